"""The rule `effect`: what fires it, and what does not."""

from essaim.plan.rules import effect
from essaim.vocabulary.plan import Effect
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    assert told(effect) == [("effect", "missing")]
    assert told(effect, expected_effects=("moins de gaz",)) == [("effect", "suspect")]
    assert told(effect, expected_effects=("120 tCO2 par an",)) == []
    bare = (Effect(segment="gas", saving=0.1),)
    assert told(effect, effects=bare) == [("effect_range", "suspect"), ("effect_source", "suspect")]
    full = (Effect(segment="gas", saving=0.1, low=0, high=0.2, source="étude"),)
    assert told(effect, effects=full) == []
