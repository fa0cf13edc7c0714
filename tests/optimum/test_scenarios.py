"""Scenarios: the mean effects give the plain value, ranges give an interval around it."""

from dataclasses import replace

import numpy as np
import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.problem import problem_of
from essaim.optimum.scenarios import drawn, ranges_of, values_in
from tests.optimum.test_evaluate import PLAN

CRITERION = {"emissions": 1.0, "jobs": 2.0}


def ranged(low=0.5, high=1.5):
    return replace(
        PLAN,
        actions=tuple(
            replace(
                action,
                effects=tuple(
                    replace(one, low=low * one.saving, high=high * one.saving)
                    for one in action.effects
                ),
            )
            for action in PLAN.actions
        ),
    )


def test_without_ranges_each_scenario_is_the_value():
    problem = problem_of(PLAN, CRITERION)
    chosen = problem.chosen({"a": 2027, "b": 2028})
    values = values_in(problem, chosen, drawn(PLAN, problem, scenarios=3))
    wanted = evaluate(PLAN, problem.starts(chosen), CRITERION).value
    assert values.tolist() == pytest.approx([wanted] * 3)


def test_a_scenario_is_what_the_evaluator_says_of_its_savings():
    plan = ranged()
    problem = problem_of(plan, CRITERION)
    chosen = problem.chosen({"a": 2027, "b": 2028})
    draws = drawn(plan, problem, scenarios=5)
    values = values_in(problem, chosen, draws)
    for draw, value in zip(draws, values, strict=True):
        drawn_effects = iter(draw.tolist())
        actual = replace(
            plan,
            actions=tuple(
                replace(
                    action,
                    effects=tuple(
                        replace(one, saving=next(drawn_effects)) for one in action.effects
                    ),
                )
                for action in plan.actions
            ),
        )
        assert value == pytest.approx(evaluate(actual, problem.starts(chosen), CRITERION).value)


def test_the_interval_holds_the_value_and_wins_add_up():
    plan = ranged(low=0.8, high=1.2)
    problem = problem_of(plan, CRITERION)
    pool = [problem.chosen({"a": 2027, "b": 2028}), problem.chosen({"b": 2028})]
    found = ranges_of(plan, problem, pool, scenarios=1000)
    value = evaluate(plan, problem.starts(pool[0]), CRITERION).value
    assert found.low < value < found.high
    assert found.mean == pytest.approx(value, rel=0.02)
    assert found.wins == 1.0
    assert ranges_of(plan, problem, [], scenarios=10) is None


def test_draws_stay_in_their_range_and_are_the_same_again():
    plan = ranged()
    problem = problem_of(plan, CRITERION)
    first, second = (drawn(plan, problem, scenarios=200) for _ in range(2))
    assert np.array_equal(first, second)
    assert (first >= 0.5 * problem.saving - 1e-12).all()
    assert (first <= 1.5 * problem.saving + 1e-12).all()
