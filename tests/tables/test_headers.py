"""Columns are found under the names people give them."""

import pytest

from essaim.tables.headers import Column, find_headers, plain
from essaim.tables.rows import rows_of
from essaim.vocabulary.errors import TableError

COLUMNS = (
    Column.called("name", "name, nom"),
    Column.called("category", "category, categorie, college"),
    Column.called("accessible", "accessible, pmr"),
)
NAME = (frozenset(("name",)),)


def headers(text):
    return find_headers(rows_of(text.encode(), file="g.csv"), COLUMNS, required=NAME)


@pytest.mark.parametrize(
    "header",
    ["Catégorie", "CATEGORIE ", "  catégorie :", "Collège", "Categorie *", "\ufeffcategory"],
)
def test_accents_case_and_stray_signs_do_not_matter(header):
    found, _ = headers(f"{header};nom\nÉlus;Ana\n")
    assert found.positions == {"category": 0, "name": 1}


def test_a_header_may_carry_its_own_manual():
    found, _ = headers("Nom;PMR ? (oui/non)\nAna;oui\n")
    assert found.positions["accessible"] == 1
    assert found.names["accessible"] == "PMR ? (oui/non)"


def test_a_title_above_the_header_is_passed_over():
    found, below = headers("Café du climat;;\n12 mars;;\n\nNom;Catégorie;PMR\nAna;Élus;\n")
    assert found.line == 4
    assert [row.line for row in below] == [5]


def test_columns_that_nobody_reads_are_named():
    found, _ = headers("Tél.;nom;;courriel\n06;Ana;;a@b\n")
    assert found.ignored == ("Tél.", "courriel")


@pytest.mark.parametrize("row", ["nom;Name", "nom;tél;TEL", "collège;nom;catégorie"])
def test_two_columns_of_one_name_are_refused(row):
    with pytest.raises(TableError, match="are the same") as caught:
        headers(f"{row}\nAna;b;c\n")
    assert caught.value.where.line == 1


def test_a_missing_column_is_told_with_what_was_found():
    with pytest.raises(TableError) as caught:
        headers("Ana;Élus\nBob;Élus\n")
    assert "no column is called “name” or “nom”" in str(caught.value)
    assert "“Élus”" in str(caught.value)


def test_plain_headers_are_their_own_plain_form():
    for column in COLUMNS:
        assert all(plain(alias) == alias for alias in column.aliases)
