"""A plan as arrays."""

import numpy as np
import pytest

from essaim.optimum.problem import problem_of
from essaim.vocabulary.errors import EssaimError
from tests.optimum.test_comparable import PLAN as MIXED
from tests.optimum.test_evaluate import PLAN


def test_arrays_follow_the_document():
    problem = problem_of(PLAN, {"emissions": 1.0, "jobs": 2.0})
    # b has no part in a trade; every action is comparable through effects, benefits or gains.
    assert problem.names == ("a", "b", "t")
    assert problem.load.tolist() == [8.0, 6.0]
    assert problem.gain.tolist() == [2.0]
    assert problem.benefit.tolist() == [[0, 3], [0, 0], [0, 0]]
    assert [one.segment for one in problem.together] == [0, -1]
    assert problem.together[0].amount == pytest.approx(-np.log(0.9))


def test_what_is_not_comparable_is_not_in_it():
    problem = problem_of(MIXED, {"emissions": 1.0})
    assert set(problem.names) == {"full", "training", "opens", "helps", "done", "never"}
    assert problem.must[problem.names.index("done")]
    assert not problem.allowed[problem.names.index("never")].any()


def test_starts_go_there_and_back():
    problem = problem_of(PLAN, {"emissions": 1.0})
    starts = {"a": 2028, "t": 2027}
    assert problem.starts(problem.chosen(starts)) == starts
    fewer = problem.limited_to(np.zeros_like(problem.allowed))
    assert not fewer.allowed.any()


def test_a_weight_below_nothing_is_refused():
    with pytest.raises(EssaimError):
        problem_of(PLAN, {"emissions": -1.0})
