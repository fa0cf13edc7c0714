"""The eight pictures at the size of a large territory: 1,500 actors, 5,000 links, 300 actions."""

from __future__ import annotations

import datetime as dt
import random
import time

from essaim.orchestra.compose import compose, snapshots
from essaim.orchestra.draw import draw
from essaim.orchestra.network import network_of
from essaim.orchestra.outputs import as_pages
from essaim.vocabulary.actor_map import Actor, ActorMap, Link

ACTORS, LINKS, CARRIED = 1_500, 4_400, 600
KINDS = ("funds", "advises", "relays_to", "works_with", "federates", "seated_together")
CATEGORIES = (
    "political",
    "institutions",
    "economic",
    "federating",
    "places",
    "democracy",
    "youth",
)
LEVELS = ("local", "local", "local", "county", "regional", "national")


def a_map(*, years: int, seed: int = 1) -> ActorMap:
    """A territory at random, its links spread over so many years."""
    rng = random.Random(seed)
    actors = tuple(
        Actor(
            id=f"a{n:04}",
            name=f"Actor {n}",
            category=rng.choice(CATEGORIES),
            level=rng.choice(LEVELS),
        )
        for n in range(ACTORS)
    )

    def link(kind: str, second: str) -> Link:
        first = rng.choice(actors[:200] if rng.random() < 0.4 else actors).id
        day = dt.date(2026 - rng.randrange(years), 6, 1)
        return Link(kind=kind, first=first, second=second, source="s", date=day)

    ties = [link(rng.choice(KINDS), rng.choice(actors).id) for _ in range(LINKS)]
    carried = [link("carries_action", f"A{rng.randrange(300)}") for _ in range(CARRIED)]
    return ActorMap(territory="t", actors=actors, links=(*ties, *carried))


def main() -> None:
    """Print the figures."""
    for years in (1, 12):
        map_ = a_map(years=years)
        start = time.perf_counter()
        net = network_of(map_, authority="a0000")
        made = compose(net)
        seconds = time.perf_counter() - start
        print(f"{LINKS + CARRIED} links over {years} years, all measures: {seconds:.2f} s")
    start = time.perf_counter()
    for picture in made.pictures:
        draw(made, picture, language="fr")
    print(f"their eight drawings: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    snapshots(net)
    print(f"of which the twelve years: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    as_pages(made, language="fr")
    print(f"their A3 pages: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
