"""Silos: nothing is lost where nothing is shared, and something is where it is."""

import numpy as np
import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.problem import problem_of
from essaim.optimum.result import Asked
from essaim.optimum.silos import (
    SiloPlan,
    Silos,
    alone,
    best_by_ledger,
    own_ledger,
    shares_by_emissions,
)
from essaim.vocabulary.plan import Action, Cost, Effect, Interaction, Plan, Prerequisite, Segment
from tests.optimum.small import some_plan

TONNES = {"emissions": 1.0}
EXACT = Effort(gap=1e-7, seconds=20.0)


def two_sectors(*links, cross=0.0):
    """A dear good action in each sector, and a cheap one that opens the way to another's."""
    effects = {"x": 0.3, "y": 0.2, "z": 0.05}
    return Plan(
        years=(2027, 2028),
        weights=(1.0, 1.0),
        habit={"homes": 0.9, "roads": 0.1},
        segments=(
            Segment(id="homes", sector="homes", baseline=(100.0, 100.0)),
            Segment(id="roads", sector="roads", baseline=(100.0, 100.0)),
        ),
        actions=(
            Action(
                id="x",
                sector="homes",
                cost=Cost(value=60.0),
                effects=(
                    Effect(segment="homes", saving=effects["x"]),
                    *((Effect(segment="roads", saving=cross),) if cross else ()),
                ),
            ),
            Action(
                id="y",
                sector="roads",
                cost=Cost(value=60.0),
                effects=(Effect(segment="roads", saving=effects["y"]),),
            ),
            Action(
                id="z",
                sector="homes",
                cost=Cost(value=40.0),
                effects=(Effect(segment="homes", saving=effects["z"]),),
            ),
        ),
        links=links,
        budgets={2027: 100.0, 2028: 0.0},
    )


def prices(plan):
    return Silos(Asked(plan, TONNES, EXACT)).run()


@pytest.mark.parametrize("seed", range(4))
def test_without_interaction_and_chain_one_purse_costs_nothing(seed):
    plan = some_plan(seed, actions=5, pairs=False, chains=False)
    plan_ = Plan(**{**_parts(plan), "actions": tuple(_own(a, plan) for a in plan.actions)})
    found = prices(plan_)
    for name in ("S1", "S2", "S2_credited"):
        price = found.price_of_silos[name]
        if price.low is None:
            continue
        assert price.low == pytest.approx(0.0, abs=1e-6)
        assert price.high <= 1e-5
        assert not price.announced


def _parts(plan):
    return {name: getattr(plan, name) for name in plan.__dataclass_fields__ if name != "schema"}


def _own(action, plan):
    """The action with effects on its own sector only."""
    home = {segment.id: segment.sector for segment in plan.segments}
    effects = tuple(one for one in action.effects if home[one.segment] == action.sector)
    return Action(
        **{
            **{name: getattr(action, name) for name in action.__dataclass_fields__},
            "effects": effects,
        }
    )


def test_a_prerequisite_of_another_sector_is_what_s1_misses():
    found = prices(two_sectors(Prerequisite(kind="prerequisite", before="z", after="y", lag=0)))
    costs = found.price_of_silos
    # y needs z of the other sector; x alone is best for sectors that count on nobody.
    assert evaluate_ok(found)
    assert costs["S1"].value <= costs["S2"].value + 1e-9


def evaluate_ok(found):
    return {p.claim: p.reason for p in found.proofs}["limits"] == "all_kept"


def test_a_credit_for_savings_elsewhere_wins_back_the_effects():
    # Seen from its own ledger x saves less than y; in full it saves more.
    plan = two_sectors(cross=0.25)
    cheap = Plan(**{**_parts(plan), "budgets": {2027: 60.0, 2028: 0.0}})
    weak = tuple(
        Action(
            **{
                **{name: getattr(a, name) for name in a.__dataclass_fields__},
                "effects": (
                    (Effect(segment="homes", saving=0.1), Effect(segment="roads", saving=0.25))
                    if a.id == "x"
                    else a.effects
                ),
            }
        )
        for a in cheap.actions
    )
    found = prices(Plan(**{**_parts(cheap), "actions": weak}))
    costs = found.price_of_silos
    assert set(found.starts) == {"x"}
    assert set(costs["S2"].starts) == {"y"}
    assert costs["S2"].low == pytest.approx(70 / 40 - 1)
    assert costs["S2"].announced
    assert costs["S2_credited"].low == pytest.approx(0.0, abs=1e-9)


def test_frozen_shares_leave_money_in_the_wrong_place():
    found = prices(two_sectors())
    habit = found.price_of_silos["S0_habit"]
    assert habit.announced
    seen = evaluate(two_sectors(), habit.starts, TONNES)
    assert seen.violations == []
    assert seen.value == pytest.approx(habit.value)
    assert found.price_of_silos["S1"].low == pytest.approx(0.0, abs=1e-9)


def test_ledgers_and_loneliness():
    link = Interaction(kind="interaction", actions=("x", "y"), segment="homes", saving=0.1)
    way = Prerequisite(kind="prerequisite", before="z", after="y")
    problem = problem_of(two_sectors(link, way, cross=0.1), TONNES)
    assert len(own_ledger(problem).saving) == 3
    assert len(own_ledger(problem, credited=True).saving) == 4
    assert own_ledger(problem).together == ()
    assert not alone(problem).allowed[problem.names.index("y")].any()
    assert shares_by_emissions(problem) == {"homes": 0.5, "roads": 0.5}


def test_a_silo_is_not_charged_for_what_its_own_search_missed():
    problem = problem_of(two_sectors(), TONNES)
    chosen = {name: np.array(starts) for name, starts in STARTS.items()}
    poor = SiloPlan(chosen["z alone"], 0.5)
    found = best_by_ledger(problem, poor, [chosen["x and z"], chosen["x and y, too dear"]])
    assert found.chosen.tolist() == chosen["x and z"].tolist()
    assert found.gap < 0.5
    kept = best_by_ledger(problem, found, [chosen["z alone"], chosen["x and y, too dear"]])
    assert kept.chosen.tolist() == chosen["x and z"].tolist()


# The years of x, y and z, from 0; -1 when left out.
STARTS = {"z alone": [-1, -1, 0], "x and z": [0, -1, 0], "x and y, too dear": [0, 0, -1]}
