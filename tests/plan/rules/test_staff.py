"""The rule `staff`: what fires it, and what does not."""

from essaim.plan.rules import staff
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(staff) == [("staff", "missing")]
    assert told(staff, means="le service de l’eau") == [("staff", "suspect")]
    for means in ("0,5 ETP", "20 jours", "un poste", "2 agents"):
        assert told(staff, means=means) == []
    assert told(staff, staff={"Eau": 20.0}) == []
