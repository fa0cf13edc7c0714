"""From a guest list to seats: every rule kept, every guest seated, whatever the list."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from essaim.cafe.check import check_seating
from essaim.cafe.seat import rules_for, seat_guests
from essaim.vocabulary.errors import SeatingError
from tests.cafe.people import demanding, people, seated


# Without shrinking: a failing café is told as it is, in seconds.
@settings(max_examples=30, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(
    st.integers(4, 60),
    st.integers(1, 6),
    st.sampled_from(["none", "fixed", "rotating"]),
    st.data(),
)
def test_everybody_attending_has_one_seat_and_no_rule_is_broken(count, rounds, hosts, data):
    absent = data.draw(st.sets(st.integers(1, count), max_size=count // 6))
    fields = {"rounds": {n: tuple(range(1, rounds)) for n in absent if rounds > 1}}
    fields["accessible"] = dict.fromkeys(
        data.draw(st.sets(st.integers(1, count), max_size=2)), True
    )
    # Two in need of the only accessible table, kept apart, are a contradiction of its own.
    free = sorted(set(range(1, count + 1)) - set(fields["accessible"]))
    fields["apart"] = dict.fromkeys(data.draw(st.sets(st.sampled_from(free), max_size=2)), "x")
    access = (1,) if count > 8 else None
    try:
        seating = seated(count, rounds, hosts=hosts, access=access, **fields)
    except SeatingError:
        assert count <= 8 or hosts == "fixed"
        return
    checked = check_seating(seating)
    assert checked.sound, checked.counted.violations
    sizes = [len(t.guests) for one in seating.rounds for t in one.tables]
    assert max(sizes) <= seating.rules.size


@pytest.mark.parametrize(("rounds", "repeats"), [(3, 1), (4, 2)])
@pytest.mark.parametrize("seeds", [range(3), pytest.param(range(10), marks=pytest.mark.slow)])
def test_all_hard_rules_at_once_cost_only_the_forced_repeats(rounds, repeats, seeds):
    reached = 0
    for seed in seeds:
        seating = seat_guests(
            demanding(rounds, seed=seed),
            rounds=rounds,
            tables=8,
            hosts="fixed",
            accessible_tables=(1, 2),
            seed=seed,
        )
        assert seating.quality.hard_violations == 0
        reached += seating.quality.repeats == repeats
    assert reached >= len(seeds) * 9 / 10


def test_the_same_seed_gives_the_same_document():
    assert seated(35, 3, tables=8, seed=4) == seated(35, 3, tables=8, seed=4)


@pytest.mark.parametrize(
    ("count", "options", "tables"),
    [(35, {}, 9), (35, {"size": 5}, 7), (35, {"tables": 8}, 8), (4, {}, 1), (5, {}, 2)],
)
def test_tables_by_default_are_of_four(count, options, tables):
    assert rules_for(count, **options).tables == tables


@pytest.mark.parametrize("count", [4, 5, 6, 7, 11, 13])
def test_small_rooms_are_seated_too(count):
    assert check_seating(seated(count, 3)).sound


def test_the_order_of_the_list_is_kept_at_the_tables():
    seating = seated(12, 2)
    for table in seating.rounds[0].tables:
        numbers = [int(guest[1:]) for guest in table.guests]
        assert numbers == sorted(numbers)


def test_a_host_sits_first():
    seating = seated(35, 3, tables=8, hosts="fixed", host={30: 4})
    for one in seating.rounds:
        assert one.tables[3].host == one.tables[3].guests[0] == "g30"


def test_nobody_is_refused():
    with pytest.raises(SeatingError, match="0 guests"):
        seat_guests(people(0), rounds=3)
