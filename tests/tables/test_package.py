"""What an XLSX package is looked over for before the spreadsheet library may die of it."""

import io
import zipfile

import pytest
import xlsxwriter

from essaim.tables.package import Spot, checked_sheets
from essaim.vocabulary.errors import TableError

RELATIONSHIPS = (
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
)
BOOK = '<workbook><sheets><sheet name="R&amp;D" sheetId="1" r:id="r1"/></sheets></workbook>'


def package(sheet, book=BOOK):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as parts:
        parts.writestr("xl/workbook.xml", book)
        parts.writestr("xl/_rels/workbook.xml.rels", RELATIONSHIPS)
        parts.writestr("xl/worksheets/sheet1.xml", sheet)
    return raw.getvalue()


def test_a_stray_cell_far_away_is_refused_and_not_a_crash():
    raw = io.BytesIO()
    with xlsxwriter.Workbook(raw, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "nom")
        sheet.write(1_048_575, 16_383, "x")
    with pytest.raises(TableError, match="too large"):
        checked_sheets(raw.getvalue(), file="g.xlsx")


def test_rows_far_away_count_even_when_their_cells_do_not_say_where_they_are():
    rows = '<row r="1"><c><v>1</v></c></row><row r="9000000"><c r="A9000000"/></row>'
    with pytest.raises(TableError, match="too large"):
        checked_sheets(package(rows), file="g.xlsx")


def test_a_package_that_swells_is_refused(monkeypatch):
    monkeypatch.setattr("essaim.tables.package._MOST_BYTES", 100)
    with pytest.raises(TableError, match="too large"):
        checked_sheets(package("<row/>" * 100), file="g.xlsx")


def test_failed_cells_are_found_whatever_the_order_of_attributes():
    sheet = """<row r="2"><c t="e" r="AB2"><v>#N/A</v></c><c r='B2' t='s'/></row>"""
    assert checked_sheets(package(sheet), file="g.xlsx") == {"R&D": (Spot(2, 28),)}


@pytest.mark.parametrize("name", ["content.xml", "word/document.xml", "xl/workbook.bin"])
def test_another_kind_of_package_is_refused(name):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as parts:
        parts.writestr(name, "x")
    with pytest.raises(TableError, match="neither CSV nor XLSX"):
        checked_sheets(raw.getvalue(), file="g.ods")
