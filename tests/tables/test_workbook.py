"""XLSX: the first sheet with data, numbers as one types them, failed formulas named."""

import datetime as dt
import io

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.tables.rows import rows_of
from essaim.vocabulary.errors import EssaimError, TableError


def workbook(fill, *sheets):
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw) as book:
        pages = [book.add_worksheet(name) for name in sheets or ("Feuille1",)]
        fill(book, *pages)
    return raw.getvalue()


def cells(raw):
    return [(row.line, row.cells) for row in rows_of(raw, file="g.xlsx").rows]


def people(_, sheet):
    sheet.write_row(0, 0, ["nom", "hôte"])
    sheet.write_row(1, 0, ["Éloïse", 3.0])
    sheet.write_row(3, 0, ["Bob", 2.5])


def test_numbers_come_as_one_types_them_and_lines_as_the_sheet_numbers_them():
    assert cells(workbook(people)) == [
        (1, ("nom", "hôte")),
        (2, ("Éloïse", "3")),
        (4, ("Bob", "2.5")),
    ]


def test_a_table_that_starts_further_down_keeps_its_place():
    def fill(_, sheet):
        sheet.write(4, 2, "nom")

    assert cells(workbook(fill)) == [(5, ("", "", "nom"))]


def test_the_first_visible_sheet_with_data_is_read():
    def fill(_, empty, hidden, shown):
        empty.activate()
        hidden.write(0, 0, "secret")
        hidden.hide()
        shown.write(0, 0, "nom")

    assert cells(workbook(fill, "A", "B", "C")) == [(1, ("nom",))]


def test_dates_and_truth_values_are_texts():
    def fill(book, sheet):
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_datetime(0, 0, dt.datetime(2026, 3, 1), day)  # noqa: DTZ001 - Excel has no zones
        sheet.write_boolean(0, 1, True)  # noqa: FBT003 - xlsxwriter's signature

    assert cells(workbook(fill)) == [(1, ("2026-03-01", "true"))]


def test_a_failed_formula_is_told_with_its_cell():
    def fill(book, sheet):
        people(book, sheet)
        sheet.write_formula("C4", "=1/0", None, "#DIV/0!")

    with pytest.raises(TableError) as caught:
        cells(workbook(fill))
    assert (caught.value.where.line, caught.value.where.column) == (4, 3)


def test_a_failed_formula_of_another_sheet_is_not_our_business():
    def fill(book, first, second):
        people(book, first)
        second.write_formula("A1", "=NA()", None, "#N/A")

    assert len(cells(workbook(fill, "A", "B"))) == 3


def test_an_empty_workbook_is_told_so():
    with pytest.raises(TableError, match="empty"):
        cells(workbook(lambda *_: None))


@settings(deadline=None)
@given(st.data())
def test_a_damaged_workbook_gives_rows_or_an_error_of_ours(data):
    raw = bytearray(SOUND)
    for _ in range(data.draw(st.integers(1, 8))):
        raw[data.draw(st.integers(4, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(4, len(raw)))
    for damaged in (bytes(raw), bytes(raw[:cut])):
        try:
            assert rows_of(damaged, file="g.xlsx").rows
        except EssaimError:
            continue


SOUND = workbook(people)
