"""A workbook that spreadsheets open, and in which nothing typed becomes a formula."""

import io

import python_calamine

from essaim.tables.sheets import as_workbook

ROWS = [("=1+1", 3), ("https://example.org", 4), ("L’été " * 20, 5)]


def test_words_stay_words_and_numbers_numbers():
    content = as_workbook({"Notes": (("texte", "table"), ROWS), "Vide": (("a",), [])})
    book = python_calamine.load_workbook(io.BytesIO(content))
    assert book.sheet_names == ["Notes", "Vide"]
    rows = book.get_sheet_by_name("Notes").to_python()
    assert rows[0] == ["texte", "table"]
    assert rows[1:] == [list(row) for row in ROWS]
    assert b"<f>" not in content


def test_the_same_rows_give_the_same_file():
    sheets = {"Notes": (("texte", "table"), ROWS)}
    assert as_workbook(sheets) == as_workbook(sheets)


def test_what_no_cell_can_hold_is_cut():
    content = as_workbook({"x": (("texte",), [("a" * 40_000,)])})
    (_, row) = python_calamine.load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert len(row[0]) == 32_767
