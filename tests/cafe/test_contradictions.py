"""What no seating can satisfy is refused at once, with the names."""

import pytest

from essaim.cafe.contradictions import refuse, refuse_counts
from essaim.cafe.seat import rules_for, seat_guests
from essaim.vocabulary.errors import SeatingError
from tests.cafe.people import people


def refused(*, count=35, tables=8, hosts="none", access=None, **fields):
    if "rounds_" in fields:
        fields["rounds"] = fields.pop("rounds_")
    guests = people(count, **fields)
    with pytest.raises(SeatingError) as caught:
        refuse(guests, rules_for(count, tables=tables, hosts=hosts, accessible_tables=access), 3)
    return str(caught.value)


def test_two_hosts_for_a_table_are_named():
    message = refused(hosts="fixed", host={3: 2, 9: 2})
    assert "Guest 3" in message
    assert "Guest 9" in message


def test_together_and_apart_are_named():
    message = refused(together={3: "a", 9: "a"}, apart={3: "b", 9: "b", 5: "b"})
    assert "Guest 3, Guest 9" in message


def test_together_and_apart_are_seen_through_a_third():
    assert "Guest 1, Guest 3" in refused(
        together={1: "a", 2: "a;b", 3: "b"}, apart={1: "x", 3: "x"}
    )


def test_a_group_larger_than_any_table_is_named():
    assert "Guest 6" in refused(together=dict.fromkeys(range(1, 7), "a"))


def test_a_group_kept_together_without_a_common_language_is_named():
    message = refused(together={1: "a", 2: "a"}, languages={1: ("fr",), 2: ("de",)})
    assert "Guest 1, Guest 2" in message


def test_more_people_to_keep_apart_than_tables():
    assert "9 guests" in refused(apart=dict.fromkeys(range(1, 10), "x"))


def test_more_people_in_need_than_accessible_seats():
    assert "Guest 6" in refused(access=(1,), accessible=dict.fromkeys(range(1, 7), True))


def test_two_in_need_of_one_table_and_kept_apart():
    fields = {"accessible": {1: True, 2: True}, "apart": {1: "x", 2: "x"}}
    assert "Guest 1, Guest 2" in refused(access=(1,), **fields)


def test_a_host_in_need_at_a_table_out_of_reach():
    assert "table 3" in refused(hosts="fixed", access=(1,), host={5: 3}, accessible={5: True})


def test_two_hosts_kept_together():
    assert "host two tables" in refused(hosts="fixed", host={1: 1, 2: 2}, together={1: "a", 2: "a"})


@pytest.mark.parametrize("tables", [3, 4, 18, 40])
def test_tables_of_other_than_3_to_8_seats_are_refused_with_the_range(tables):
    assert "Ask for 5 to 17 tables" in refused(tables=tables)


def test_a_round_that_does_not_exist():
    assert "Guest 2 attends round 4" in refused(rounds_={2: (1, 4)})


def test_a_table_that_does_not_exist():
    assert "9" in refused(access=(1, 9))
    assert "table 12" in refused(hosts="fixed", host={1: 12})


@pytest.mark.parametrize(("guests", "rounds"), [(0, 3), (3, 3), (10_001, 3), (35, 0), (35, 25)])
def test_numbers_out_of_range(guests, rounds):
    with pytest.raises(SeatingError):
        refuse_counts(guests, rounds)


def test_what_only_the_search_can_tell_is_refused_too():
    # Two who speak only German, and nobody else does: no table of three can be theirs.
    languages = dict.fromkeys(range(1, 13), ("fr",)) | {3: ("de",), 4: ("de",)}
    with pytest.raises(SeatingError, match="share no language"):
        seat_guests(people(12, languages=languages), rounds=2)
