"""The rule `milestone`: what fires it, and what does not."""

from essaim.plan.rules import milestone
from essaim.vocabulary.sheet import SheetCalendar
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(milestone) == [("milestone", "missing")]
    assert told(milestone, calendar=SheetCalendar(raw="bientôt")) == [("milestone", "missing")]
    assert told(milestone, presentation="le contrat 2020-2022") == [("milestone", "missing")]
    assert told(milestone, calendar=SheetCalendar(end="2028")) == []
