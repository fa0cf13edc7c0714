"""People for the tests of the café: as many as asked, in categories drawn from a seed."""

import random

from essaim.cafe.problem import problem_of
from essaim.cafe.seat import rules_for, seat_guests
from essaim.vocabulary.guest import Guest


def people(count, *, kinds=6, seed=0, **fields):
    """Guests g1, g2, …; a field given as {number: value} goes to that guest only."""
    rng = random.Random(seed)
    guests = []
    for n in range(1, count + 1):
        own = {name: values[n] for name, values in fields.items() if n in values}
        category = f"c{rng.randrange(kinds)}" if kinds else ""
        guests.append(Guest(id=f"g{n}", name=f"Guest {n}", category=category, **own))
    return guests


def problem(count, rounds, /, *, tables=None, hosts="none", access=None, **fields):
    """The problem of seating `people(...)`."""
    guests = people(count, **fields)
    rules = rules_for(count, tables=tables, hosts=hosts, accessible_tables=access)
    return problem_of(guests, rules, rounds)


def seated(count, rounds, /, *, tables=None, hosts="none", access=None, seed=0, **fields):
    """The seating of `people(...)`."""
    return seat_guests(
        people(count, **fields),
        rounds=rounds,
        tables=tables,
        hosts=hosts,
        accessible_tables=access,
        seed=seed,
    )


def demanding(rounds, *, seed=0):
    """35 people at 8 tables with every hard rule at once."""
    languages = dict.fromkeys(range(1, 36), ("fr", "de"))
    languages |= dict.fromkeys((17, 18, 19, 20), ("fr",)) | dict.fromkeys((21, 22, 23), ("de",))
    return people(
        35,
        seed=seed,
        host={n: n for n in range(1, 9)},
        apart=dict.fromkeys((11, 12, 13), "rivals"),
        together=dict.fromkeys((14, 15), "pair"),
        accessible={16: True},
        languages=languages,
        rounds=dict.fromkeys((24, 25), tuple(range(1, rounds))),
    )
