"""The state of the search counts the same however it was reached."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.cafe import groups as module
from essaim.cafe.groups import Groups
from tests.cafe.people import problem


def dealt(made, seed):
    rng = random.Random(seed)
    rounds = []
    for _ in range(made.rounds):
        order = list(range(made.guests))
        rng.shuffle(order)
        rounds.append([order[t :: made.tables] for t in range(made.tables)])
    return Groups(made, rounds)


@given(st.integers(0, 1000))
def test_swaps_and_moves_keep_the_counts_right(seed):
    made = problem(17, 3, together={1: "a", 2: "a"}, languages={1: ("fr",), 5: ("de",)})
    state, rng = dealt(made, seed), random.Random(seed)
    for _ in range(30):
        number = rng.randrange(3)
        a, b = rng.sample(range(17), 2)
        if state.at[number][a] != state.at[number][b]:
            state.swap(number, a, b)
        state.move(number, a, rng.randrange(made.tables))
    fresh = Groups(made, state.copy_rounds())
    assert bytes(state.met) == bytes(fresh.met)
    assert (state.hard(), state.coincidences()) == (fresh.hard(), fresh.coincidences())


def test_the_sparse_count_agrees_with_the_dense_one(monkeypatch):
    made = problem(40, 4)
    dense = dealt(made, 3)
    monkeypatch.setattr(module, "DENSE_LIMIT", 10)
    sparse = dealt(made, 3)
    assert sparse.coincidences() == dense.coincidences() > 0


def test_pairs_kept_together_are_no_coincidence():
    made = problem(8, 3, together={1: "a", 2: "a"})
    state = Groups(made, [[[0, 1, 2, 3], [4, 5, 6, 7]], [[0, 1, 4, 5], [2, 3, 6, 7]]])
    assert state.coincidences() == 3


@pytest.mark.parametrize(
    ("spoken", "mute"),
    [({1: ("fr",), 2: ("fr", "de")}, 0), ({1: ("fr",), 2: ("de",)}, 1)],
)
def test_a_table_is_mute_by_those_who_would_have_to_leave(spoken, mute):
    assert dealt(problem(8, 1, languages=spoken), 0).mute([0, 1, 2]) == mute


def test_three_who_speak_two_by_two_share_no_language():
    spoken = {1: ("fr", "de"), 2: ("de", "en"), 3: ("en", "fr")}
    assert dealt(problem(8, 1, languages=spoken), 0).mute([0, 1, 2]) == 1
