"""The rule `owner`: what fires it, and what does not."""

from essaim.plan.rules import owner
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(owner) == [("owner", "missing")]
    assert told(owner, owner="Ville, Agglo") == [("owner", "suspect")]
    assert told(owner, owner="Ville, Agglo", steering="Eau") == []
    assert told(owner, owner="Ville") == []
    assert told(owner, owner="Économe de flux (superviseur, relais)") == []
    assert told(owner, owner="(à définir)") == []
