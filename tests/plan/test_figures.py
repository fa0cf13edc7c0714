"""Figures beside sheets: each action takes its own, a stranger is told."""

import pytest

from essaim.plan.figures import ActionFigures, Figures, check_habit, with_figures
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.plan import Effect, Segment
from tests.plan.books import action, plan

EFFECT = Effect(segment="gas", saving=0.1)


def figures(**actions):
    segment = Segment(id="gas", sector="residential", baseline=(1.0, 1.0))
    return Figures(
        source="study", years=(2027, 2028), weights=(1.0, 2.0), segments=(segment,), actions=actions
    )


def test_an_action_takes_its_figures_and_keeps_its_sheet():
    before = plan(action("a", owner="Ville"), action("b"))
    after = with_figures(before, figures(a=ActionFigures(duration=3, effects=(EFFECT,))))
    assert (after.actions[0].duration, after.actions[0].effects) == (3, (EFFECT,))
    assert after.actions[0].sheet == before.actions[0].sheet
    assert after.actions[1] == before.actions[1]
    assert (after.weights, after.sources) == ((1.0, 2.0), ("study",))


def test_an_action_nobody_knows_is_told():
    with pytest.raises(DocumentError, match="no action"):
        with_figures(plan(action("a")), figures(z=ActionFigures()), file="f.json")


def test_shares_of_spending_make_a_whole_or_are_not_there():
    check_habit({})
    check_habit({"road": 0.33, "waste": 0.33, "energy": 0.33})
    for wrong in ({"road": 0.5}, {"road": 1.2, "waste": -0.2}, {"road": 0.0}):
        with pytest.raises(DocumentError):
            check_habit(wrong)
