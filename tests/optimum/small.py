"""Small random plans, and their best portfolio by trying every one."""

import itertools
import random

from essaim.optimum.evaluate import evaluate
from essaim.vocabulary.plan import (
    Action,
    Cost,
    Effect,
    Exclusion,
    Interaction,
    Plan,
    Prerequisite,
    Segment,
    Stretch,
)


def some_plan(seed, *, actions=4, years=3, pairs=True, chains=True, hard=False):
    """A plan with a bit of everything: links, trades, gains, carry-over, decided, elastic."""
    r = random.Random(seed)
    when = tuple(range(2027, 2027 + years))
    names = [f"a{n}" for n in range(actions)]
    sectors = ("homes", "roads")
    segments = tuple(
        Segment(
            id=f"g{n}",
            sector=sectors[n % 2],
            municipality=("north", "south")[n % 2],
            baseline=tuple(r.uniform(50, 150) for _ in when),
        )
        for n in range(2)
    )
    candidates = tuple(_some_action(r, name, when, sectors, chains=chains) for name in names)
    links = _some_links(r, names, pairs=pairs, chains=chains)
    elastic = {}
    if not hard and r.random() < 0.6:
        elastic["staff"] = Stretch(up_to=r.choice([0.2, 0.5]), price=r.uniform(1, 5))
    if not hard and r.random() < 0.5:
        elastic["trades:mason"] = Stretch(up_to=0.5, price=r.uniform(1, 5))
    if not hard and r.random() < 0.4:
        elastic["euros"] = Stretch(up_to=0.5, price=r.uniform(0, 0.1))
    return Plan(
        years=when,
        weights=(*(1.0,) * (years - 1), r.choice([1.0, 5.0])),
        habit={"homes": 0.4, "roads": 0.6},
        segments=segments,
        actions=candidates,
        links=tuple(links),
        budgets={year: r.uniform(40, 120) for year in when} if r.random() < 0.9 else {},
        departments={"works": {year: r.uniform(5, 20) for year in when}},
        trades={"mason": {year: r.uniform(2, 12) for year in when}},
        elastic=elastic,
    )


def _some_links(r, names, *, pairs, chains):
    links = []
    if chains and r.random() < 0.7:
        before, after = r.sample(names, 2)
        links.append(
            Prerequisite(
                kind="prerequisite", before=before, after=after, lag=r.choice([0, 1, 1, 2])
            )
        )
    if r.random() < 0.4:
        links.append(Exclusion(kind="exclusion", actions=tuple(r.sample(names, 2))))
    links += [
        Interaction(
            kind="interaction",
            actions=tuple(r.sample(names, r.choice([2, 2, 3]))),
            segment=r.choice(["g0", "g1"]),
            saving=r.uniform(-0.2, 0.3),
        )
        for _ in range(r.randint(0, 3) if pairs else 0)
    ]
    if pairs and r.random() < 0.4:
        links.append(
            Interaction(
                kind="interaction",
                actions=tuple(r.sample(names, 2)),
                criterion="jobs",
                value=r.uniform(-5, 8),
            )
        )
    return links


def _some_action(r, name, when, sectors, *, chains):
    decided = None
    if r.random() < 0.08:
        decided = "out"
    elif r.random() < 0.05:
        decided = r.choice(when)
    return Action(
        id=name,
        sector=r.choice(sectors),
        cost=Cost(value=0.0 if decided in when else r.uniform(20, 120)),
        duration=r.randint(1, 2),
        opex=r.uniform(-2, 4) if r.random() < 0.6 else 0.0,
        staff={"works": r.uniform(0, 12)} if decided not in when else {},
        trades={"mason": r.uniform(0, 8)} if r.random() < 0.7 and decided not in when else {},
        gains={"mason": r.uniform(1, 5)} if chains and r.random() < 0.3 else {},
        effects=tuple(
            Effect(segment=g, saving=r.uniform(-0.1, 0.4), ramp=r.randint(1, 3))
            for g in r.sample(["g0", "g1"], r.randint(1, 2))
        ),
        benefits={"jobs": r.uniform(-1, 6)},
        decided=decided,
    )


def best_by_trying(plan, criterion):
    """The greatest value of any portfolio that keeps every limit; none when no one does."""
    choices = []
    for action in plan.actions:
        if action.decided == "out":
            choices.append([None])
        elif action.decided is not None:
            choices.append([action.decided])
        else:
            choices.append([None, *plan.years])
    best = None
    for picked in itertools.product(*choices):
        starts = {
            action.id: year
            for action, year in zip(plan.actions, picked, strict=True)
            if year is not None
        }
        found = evaluate(plan, starts, criterion)
        if not found.violations and (best is None or found.value > best):
            best = found.value
    return best
