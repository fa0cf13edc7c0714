"""Tables of notes, in any order and under the names people give."""

import pytest

from essaim.harvest.notes import read_notes
from essaim.vocabulary.errors import EssaimError


def read(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "notes.csv"
    path.write_bytes(text.encode(encoding))
    return read_notes(path)


def test_columns_come_in_any_order_and_kinds_in_french(tmp_path):
    found = read(tmp_path, "Texte;Table;Ronde;Nature\nOù ?;3;2;question\nTrop cher;1;1;crainte\n")
    one, other = found.notes
    assert (one.text, one.table, one.round, one.kind) == ("Où ?", 3, 2, "question")
    assert other.kind == "objection"


def test_only_the_text_is_needed_and_an_old_encoding_is_read(tmp_path):
    (one,) = read(tmp_path, "idée\nL’été\n", "cp1252").notes
    assert (one.text, one.kind, one.table) == ("L’été", None, None)


def test_what_is_wrong_is_told_all_together_with_its_lines(tmp_path):
    with pytest.raises(EssaimError) as caught:
        read(tmp_path, "texte;table;nature\nun;x;idée\ndeux;1;rumeur\n")
    assert {error.where.line for error in caught.value.errors} == {2, 3}


def test_a_row_without_text_is_left_out(tmp_path):
    assert len(read(tmp_path, "texte;table\n;1\nun;2\n").notes) == 1


def test_a_table_without_text_is_no_table_of_notes(tmp_path):
    with pytest.raises(EssaimError):
        read(tmp_path, "nom;table\nAna;1\n")
