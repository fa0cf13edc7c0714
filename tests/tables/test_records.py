"""Rows under their headers: short ones are filled, long ones refused, mistakes told together."""

import pytest

from essaim.tables.headers import Column
from essaim.tables.records import raise_all, read_records
from essaim.vocabulary.errors import ManyErrors, Place, TableError
from essaim.vocabulary.phrase import phrase

COLUMNS = (Column.called("name", "nom"), Column.called("category", "categorie"))


@pytest.fixture
def read(tmp_path):
    def reading(text):
        path = tmp_path / "g.csv"
        path.write_text(text, encoding="utf-8")
        return read_records(path, COLUMNS, required=(frozenset(("name",)),))

    return reading


def test_a_short_row_is_filled_with_nothing(read):
    (record,) = read("nom;categorie\nAna\n").records
    assert record.cells == {"name": "Ana", "category": ""}


def test_empty_cells_beyond_the_header_are_no_cells(read):
    assert read("nom;categorie\nAna;b;;;\n").records


def test_a_row_with_too_many_cells_is_refused_with_its_place(read):
    (problem,) = read("nom;categorie\nAna;b\nBob;c;d;e\n").problems
    assert problem.where == Place(file="g.csv", line=3, column=3)
    assert "2 cells" in str(problem)


def test_an_invisible_character_is_told_with_its_column(read):
    (problem,) = read("Catégorie;nom\nx;A\x07na\n").problems
    assert problem.where == Place(file="g.csv", line=2, column=2, field="nom")
    assert "U+0007" in str(problem)


def test_an_endless_cell_is_refused(read):
    (problem,) = read(f"nom;categorie\n{'x' * 501};b\n").problems
    assert "501" in str(problem)


def test_an_apostrophe_that_guards_a_formula_is_taken_away(read):
    (record,) = read("nom;categorie\n'=1+1;'Ana'\n").records
    assert record.cells == {"name": "=1+1", "category": "'Ana'"}


def test_columns_not_used_are_a_warning(read):
    (warning,) = read("nom;tel;mail\nAna;06;a@b\n").warnings()
    assert str(warning) == "The columns “tel”, “mail” are not used."
    assert read("nom\nAna\n").warnings() == ()


def test_a_place_names_the_column_as_the_file_does(read):
    records = read(" Nom ;Catégorie\nAna;b\n")
    assert records.place(2, "category") == Place("g.csv", 2, 2, "Catégorie")
    assert records.place(2, "other") == Place("g.csv", 2)


def test_mistakes_are_raised_in_the_order_of_the_file():
    late, early = (TableError(phrase("x"), where=Place("g.csv", line)) for line in (9, 2))
    raise_all([])
    with pytest.raises(TableError):
        raise_all([late])
    with pytest.raises(ManyErrors) as caught:
        raise_all([late, early])
    assert caught.value.errors == (early, late)
