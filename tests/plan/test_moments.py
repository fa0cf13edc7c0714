"""Dates at the precision they have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.moments import between, moments_in, read_calendar


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2026", "2026", "2026", "year"),
        ("T2 2026", "2026-04", "2026-06", "quarter"),
        ("2e trimestre 2026", "2026-04", "2026-06", "quarter"),
        ("été 2026", "2026-06", "2026-08", "season"),
        ("Hiver 2026", "2026-12", "2027-02", "season"),
        ("1er semestre 2026", "2026-01", "2026-06", "half"),
        ("S2 2026", "2026-07", "2026-12", "half"),
        ("mars 2026", "2026-03", "2026-03", "month"),
        ("03/2026", "2026-03", "2026-03", "month"),
        ("15/03/2026", "2026-03-15", "2026-03-15", "day"),
        ("1er mars 2026", "2026-03-01", "2026-03-01", "day"),
        ("2022-11-16T00:00:00", "2022-11-16", "2022-11-16", "day"),
        ("2024-2027", "2024", "2027", "year"),
        ("de 2024 à 2027", "2024", "2027", "year"),
        ("janv. 2025 à déc. 2026", "2025-01", "2026-12", "month"),
        ("à partir de 2025", "2025", "", "year"),
        ("dès septembre 2025", "2025-09", "", "month"),
        ("jusqu’en 2027", "", "2027", "year"),
        ("d’ici 2030", "", "2030", "year"),
        ("31/02/2026", "", "", ""),
        ("en cours", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_what_words_say(text, start, end, precision):
    found = read_calendar(text)
    assert (found.start, found.end, found.precision) == (start, end, precision)
    assert found.raw == text


def test_two_cells_make_one_calendar():
    found = between("été 2026", "2028")
    assert (found.start, found.end, found.precision) == ("2026-06", "2028", "year")
    assert found.raw == "été 2026 – 2028"
    assert between(" ", "") is None
    assert between("bientôt", "").raw == "bientôt"


def test_prose_gives_all_its_dates():
    found = moments_in("Le contrat 2020-2022, puis un bilan en juin 2023.")
    assert [one.last for one in found] == ["2020", "2022", "2023-06"]


@given(st.text(max_size=40))
def test_no_text_falls_over(text):
    found = read_calendar(text)
    assert not (found.start and found.end) or found.start[:4] <= found.end[:4]


def test_phases_last_from_the_first_to_the_last():
    found = read_calendar("2020-2021 travaux ; 2019-2026 programme")
    assert (found.start, found.end) == ("2019", "2026")
    later = read_calendar("2020 recrutement. À partir 2022 nouvelles pratiques")
    assert (later.start, later.end) == ("2020", "")


def test_both_ends_in_the_cell_of_one_of_them():
    for cells in (("", "2025-2030"), ("2025-2030", "")):
        found = between(*cells)
        assert (found.start, found.end) == ("2025", "2030")
    assert between("", "2027").start == ""
