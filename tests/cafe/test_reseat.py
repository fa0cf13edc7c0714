"""Re-seating evens tables out within its allowance of changes."""

import random

from essaim.cafe.announced import announced
from essaim.cafe.reseat import Ledger, close_small_tables, level, mend_repeats
from tests.cafe.people import seated


def state_after(count, left, *, rounds=3, after=1, **options):
    plan = seated(count, rounds, **options)
    rng = random.Random(0)
    gone = {g.id for g in rng.sample(plan.guests, left)}
    return announced(plan, [g for g in plan.guests if g.id not in gone], after)


def test_levelling_brings_sizes_together_and_counts_its_changes():
    state = state_after(60, 6)
    ledger = Ledger(state)
    level(state, ledger)
    assert 0 < ledger.changed() <= ledger.most
    for number in state.to_come:
        sizes = [len(group) for group in state.groups.rounds[number] if group]
        assert max(sizes) - min(sizes) <= 1


def test_tables_close_while_they_would_be_smaller_than_three():
    state = state_after(24, 9)
    close_small_tables(state)
    assert sum(1 for group in state.groups.rounds[1] if group) == 5


def test_swaps_take_repeats_away():
    state = state_after(40, 0, rounds=4)
    a, b = state.groups.rounds[0][0][:2]
    if state.groups.at[2][a] != state.groups.at[2][b]:
        other = next(p for p in state.groups.rounds[2][state.groups.at[2][a]] if p != a)
        state.groups.swap(2, b, other)
    before = state.groups.coincidences()
    mend_repeats(state, Ledger(state), random.Random(0))
    assert before > 0
    assert state.groups.coincidences() == 0


def test_a_change_taken_back_is_no_change():
    state = state_after(24, 0)
    ledger = Ledger(state)
    a, b = state.groups.rounds[1][0][0], state.groups.rounds[1][1][0]
    state.groups.swap(1, a, b)
    assert ledger.changed() == 2
    assert ledger.price(1, a, 0) == -1
    state.groups.swap(1, a, b)
    assert ledger.changed() == 0
