"""Headers on two rows, and tables whose titles no header names."""

from essaim.plan.header_rows import header_by_content
from essaim.tables.every_sheet import Sheet, read_every_sheet
from essaim.tables.rows import Row
from tests.plan.books import book, read

TWO_ROWS = [
    ["Plan de la ville"],
    ["N°", "Action", "Pilote", "Notation", None, None],
    [None, None, None, "Priorité (1 à 5)", "Utilité", "Facilité"],
    [1, "Verger", "Ville", 3, 4, None],
]
MERGED = [("Plan", 1, column, 2, column) for column in range(3)]


def test_a_group_of_the_row_above_goes_with_the_headers_below_it(tmp_path):
    path = book(tmp_path / "x.xlsx", {"Plan": TWO_ROWS}, merged=[*MERGED, ("Plan", 1, 3, 1, 5)])
    found = read(path)
    (action,) = found.plan.actions
    assert (action.title, action.sheet.owner) == ("Verger", "Ville")
    assert action.sheet.notes == "Notation : Utilité : 4"
    assert action.sheet.priority == "3"
    # The header that is merged over both rows is told once, and an empty column keeps its name.
    assert found.plan.notes == (
        "Plan : Plan de la ville",
        "Plan : Notation",
        "Plan : Notation : Facilité",
    )


def test_the_longest_words_that_differ_are_titles_when_no_header_says_so(tmp_path):
    rows = [
        ["Thème", "Genre", "Ouvrages prévus"],
        ["Énergie", "Soleil", "Des panneaux sur les écoles"],
        ["Mobilité", "Vélo", "Dix kilomètres de pistes"],
    ]
    found = read(book(tmp_path / "x.xlsx", {"Ville": rows}))
    assert [one.title for one in found.plan.actions] == [rows[1][2], rows[2][2]]
    assert found.plan.actions[0].sheet.axis == "Énergie"
    assert ["Ouvrages prévus" in str(one.sentence) for one in found.report.warnings] == [True]


def test_nothing_is_guessed_where_another_sheet_names_its_titles(tmp_path):
    sheets = {
        "Plan": [["Titre", "Pilote"], ["Verger", "Ville"]],
        "Listes": [["Thème", "Genre", "Mots"], ["a", "b", "ccc"], ["d", "e", "fff"]],
    }
    found = read(book(tmp_path / "x.xlsx", sheets))
    assert [one.title for one in found.plan.actions] == ["Verger"]


def test_a_column_that_repeats_itself_or_has_holes_holds_no_titles():
    header = ("Thème", "Genre", "Mots")
    for last in (("x", "b", "deux mots"), ("x", "", "")):
        rows = (header, ("a", "b", "deux mots"), last)
        sheet = Sheet("", tuple(Row(n, row) for n, row in enumerate(rows, 1)))
        assert header_by_content(sheet) is None


def test_a_header_on_one_row_has_no_group(tmp_path):
    rows = [["Suivi"], ["Titre", "Pilote", "Météo"], ["Verger", "Ville", "pluie"]]
    path = book(tmp_path / "x.xlsx", {"Plan": rows})
    assert not read_every_sheet(path)[0].filled
    assert read(path).plan.actions[0].sheet.notes == "Météo : pluie"
