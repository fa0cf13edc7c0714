"""Euros as people write them: figures only where they are stated, words always."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.amounts import basis_of, read_amount, unit_of


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Entre 200 et 500", 200, 500),
        ("200 à 500 k€", 200_000, 500_000),
        ("De 20 000 à 30 000 euros par an", 20_000, 30_000),
        ("50 000 €", 50_000, 50_000),
        ("50\u202f000\xa0€", 50_000, 50_000),
        ("1 234,50 € TTC", 1234.5, 1234.5),
        ("12.500 €", 12_500, 12_500),
        ("1,5 M€ HT", 1_500_000, 1_500_000),
        ("2 millions d’euros", 2_000_000, 2_000_000),
        ("environ 20k€", 20_000, 20_000),
        ("> 10 000 €", 10_000, None),
        ("au moins 10 000 €", 10_000, None),
        ("moins de 5000", None, 5_000),
        ("jusqu’à 80 000 €", None, 80_000),
        ("30 000 € en 2025", 30_000, 30_000),
        ("100 000 € HT pour 3 ans", 100_000, 100_000),
        ("124566", 124_566, 124_566),
        ("0", 0, 0),
        ("à définir", None, None),
        ("2 ETP", None, None),
        ("5 %", None, None),
        ("10 000 € + 5 000 €", None, None),
        ("500 à 200", None, None),
        ("en 2026", None, None),
        ("", None, None),
    ],
)
def test_what_a_cell_states(text, low, high):
    found = read_amount(text)
    assert (found.low, found.high) == (low, high)
    assert found.raw == text.strip()


def test_the_header_says_the_unit_and_the_tax_and_the_cell_wins():
    found = read_amount("200 à 500", basis="HT", unit=unit_of("Budget (k€ HT)"))
    assert (found.low, found.high, found.basis) == (200_000, 500_000, "HT")
    found = read_amount("300 € TTC", basis="HT", unit=1000)
    assert (found.low, found.basis) == (300, "TTC")


def test_both_bases_at_once_are_none():
    assert basis_of("HT ou TTC") == ""
    assert basis_of("H.T.") == "HT"


def test_each_year_is_told():
    assert read_amount("50 k€/an").a_year
    assert not read_amount("50 k€").a_year
    assert read_amount("50 000 euros de 2024").year == 2024


@given(st.integers(0, 10**9))
def test_any_whole_number_in_french_thousands(number):
    text = f"{number:,}".replace(",", "\u202f") + " €"
    assert read_amount(text).low == read_amount(text).high == number


@given(st.text(max_size=40))
def test_no_text_falls_over(text):
    found = read_amount(text)
    for one in (found.low, found.high):
        assert one is None or one >= 0


def test_a_part_of_an_amount_is_no_second_one():
    found = read_amount("10 029 130 € dont\n1 052 000 € pour une station")
    assert (found.low, found.high) == (10_029_130, 10_029_130)
    assert read_amount("10 000 € et 2 000 €").low is None


@pytest.mark.parametrize("words", ["6 €/ml", "de 80 à 120 k€ par cour", "15 € HT / m²"])
def test_a_price_for_each_of_several_is_no_amount(words):
    found = read_amount(words)
    assert (found.low, found.high, found.raw) == (None, None, words)


def test_a_year_is_no_such_thing_and_a_funder_neither():
    assert read_amount("30 k€/an").low == 30_000
    assert read_amount("50 000 € par la Région").low == 50_000
