"""Why an action is in or out, on a plan whose answers are known."""

import pytest

from essaim.optimum.found import Effort
from essaim.optimum.result import Asked
from essaim.optimum.tasks import explain
from essaim.optimum.why import known_actions
from essaim.vocabulary.errors import EssaimError
from tests.optimum.test_comparable import PLAN as MIXED
from tests.optimum.test_silos import TONNES, two_sectors

ASKED = Asked(two_sectors(), TONNES, Effort(gap=1e-7, seconds=20.0))


def test_in_and_out_have_their_figures():
    found = explain(ASKED, ("x", "y"))
    inside, outside = found.answers
    assert (inside.verdict, inside.year) == ("in", 2027)
    assert inside.lost_without == pytest.approx(60.0, rel=0.2)
    assert outside.verdict == "out"
    # x and z fill the purse; with y imposed, 0.67 of x at most: the bound falls.
    assert outside.regret >= 0
    assert outside.proven_loss >= 0


def test_the_euro_that_binds_has_a_worth_in_line_with_the_bound():
    (first, *_) = explain(ASKED, ()).bindings
    assert (first.kind, first.year) == ("euros", 2027)
    assert first.worth > 0


def test_each_answer_is_the_solvers_word():
    found = explain(Asked(MIXED, TONNES, Effort(gap=1e-7)), ("idle", "never", "done"))
    assert [one.verdict for one in found.answers] == ["not_comparable", "decided_out", "decided_in"]
    assert found.answers[0].reason == "no_effect"


def test_an_unknown_action_is_refused():
    with pytest.raises(EssaimError):
        known_actions(MIXED, ("nobody",))
