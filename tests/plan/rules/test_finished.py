"""The rule `finished`: what fires it, and what does not."""

from essaim.plan.rules import finished
from essaim.vocabulary.sheet import SheetCalendar
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    over = [("finished", "suspect")]
    assert told(finished) == []
    assert told(finished, status="Terminée") == over
    assert told(finished, calendar=SheetCalendar(end="2025")) == over
    assert told(finished, calendar=SheetCalendar(end="2026")) == []
    assert told(finished, presentation="le contrat 2020-2022") == over
    assert told(finished, presentation="le contrat 2020-2022, puis 2050") == []
    dated = SheetCalendar(start="2027", end="2028")
    assert told(finished, presentation="le contrat 2020-2022", calendar=dated) == []
