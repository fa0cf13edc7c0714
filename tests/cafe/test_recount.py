"""The recount finds each broken rule, and agrees with what can be counted by hand."""

from dataclasses import replace

import pytest

from essaim.cafe.proofs import NOTHING
from essaim.cafe.recount import recount
from essaim.vocabulary.guest import Guest
from essaim.vocabulary.seating import Round, Rules, Seating, Table


def plan(*rounds, guests=None, hosts="none", tables=2, size=2, access=(1, 2)):
    """A seating from strings: "ab cd" is a round with ab at table 1 and cd at table 2."""
    ids = sorted({letter for one in rounds for letter in one if letter != " "})
    return Seating(
        guests=tuple(guests or [Guest(id=i, name=i.upper()) for i in ids]),
        rules=Rules(hosts=hosts, size=size, tables=tables, accessible_tables=access),
        rounds=tuple(
            Round(
                number=r,
                tables=tuple(
                    Table(number=t, guests=tuple(word))
                    for t, word in enumerate(one.split(), start=1)
                ),
            )
            for r, one in enumerate(rounds, start=1)
        ),
        quality=NOTHING,
    )


def rules_broken(seating):
    return [violation.rule for violation in recount(seating).violations]


def test_meetings_are_counted_pair_by_pair():
    counted = recount(plan("ab cd", "ab cd", "ab dc", "ac bd"))
    assert (counted.repeats, counted.coincidences) == (4, 6)
    assert counted.repeated_pairs == (("a", "b", 3), ("c", "d", 3))


def test_a_pair_kept_together_never_repeats():
    guests = [Guest(id=i, name=i, together="x" if i in "ab" else "") for i in "abcd"]
    assert recount(plan("ab cd", "ab cd", guests=guests)).repeats == 1


def test_ideas_are_followed_table_by_table():
    assert recount(plan("ab cd", "ac bd")).tables_reached == 4
    assert recount(plan("ab cd", "ab cd", "ab cd")).tables_reached == 6


def test_categories_are_compared_without_case_and_empty_ones_never():
    guests = [
        Guest(id="a", name="a", category="Élus"),
        Guest(id="b", name="b", category="élus "),
        Guest(id="c", name="c"),
        Guest(id="d", name="d"),
    ]
    assert recount(plan("ab cd", guests=guests)).same_category_pairs == 1


@pytest.mark.parametrize(
    ("words", "fields", "rule"),
    [
        ("abx cd", {}, "unknown_guest"),
        ("ab ad", {}, "seated_twice"),
        ("ab c", {}, "not_seated"),
        ("ab cd", {"d": {"rounds": (2,)}}, "not_attending"),
        ("abcd", {}, "table_too_large"),
        ("ab cd", {"a": {"apart": "x"}, "b": {"apart": "x"}}, "apart"),
        ("ab cd", {"a": {"together": "x"}, "c": {"together": "x"}}, "separated"),
        ("ab cd", {"a": {"languages": ("fr",)}, "b": {"languages": ("de",)}}, "no_common_language"),
        ("ab cd", {"c": {"accessible": True}}, "not_accessible"),
    ],
)
def test_each_broken_rule_is_named(words, fields, rule):
    guests = [Guest(id=i, name=i, **fields.get(i, {})) for i in "abcd"]
    assert rule in rules_broken(plan(words, guests=guests, access=(1,)))


def test_hosts_are_checked_by_their_mode():
    fixed = plan(
        "ab cd",
        "ac bd",
        hosts="fixed",
        guests=[Guest(id=i, name=i, host=1 if i == "b" else None) for i in "abcd"],
    )
    assert rules_broken(fixed) == ["host_moved"]
    rotating = plan("ab cd", "ac bd", hosts="rotating")
    second = rotating.rounds[1]
    for host, broken in (("a", []), ("c", ["host_did_not_stay"]), ("d", ["host_elsewhere"])):
        tables = (replace(second.tables[0], host=host), second.tables[1])
        changed = replace(rotating, rounds=(rotating.rounds[0], replace(second, tables=tables)))
        assert rules_broken(changed) == broken


def test_a_table_that_is_twice_or_not_there():
    seating = plan("ab cd")
    tables = (seating.rounds[0].tables[0], replace(seating.rounds[0].tables[1], number=1))
    assert "table_twice" in rules_broken(replace(seating, rounds=(Round(number=1, tables=tables),)))
    far = (seating.rounds[0].tables[0], replace(seating.rounds[0].tables[1], number=9))
    assert "unknown_table" in rules_broken(replace(seating, rounds=(Round(number=1, tables=far),)))


def test_larger_tables_in_every_round_are_told():
    assert recount(plan("abc de", "abd ce", size=3)).always_at_larger_tables == ("a", "b")
