"""Fronts: every point of a small one, and the published one."""

import itertools

import pytest

from essaim.optimum.found import Effort
from essaim.optimum.front import Fronts
from essaim.optimum.result import Asked
from tests.optimum.knapsack import FOLDER, knapsack, needs_knapsacks, two_sided

BOTH = {"first": 1.0, "second": 1.0}
TO_THE_END = Effort(gap=1e-7, seconds=1e5)


def points(front):
    return sorted(
        (round(point.values["first"]), round(point.values["second"])) for point in front.points
    )


def best_of(profits, weights, capacity):
    """The front by trying every filling."""
    met = set()
    for picked in itertools.product((0, 1), repeat=len(weights)):
        if sum(w for w, on in zip(weights, picked, strict=True) if on) <= capacity:
            met.add(
                tuple(sum(p for p, on in zip(row, picked, strict=True) if on) for row in profits)
            )
    return sorted(
        one for one in met if not any(o != one and o[0] >= one[0] and o[1] >= one[1] for o in met)
    )


def test_an_exact_front_equals_full_enumeration():
    profits = [[7, 3, 9, 4, 6, 2, 8], [2, 8, 3, 7, 5, 9, 1]]
    weights, capacity = [4, 3, 6, 4, 5, 3, 6], 14
    plan = knapsack(profits, weights, capacity, criteria=("first", "second"))
    found = Fronts(Asked(plan, BOTH, TO_THE_END)).exact(1.0)
    assert points(found) == best_of(profits, weights, capacity)


def test_even_steps_go_from_one_end_to_the_other():
    plan = knapsack([[5, 4, 3]], [3, 2, 2], 5, criteria=("score",))
    found = Fronts(Asked(plan, {"score": 1.0, "euros": 1.0}, Effort(gap=1e-7, seconds=20))).evenly(
        4
    )
    assert found.points[0].values["score"] == 9
    assert found.points[-1].values == {"score": 0, "euros": 0}
    assert all(point.gap is not None for point in found.points)


@pytest.mark.slow
@needs_knapsacks
def test_the_published_front_of_43_points():
    plan = two_sided(FOLDER / "2KP50-11.dat")
    found = Fronts(Asked(plan, BOTH, TO_THE_END)).exact(1.0)
    lines = (FOLDER / "2KP50-11.front").read_text().splitlines()
    published = sorted(tuple(map(int, line.split())) for line in lines if line[:1].isdigit())
    assert len(published) == 43
    assert points(found) == published
