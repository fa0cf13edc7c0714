"""The rule `sector`: what fires it, and what does not."""

from essaim.plan.rules import sector
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(sector, sector="") == [("sector", "missing")]
    assert told(sector, sector="culture") == [("sector", "suspect")]
    assert told(sector, sector="waste") == []
