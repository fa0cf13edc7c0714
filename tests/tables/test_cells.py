"""What people write in a cell, and what it means."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.tables.cells import whole, whole_numbers, yes_or_no
from essaim.vocabulary.errors import TableError


@pytest.mark.parametrize("cell", ["yes", "Oui", "x", "X", "1", "VRAI", "true", "✓", "✔ oui", "O"])
def test_yes(cell):
    assert yes_or_no(cell) is True


@pytest.mark.parametrize("cell", ["no", "NON", "0", "faux", "False", "", "-", "n", "Aucun"])
def test_no(cell):
    assert yes_or_no(cell) is False


@pytest.mark.parametrize("cell", ["peut-être", "2", "?oui ou non"])
def test_neither_yes_nor_no(cell):
    with pytest.raises(TableError, match="neither yes nor no"):
        yes_or_no(cell)


@pytest.mark.parametrize(
    ("cell", "number"),
    [("3", 3), ("3.0", 3), ("Table 3", 3), ("T3", 3), ("n° 3", 3), ("", None), ("non", None)],
)
def test_a_whole_number(cell, number):
    assert whole(cell, most=10) == number


@pytest.mark.parametrize("cell", ["0", "-3", "11", "3.5", "oui", "3 ou 4", "٣", "9" * 30])
def test_no_whole_number(cell):
    with pytest.raises(TableError):
        whole(cell, most=10)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("", ()),
        ("toutes", ()),
        ("2", (2,)),
        ("2.0", (2,)),
        ("1;2", (1, 2)),
        ("3, 1", (1, 3)),
        ("1.2", (1, 2)),
        ("1-3", (1, 2, 3)),
        ("1 – 3", (1, 2, 3)),
        ("1 à 3", (1, 2, 3)),
        ("R1 et R3", (1, 3)),
        ("rondes 2 / 4", (2, 4)),
        ("1-2;4", (1, 2, 4)),
        ("1 3", (1, 3)),
        ("1;;2;", (1, 2)),
        ("2;2", (2,)),
    ],
)
def test_a_list_of_numbers(cell, numbers):
    assert whole_numbers(cell, most=24) == numbers


@pytest.mark.parametrize("cell", ["3-1", "0", "25", "un", "1-99999999", "oui", ";", "1--2"])
def test_no_list_of_numbers(cell):
    with pytest.raises(TableError):
        whole_numbers(cell, most=24)


@pytest.mark.parametrize("cell", ["2026-03-01", "1-mars", "01/mars", "3-Jan"])
def test_a_list_that_the_spreadsheet_made_a_date_of_is_explained(cell):
    with pytest.raises(TableError, match="date"):
        whole_numbers(cell, most=24)


@given(st.text(max_size=20))
def test_any_text_is_a_value_or_an_error_of_ours(cell):
    for parse in (yes_or_no, lambda text: whole(text, most=9), lambda t: whole_numbers(t, most=9)):
        with contextlib.suppress(TableError):
            parse(cell)


@given(st.sets(st.integers(1, 24)), st.sampled_from([";", ",", " ", " et ", "/", "."]))
def test_what_is_listed_is_read(numbers, sign):
    assert whole_numbers(sign.join(map(str, numbers)), most=24) == tuple(sorted(numbers))
