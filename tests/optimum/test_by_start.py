"""The two forms of the model are one: the same optimum, and columns that go there and back."""

import numpy as np
import pytest

from essaim.optimum.by_start import as_started, as_starts, plain_arrays, start_arrays
from essaim.optimum.model import Model
from essaim.optimum.problem import problem_of
from essaim.optimum.solver import solve_whole
from tests.optimum.small import some_plan
from tests.optimum.test_evaluate import PLAN

TONNES = {"emissions": 1.0}


@pytest.mark.parametrize("seed", range(12))
def test_both_forms_have_one_optimum(seed):
    model = Model(problem_of(some_plan(seed), TONNES))
    by_year = solve_whole(model, gap=0.0)
    by_start = solve_whole(model, gap=0.0, by_start=True)
    assert by_start.infeasible == by_year.infeasible
    if not by_year.infeasible:
        assert by_start.bound == pytest.approx(by_year.bound, rel=1e-6, abs=1e-6)


def test_columns_go_there_and_back():
    model = Model(problem_of(PLAN, TONNES))
    started = model.columns_of(np.array([0, -1, 2]))
    starts = as_starts(model, started)
    assert starts.sum() == 2
    assert as_started(model, starts).tolist() == started.tolist()


def test_each_action_starts_once_at_most():
    model = Model(problem_of(PLAN, TONNES))
    plain, starts = plain_arrays(model), start_arrays(model)
    assert len(starts.low) == len(plain.low) + 3
    assert starts.high[-3:].tolist() == [1.0, 1.0, 1.0]
