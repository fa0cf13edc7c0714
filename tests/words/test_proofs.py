"""“The most possible” is said only where the bound is reached; every reason has its words."""

import pytest

from essaim.vocabulary.seating import Proof
from essaim.words.proofs import proof_phrases

REASONS = [
    *("fewer_tables_than_seats", "more_meetings_than_pairs", "published_maximum"),
    *("hosts_met_again", "few_tables_for_guest", "few_partners_for_guest"),
]


def said(**fields):
    proof = Proof(**{"bound": 0, "reason": "nobody_need_meet_twice"} | fields)
    return " ".join(map(str, proof_phrases(proof, {"g1": "Ana"}, 3)))


def test_no_repeat_is_the_most_possible():
    assert said(claim="repeats", value=0) == "Nobody meets twice: it is the most possible."


def test_an_inevitable_repeat_says_who_and_what_to_do():
    text = said(
        claim="repeats",
        value=1,
        bound=1,
        reason="few_tables_for_guest",
        guests=("g1",),
        tables=(1, 2),
    )
    assert text.startswith("1 repeat cannot be avoided")
    assert "Ana can sit at 2 tables only in 3 rounds" in text
    assert "Open one more table" in text


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_of_a_bound_has_words(reason):
    assert len(said(claim="repeats", value=4, bound=2, reason=reason).split()) > 8


@pytest.mark.parametrize("claim", ["repeats", "coincidences", "same_category_pairs"])
def test_nothing_is_called_best_above_its_bound(claim):
    text = said(claim=claim, value=3, bound=1, reason="hosts_met_again")
    assert "possible." not in text
    assert "1" in text


def test_pollination_below_its_bound_gives_the_share():
    text = said(claim="tables_reached", value=90, bound=100, reason="one_table_per_carrier")
    assert "(90.0 %)" in text
    assert "further" not in text


def test_many_guests_are_named_then_counted():
    text = said(
        claim="always_at_larger_tables",
        value=5,
        reason="larger_tables_in_turn",
        guests=("g1", "b", "c", "d", "e"),
    )
    assert "Ana, b, c, 2 others" in text
