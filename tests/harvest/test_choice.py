"""The rule of the note's lines: tables first, objections kept, rounds in turn."""

from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.choice import choose
from tests.harvest.told import evening, harvest, mention, said


def ids(chosen):
    return [one.statement.id for one in chosen]


def test_each_table_has_a_line_even_when_there_are_more_tables_than_lines():
    chosen = choose(harvest(*(said(t, table=t) for t in range(1, 15))), lines=10)
    assert len(chosen) == 14
    assert {one.reason for one in chosen} == {"table"}


def test_two_objections_are_kept_whatever_else_was_said():
    ideas = [said(n, table=1, actors=(mention("a"), mention("b"))) for n in range(20)]
    against = [said(30 + n, kind=kind, table=1) for n, kind in enumerate(("objection", "failure"))]
    kept = ids(choose(harvest(*ideas, *against), lines=3))
    assert {"s30", "s31"} <= set(kept)


def test_what_the_room_agreed_with_comes_before_what_names_somebody():
    named = said(1, actors=(mention("a"), mention("b")))
    agreed = said(2)
    assert ids(choose(harvest(named, agreed), lines=1, agreed={"s2": 0.9})) == ["s2"]
    assert ids(choose(harvest(named, agreed), lines=1)) == ["s1"]


def test_rounds_speak_in_turn():
    chosen = choose(harvest(*(said(n, table=n % 4, round=1 + n // 8) for n in range(24))), lines=9)
    rounds = [one.statement.round for one in chosen]
    assert {rounds.count(number) for number in (1, 2, 3)} == {3}


def test_editors_drawings_quotes_prides_and_speeches_are_no_lines():
    out = [
        said(1, voice="editor"),
        said(2, kind="drawing"),
        said(3, kind="quote"),
        said(4, kind="pride"),
        said(5, "mot " * 300),
    ]
    assert choose(harvest(*out)) == ()


def test_nothing_said_gives_no_line():
    assert choose(harvest()) == ()


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 3)), max_size=40), st.integers(1, 12))
def test_the_same_harvest_gives_the_same_lines_in_the_order_said(places, lines):
    found = harvest(*(said(n, table=t, round=r) for n, (t, r) in enumerate(places)))
    chosen = ids(choose(found, lines=lines))
    assert chosen == ids(choose(found, lines=lines))
    assert chosen == sorted(chosen, key=lambda name: int(name[1:]))
    assert len(chosen) == min(len(places), max(lines, len({table for table, _ in places})))


def test_of_the_evening_every_line_says_why():
    assert all(one.reason for one in choose(evening()))
