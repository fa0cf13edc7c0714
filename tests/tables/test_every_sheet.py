"""Every visible sheet of a workbook, merged cells filled in downwards."""

import pytest

from essaim.tables.every_sheet import read_every_sheet
from essaim.vocabulary.errors import TableError
from tests.plan.books import book


def test_all_sheets_in_their_order_and_what_is_hidden_said(tmp_path):
    sheets = {"B": [["x"]], "A": [["", "y"]], "Vide": [], "C": [["z"]]}
    found = read_every_sheet(book(tmp_path / "x.xlsx", sheets, hidden=["C"]))
    assert [(one.name, one.hidden) for one in found] == [("B", False), ("A", False), ("C", True)]
    assert found[1].rows[0].cells == ("", "y")


def test_a_merged_cell_is_read_at_each_of_its_rows_and_once_along_them(tmp_path):
    rows = [["a", "", "t"], ["", "", "u"], ["b", "", "v"]]
    merges = [("P", 0, 0, 1, 1)]
    found = read_every_sheet(book(tmp_path / "x.xlsx", {"P": rows}, merged=merges))[0]
    assert [row.cells for row in found.rows] == [("a", "", "t"), ("a", "", "u"), ("b", "", "v")]


def test_a_csv_is_one_sheet(tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a;b\n1;2\n")
    assert [row.cells for row in read_every_sheet(path)[0].rows] == [("a", "b"), ("1", "2")]


@pytest.mark.parametrize("raw", [b"PK\x03\x04" + b"\0" * 50, b"\xd0\xcf\x11\xe0", b""])
def test_what_is_no_table_is_told(tmp_path, raw):
    path = tmp_path / "x.xlsx"
    path.write_bytes(raw)
    with pytest.raises(TableError):
        read_every_sheet(path)


def test_an_empty_workbook_is_told(tmp_path):
    with pytest.raises(TableError, match="empty"):
        read_every_sheet(book(tmp_path / "x.xlsx", {"Plan": []}))
