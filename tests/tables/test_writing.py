"""CSV that Excel opens and that runs nothing."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.tables.writing import guarded, unguarded, write_rows


def test_excel_in_french_opens_it(tmp_path):
    path = tmp_path / "g.csv"
    write_rows(path, ["nom", "b"], [["Zoé", 'a;"b"']])
    assert path.read_bytes() == '\ufeffnom;b\r\nZoé;"a;""b"""\r\n'.encode()


@pytest.mark.parametrize("cell", ["=1+1", "+33 6", "-2", "@SUM", "\tx", "\rx", "'=x", "''=x"])
def test_what_looks_like_a_formula_is_guarded(cell):
    assert guarded(cell) == f"'{cell}"


@given(st.text())
def test_guarding_can_be_undone(cell):
    assert unguarded(guarded(cell)) == cell


def test_formulas_are_guarded_in_files(tmp_path):
    path = tmp_path / "g.csv"
    write_rows(path, ["nom"], [["=cmd"]])
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";"))[1] == ["'=cmd"]
