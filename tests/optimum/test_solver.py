"""The solver, by a model small enough to know the answer."""

import numpy as np

from essaim.optimum.model import Model
from essaim.optimum.problem import problem_of
from essaim.optimum.solver import Relaxed, solve_whole, version, write_mps
from tests.optimum.knapsack import knapsack

# 10 + 7 fill 5 + 4 of 10; one alone that is dearer would be 11.
PLAN = knapsack([[10, 7, 11]], [5, 4, 8], 10)


def model():
    return Model(problem_of(PLAN, {"score": 1.0}))


def test_a_knapsack_and_its_relaxation():
    whole = solve_whole(model(), gap=0.0)
    assert round(whole.bound, 6) == 17
    assert model().chosen(whole.values).tolist() == [0, 0, -1]
    relaxed = Relaxed(model()).solve()
    assert relaxed.bound > 17
    assert relaxed.duals is not None


def test_news_are_told_and_a_start_is_taken():
    told = []
    start = model().columns_of(np.array([0, 0, -1]))
    solve_whole(model(), gap=0.0, start=start, tell=lambda news: bool(told.append(news)))
    assert told


def test_a_column_can_be_imposed_for_a_question():
    one = model()
    relaxed = Relaxed(one)
    free = relaxed.solve().bound
    relaxed.limit(int(one.at.last[2]), 1.0, 1.0)
    assert relaxed.solve().bound < free


def test_nothing_fits_is_told():
    one = model()
    one.lower[int(one.at.last[0])] = one.lower[int(one.at.last[2])] = 1.0
    assert solve_whole(one, gap=0.0).infeasible
    assert Relaxed(one).solve().infeasible


def test_any_model_goes_out_as_mps(tmp_path):
    write_mps(model(), tmp_path / "model.mps")
    assert "COLUMNS" in (tmp_path / "model.mps").read_text()
    assert version().startswith("HiGHS 1")
