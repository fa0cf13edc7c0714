"""The whole paper kit for 300 people and 4 rounds: to be printed in 10 s at most."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from pypdf import PdfReader

from essaim.cafe.paper.kit import print_kit
from essaim.vocabulary.guest import Guest
from essaim.vocabulary.seating import Quality, Round, Rules, Seating, Table
from essaim.vocabulary.workshop import Workshop, WorkshopRound

PEOPLE, ROUNDS, TABLES = 300, 4, 60


def big_seating() -> Seating:
    """Three hundred people who walk on at the pace of their own row."""
    rounds = []
    for number in range(1, ROUNDS + 1):
        seats: list[list[str]] = [[] for _ in range(TABLES)]
        for place in range(PEOPLE):
            row, start = divmod(place, TABLES)
            seats[(start + row * (number - 1)) % TABLES].append(f"g{place + 1}")
        tables = tuple(
            Table(number=t, host=ids[0], guests=tuple(ids)) for t, ids in enumerate(seats, start=1)
        )
        rounds.append(Round(number=number, tables=tables))
    return Seating(
        guests=tuple(
            Guest(id=f"g{i}", name=f"Prénom{i} Œuvrard-Müller", organisation="Mulhouse Alsace")
            for i in range(1, PEOPLE + 1)
        ),
        rules=Rules(hosts="fixed", size=5, tables=TABLES, accessible_tables=(1, 2)),
        rounds=tuple(rounds),
        quality=Quality(
            repeats=0,
            coincidences=0,
            coincidences_bound=0,
            same_category_pairs=0,
            same_category_bound=0,
            tables_reached=0,
            tables_reached_bound=0,
            hard_violations=0,
            seed=1,
        ),
    )


def evening() -> Workshop:
    """Questions long enough to be fitted, times to be added up."""
    question = "De quoi serions-nous capables ensemble, si chacun apportait ce qu’il sait faire ?"
    rounds = tuple(WorkshopRound(number=n, question=question) for n in range(1, ROUNDS + 1))
    return Workshop(id="w", title="Café du climat", theme="climat", rounds=rounds)


def main() -> None:
    """Print the kit once and say how long it took."""
    seating = big_seating()
    with TemporaryDirectory() as name:
        start = time.perf_counter()
        files = print_kit(seating, Path(name), workshop=evening())
        seconds = time.perf_counter() - start
        pages = {path.name: len(PdfReader(path).pages) for path in files}
        weight = sum(path.stat().st_size for path in files)
    for file, count in pages.items():
        print(f"{file:24} {count:5} pages")
    print(f"{PEOPLE} people, {ROUNDS} rounds: {seconds:.1f} s (at most 10), {weight / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
