"""Evenings to print: small seatings made by hand, so that paper needs no engine."""

import datetime as dt

from essaim.vocabulary.guest import Guest
from essaim.vocabulary.seating import Quality, Round, Rules, Seating, Table
from essaim.vocabulary.workshop import Workshop, WorkshopRound

NO_QUALITY = Quality(
    repeats=0,
    coincidences=0,
    coincidences_bound=0,
    same_category_pairs=0,
    same_category_bound=0,
    tables_reached=0,
    tables_reached_bound=0,
    hard_violations=0,
    seed=1,
)
LONG_NAME = "Jean-Baptiste de la Rochefoucauld-Montmorency d’Aiguillon"
HOSTILE = '#panic("x") *gras* $x$ <script>alert(1)</script> @cite \\u202e'
NAMES = ("Élodie Œuvrard", "Łukasz Żółć", LONG_NAME, HOSTILE, "Nguyễn Thị Ánh", "Ömer Çelik")


def guests(count):
    some = [*NAMES, *(f"Prénom{i} Nom{i}" for i in range(count))][:count]
    return tuple(
        Guest(id=f"g{i}", name=name, organisation="m2A" if i % 2 else "")
        for i, name in enumerate(some, start=1)
    )


def seating(count=12, rounds=3, *, tables=3, hosts="none", absent=None):
    """Rows walk on, each at its own pace; `absent` is the pair (guest id, round) left out."""
    people = guests(count)
    made = []
    for number in range(1, rounds + 1):
        seats = [[] for _ in range(tables)]
        for place, guest in enumerate(people):
            row, start = divmod(place, tables)
            if (guest.id, number) != absent:
                seats[(start + row * (number - 1)) % tables].append(guest.id)
        made.append(
            Round(
                number=number,
                tables=tuple(
                    Table(number=t, guests=tuple(ids), host=_host(hosts, number, ids))
                    for t, ids in enumerate(seats, start=1)
                    if ids
                ),
            )
        )
    return Seating(
        guests=people,
        rules=Rules(hosts=hosts, size=5, tables=tables, accessible_tables=(1,)),
        rounds=tuple(made),
        quality=NO_QUALITY,
    )


def _host(mode, number, ids):
    if mode == "fixed":
        return ids[0]  # the first row never moves
    return ids[number % len(ids)] if mode == "rotating" and number > 1 else None


def workshop(rounds=3, question="Que voulons-nous transmettre ?", **others):
    return Workshop(
        id="w",
        title="Café du climat",
        theme="climat",
        place="Sausheim",
        date=dt.date(2026, 11, 1),
        starts_at=dt.time(18, 0),
        contact="climat@example.org",
        rounds=tuple(
            WorkshopRound(number=number, question=question) for number in range(1, rounds + 1)
        ),
        **others,
    )
