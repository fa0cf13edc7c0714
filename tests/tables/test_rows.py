"""CSV in the shapes people have it, with the lines as an editor counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.tables.rows import read_rows, rows_of
from essaim.vocabulary.errors import EssaimError, TableError


def cells(text):
    return [(row.line, row.cells) for row in rows_of(text.encode(), file="g.csv").rows]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_delimiter_is_found(sign):
    text = f"name{sign}languages\nAna{sign}fr\nBob{sign}de\n"
    assert cells(text)[1] == (2, ("Ana", "fr"))


def test_commas_inside_a_header_do_not_win_over_semicolons():
    text = "nom;langues (fr,de,en)\nAna;fr\nBob;de\n"
    assert cells(text)[1] == (2, ("Ana", "fr"))


def test_a_single_column_stays_whole():
    assert cells("nom\nDupont, Ana\nBob\n")[1] == (2, ("Dupont, Ana",))


def test_the_delimiter_that_excel_announces_is_obeyed():
    assert cells("sep=,\r\nnom,langues\r\nAna,fr\r\n")[1] == (3, ("Ana", "fr"))
    assert cells("sep=\t\nnom\tlangues\nAna\tfr\n")[0] == (2, ("nom", "langues"))


def test_a_cell_may_hold_lines_and_the_numbers_stay_right():
    text = 'nom;organisation\n"Ana\n(invitée)";"a;""b"""\n\n;;\nBob;c\n'
    assert cells(text) == [
        (1, ("nom", "organisation")),
        (2, ("Ana\n(invitée)", 'a;"b"')),
        (6, ("Bob", "c")),
    ]


def test_old_mac_line_ends_are_lines():
    assert cells("nom;a\rAna;b\r")[1] == (2, ("Ana", "b"))


@pytest.mark.parametrize("text", ["", "\n\n", ";;;\n;;\n", " \t \n", "sep=;\n"])
def test_an_empty_file_is_told_so(text):
    with pytest.raises(TableError, match="empty"):
        cells(text)


@pytest.mark.parametrize("row", ['"Ana;fr', '"Ana"x;fr'])
def test_quotation_marks_that_do_not_match_are_told_with_their_line(row):
    with pytest.raises(TableError) as caught:
        cells(f"nom;langues\nBob;de\n{row}\n")
    assert caught.value.where.line == 3


def test_a_cell_beyond_the_library_limit_is_an_error_of_ours():
    with pytest.raises(TableError):
        cells("nom\n" + "x" * 200_000)


@pytest.mark.parametrize("raw", [b"\xd0\xcf\x11\xe0 old Excel", b"PK\x03\x04 no package"])
def test_other_office_files_are_sent_back_to_the_spreadsheet(raw):
    with pytest.raises(TableError, match="neither CSV nor XLSX"):
        rows_of(raw, file="g.xls")


def test_a_file_is_named_without_its_folder(tmp_path):
    path = tmp_path / "invités.csv"
    path.write_text("nom\nAna\n", encoding="utf-8")
    assert read_rows(path).file == "invités.csv"


@given(st.binary(max_size=300))
def test_any_bytes_give_rows_or_an_error_of_ours(raw):
    try:
        rows = rows_of(raw, file="g.csv").rows
    except EssaimError:
        return
    assert rows
    assert [row.line for row in rows] == sorted({row.line for row in rows})
