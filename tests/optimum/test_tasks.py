"""Each task gives its document; steps give the same figures again."""

from dataclasses import replace

from essaim.optimum.found import Effort
from essaim.optimum.result import Asked
from essaim.optimum.tasks import optimise, silos, trade_offs
from tests.optimum.small import some_plan

STEPS = Asked(some_plan(7, actions=6), {"emissions": 1.0}, Effort(gap=1e-6, steps=2))


def test_steps_give_the_same_portfolio_twice():
    first, second = optimise(STEPS), optimise(STEPS)
    assert replace(first, seconds=0.0) == replace(second, seconds=0.0)
    assert first.inputs.steps == 2


def test_silos_and_fronts_come_as_documents():
    found = silos(STEPS)
    assert set(found.price_of_silos) == {"S0_emissions", "S0_habit", "S1", "S2", "S2_credited"}
    pair = replace(STEPS, criterion={"emissions": 1.0, "jobs": 1.0})
    assert trade_offs(pair, 3).points
