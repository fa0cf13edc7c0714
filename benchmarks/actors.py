"""Relays, brokers, the map and its drawing: at the size of a large territory."""

from __future__ import annotations

import random
import tempfile
import time
from itertools import combinations
from pathlib import Path

from essaim.actors.brokers import betweenness
from essaim.actors.build import build_map
from essaim.actors.contacts import read_contacts
from essaim.actors.coverage import best_cover, greedy_cover, weight_of
from essaim.actors.drawing import draw
from essaim.actors.gaps import gap_list
from essaim.harvest.actors import packaged_namer

ACTORS, LINKS = 5_000, 50_000


def a_graph(actors: int, links: int, seed: int = 1) -> list[list[int]]:
    """Who is beside whom, at random."""
    rng = random.Random(seed)
    beside: list[set[int]] = [set() for _ in range(actors)]
    while sum(map(len, beside)) < 2 * links:
        one, other = rng.sample(range(actors), 2)
        beside[one].add(other)
        beside[other].add(one)
    return [sorted(one) for one in beside]


def small_graphs() -> None:
    """Greedy against every choice, on 200 small graphs."""
    shares = []
    for seed in range(200):
        rng = random.Random(seed)
        count = rng.randint(6, 14)
        beside = a_graph(
            count, rng.randint(count // 2, min(3 * count, count * (count - 1) // 2)), seed
        )
        sets = [sorted({i, *others}) for i, others in enumerate(beside)]
        weights = [rng.randint(1, 100) for _ in sets]
        k = rng.randint(2, 4)
        best = max(weight_of(sets, weights, one) for one in combinations(range(count), k))
        shares.append(greedy_cover(sets, weights, k).value / best)
        exact = best_cover(sets, weights, k)
        assert exact is not None
        assert weight_of(sets, weights, exact) == best
    mean = sum(shares) / len(shares)
    print(f"200 small graphs: {mean:.4f} of the best on average, {min(shares):.3f} at worst")


def main() -> None:
    """Print the figures."""
    small_graphs()
    beside = a_graph(ACTORS, LINKS)
    sets = [sorted({i, *others}) for i, others in enumerate(beside)]
    weights = [random.Random(2).randrange(1, 5_000) for _ in sets]
    for k in (5, 50):
        start = time.perf_counter()
        choice = greedy_cover(sets, weights, k)
        seconds = time.perf_counter() - start
        share = choice.value / choice.bound
        print(f"{k} relays of {ACTORS}, {LINKS} links: {seconds:.2f} s, {share:.0%} of the bound")
    start = time.perf_counter()
    sampled = betweenness(beside)
    print(f"brokers, sampled: {time.perf_counter() - start:.1f} s, error {sampled.error:.2f}")
    start = time.perf_counter()
    betweenness(a_graph(1_000, 5_000))
    print(f"brokers of 1,000 actors, 5,000 links, exact: {time.perf_counter() - start:.1f} s")
    contacts_and_drawing()


def contacts_and_drawing() -> None:
    """A file of 5,000 contacts becomes a map, a gap list, a drawing."""
    kinds = ["Menuiserie", "Mairie de", "Association", "Banque", "Lycée", "Ferme", "Club"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "contacts.csv"
        rows = (f"{kinds[n % 7]} {n};c{n}@example.org" for n in range(ACTORS))
        path.write_text("\n".join(("organisme;courriel", *rows)), encoding="utf-8")
        start = time.perf_counter()
        contacts = read_contacts(path)
        map_ = build_map(
            contacts=[contacts], territory="200066009", namer=packaged_namer().actors_of
        )
        print(f"{ACTORS} contacts to a map: {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    gap_list(map_.map)
    print(f"its gaps: {time.perf_counter() - start:.2f} s")
    start = time.perf_counter()
    draw(map_.map, language="fr")
    print(f"its drawing, by families: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
