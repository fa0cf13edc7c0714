"""Knapsacks as plans of one year; the published ones lie beside the project or nowhere."""

import pytest

from essaim.vocabulary.plan import Action, Cost, Interaction, Plan
from tests.house import ROOT

FOLDER = ROOT.parent / "shared" / "data" / "knapsack"
needs_knapsacks = pytest.mark.skipif(
    not FOLDER.exists(), reason="the published knapsacks are not beside us"
)


def knapsack(profits, weights, capacity, pairs=(), criteria=("score",)):
    """A plan whose best portfolio is the best filling of a knapsack.

    `profits` holds one row a criterion; pairs are (first, second, profit).
    """
    return Plan(
        years=(1,),
        weights=(1.0,),
        actions=tuple(
            Action(
                id=f"i{n}",
                sector="all",
                cost=Cost(value=float(weight)),
                benefits={name: float(row[n]) for name, row in zip(criteria, profits, strict=True)},
            )
            for n, weight in enumerate(weights)
        ),
        links=tuple(
            Interaction(
                kind="interaction",
                actions=(f"i{a}", f"i{b}"),
                criterion=criteria[0],
                value=float(profit),
            )
            for a, b, profit in pairs
        ),
        budgets={1: float(capacity)},
    )


def quadratic(path):
    """A file of Billionnet and Soutif: the linear profits, then the pairs row by row."""
    told = path.read_text().partition("Comments")[0]
    numbers = [int(word) for word in told.split()[1:]]
    n, numbers = numbers[0], numbers[1:]
    profits, numbers = numbers[:n], numbers[n:]
    pairs = []
    for a in range(n - 1):
        row, numbers = numbers[: n - 1 - a], numbers[n - 1 - a :]
        pairs += [(a, a + 1 + place, profit) for place, profit in enumerate(row) if profit]
    _, capacity, *weights = numbers
    return knapsack([profits], weights[:n], capacity, pairs)


def two_sided(path):
    """A file of vOptLib: n, p, k, then the profits of each objective, the weights, the capacity."""
    words = " ".join(line for line in path.read_text().splitlines() if not line.startswith("#"))
    n, p, k, *rest = [int(float(word)) for word in words.split()]
    profits = [rest[n * row : n * row + n] for row in range(p)]
    weights = rest[n * p : n * p + n]
    return knapsack(profits, weights, rest[n * (p + k)], criteria=("first", "second"))
