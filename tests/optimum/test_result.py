"""The document of a result is checked by the evaluator, and says with what it was made."""

from dataclasses import replace

from essaim.optimum.found import Effort, Found
from essaim.optimum.problem import problem_of
from essaim.optimum.result import Asked, adopted, portfolio_of
from essaim.vocabulary.documents import fingerprint
from tests.optimum.test_evaluate import PLAN, TONNES

ASKED = Asked(PLAN, TONNES, Effort(gap=0.05, seconds=9.0))
PROBLEM = problem_of(PLAN, TONNES)


def result(**changes):
    chosen = PROBLEM.chosen({"a": 2027, "b": 2029})
    found = Found(chosen=chosen, value=0.0, bound=1000.0, seconds=1.0)
    return portfolio_of(ASKED, PROBLEM, replace(found, **changes))


def test_value_and_money_are_the_evaluators():
    one = result()
    assert one.starts == {"a": 2027, "b": 2029}
    assert one.spending[2028] == 35.0
    assert one.status == "stopped"
    claims = {proof.claim: proof.reason for proof in one.proofs}
    assert claims["limits"] == "all_kept"
    assert claims["recomputed"] == "differs"  # the search claimed 0
    again = result(value=one.value, bound=one.value * 1.01)
    assert {p.claim: p.reason for p in again.proofs}["recomputed"] == "equal"
    assert again.status == "proven"


def test_without_a_bound_no_gap_is_said():
    one = result(bound=float("inf"))
    assert (one.bound, one.gap) == (None, None)


def test_inputs_name_the_plan_and_the_solver():
    inputs = result().inputs
    assert inputs.plan_sha256 == fingerprint(PLAN)
    assert inputs.plan_sha256 != fingerprint(replace(PLAN, title="other"))
    assert (inputs.seconds, inputs.steps) == (9.0, None)
    assert inputs.solver.startswith("HiGHS")


def test_a_better_plan_takes_the_place_of_the_one_found():
    worse = result(chosen=PROBLEM.chosen({"b": 2029}))
    taken = adopted(worse, result(), "S2")
    assert taken.value > worse.value
    assert [p.reason for p in taken.proofs if p.claim == "adopted"] == ["S2"]
