"""Strategies that draw whole documents, for the properties that hold for all of them."""

import datetime as dt

from hypothesis import strategies as st

from essaim.vocabulary.guest import Guest
from essaim.vocabulary.seating import (
    HostChange,
    Locked,
    Proof,
    Quality,
    Repair,
    Round,
    Rules,
    SeatChange,
    Seating,
    Table,
)
from essaim.vocabulary.workshop import Workshop, WorkshopRound

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
numbers = st.integers(-(2**60), 2**60)


def tuples(items, size=3):
    return st.lists(items, max_size=size).map(tuple)


guests = st.builds(
    Guest,
    id=texts,
    name=texts,
    organisation=texts,
    category=texts,
    languages=tuples(texts),
    accessible=st.booleans(),
    host=st.none() | numbers,
    rounds=tuples(numbers),
    apart=texts,
    together=texts,
)
tables = st.builds(Table, number=numbers, host=st.none() | texts, guests=tuples(texts))
proofs = st.builds(
    Proof,
    claim=texts,
    value=numbers,
    bound=numbers,
    reason=texts,
    guests=tuples(texts),
    tables=tuples(numbers),
)
repairs = st.builds(
    Repair,
    after=numbers,
    door=st.booleans(),
    changes=tuples(
        st.builds(SeatChange, guest=texts, round=numbers, before=numbers, after=numbers)
    ),
    announced=numbers,
    hosts=tuples(st.builds(HostChange, table=numbers, before=texts, after=st.none() | texts)),
    reprint=tuples(texts),
    added_repeats=numbers,
)
seatings = st.builds(
    Seating,
    schema=st.just("essaim/seating/1"),
    guests=tuples(guests),
    rules=st.builds(
        Rules,
        hosts=st.sampled_from(["fixed", "rotating", "none"]),
        size=numbers,
        tables=numbers,
        accessible_tables=tuples(numbers),
        locked=st.builds(Locked, tables=tuples(numbers), rounds=tuples(numbers)),
    ),
    rounds=tuples(st.builds(Round, number=numbers, tables=tuples(tables))),
    quality=st.builds(
        Quality,
        **dict.fromkeys(
            (
                "repeats",
                "coincidences",
                "coincidences_bound",
                "same_category_pairs",
                "same_category_bound",
                "tables_reached",
                "tables_reached_bound",
                "hard_violations",
                "seed",
            ),
            numbers,
        ),
        proofs=tuples(proofs),
    ),
    repair=st.none() | repairs,
)
workshops = st.builds(
    Workshop,
    schema=st.just("essaim/workshop/1"),
    id=texts,
    title=texts,
    theme=texts,
    place=texts,
    date=st.none() | st.dates(),
    starts_at=st.none() | st.times(min_value=dt.time(0), max_value=dt.time(23, 59)),
    organisers=tuples(texts),
    language=st.sampled_from(["fr", "en"]),
    rounds=tuples(
        st.builds(
            WorkshopRound,
            number=numbers,
            question=texts,
            minutes=numbers,
            moving_minutes=numbers,
            drawing=st.booleans(),
        )
    ),
    contact=texts,
)
