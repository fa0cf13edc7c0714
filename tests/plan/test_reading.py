"""Whatever a table looks like, nothing of it is lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from essaim.plan.template import template
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.plan_check import check_plan
from tests.harvest.shared import SHARED
from tests.plan.books import book, read

CELLS = st.one_of(
    st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=12).filter(
        str.strip
    ),
    st.sampled_from(("Entre 200 et 500", "été 2026", "En cours", "Total", "")),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.permutations(["Titre", "Porteur", "Budget", "Météo", "Calendrier", "Notes"]),
    st.lists(st.lists(CELLS, min_size=6, max_size=6), min_size=1, max_size=5),
)
def test_every_cell_is_found_again(tmp_path_factory, headers, rows):
    """Its words stand in the plan, in a field or in the notes."""
    path = book(tmp_path_factory.mktemp("x") / "x.xlsx", {"Plan": [headers, *rows]})
    try:
        found = read(path)
    except TableError:  # no row holds a title
        place = headers.index("Titre")
        assert not any(row[place].strip() and "total" not in row[place].lower() for row in rows)
        return
    told = to_json(found.plan)
    for row in rows:
        for cell in row:
            for word in cell.split():
                bare = word.strip("-–•·*✓;,")
                assert not bare or bare.replace("\\", "\\\\").replace('"', '\\"') in told
    check_plan(found.plan)


def test_several_sheets_and_hidden_ones(tmp_path):
    sheets = {
        "Lisez-moi": [["Bonjour"]],
        "Axe 1": [["Titre", "Porteur"], ["Verger", "Ville"]],
        "Axe 2": [["Porteur", "Intitulé"], ["Agglo", "Vélo"]],
        "Vieux": [["Titre", "Porteur"], ["Ancien", "x"]],
    }
    found = read(book(tmp_path / "x.xlsx", sheets, hidden=["Vieux"]))
    assert [one.title for one in found.plan.actions] == ["Verger", "Vélo"]
    assert found.plan.notes == ("Lisez-moi : Bonjour",)
    told = [str(one.sentence) for one in found.report.warnings]
    assert sum("hidden" in one for one in told) == 1


def test_one_sheet_an_action(tmp_path):
    def form(title):
        return [["Titre", title], ["Porteur", "Ville"], ["Budget", "10 k€"], ["Statut", "En cours"]]

    found = read(book(tmp_path / "x.xlsx", {"FA1": form("Verger"), "FA2": form("Vélo")}))
    assert [one.title for one in found.plan.actions] == ["Verger", "Vélo"]
    assert found.plan.actions[1].cost.value == 10_000


def test_a_csv_of_windows(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_bytes("Intitulé;Coût (k€ TTC);Échéance\nVerger;12,5;2028\n".encode("cp1252"))
    found = read(path).plan.actions[0]
    assert (found.cost.value, found.cost.basis, found.sheet.calendar.end) == (12_500, "TTC", "2028")


def test_without_an_action_one_is_told_what_to_do(tmp_path):
    with pytest.raises(TableError, match="no action") as caught:
        read(book(tmp_path / "x.xlsx", {"Plan": [["Bonjour"], ["Monsieur"]]}))
    assert caught.value.todo is not None


def older_shapes():
    """The templates of past years, as lists of headers."""
    columns = [one["header"] for one in template()["columns"]]
    ttc = [one.replace("HT", "TTC") for one in columns]
    yield columns, "HT"
    yield [*ttc[:5], "Thématique principale", "Sous-thématiques", *ttc[5:]], "TTC"
    yield [one for one in ttc if one not in ("Instances de gouvernance", "Notes")], "TTC"
    yield [*columns[:4], *columns[5:28], "Calendrier", *columns[28:], "Etapes de l'action"], "HT"


@pytest.mark.parametrize(("headers", "basis"), list(older_shapes()))
def test_the_known_shapes_of_the_national_template(tmp_path, headers, basis):
    title = headers.index("Titre de la fiche action")
    row = [f"v{n}" for n in range(len(headers))]
    row[title] = "Verger"
    place = next(n for n, one in enumerate(headers) if one.startswith("Budget"))
    row[place] = 124566
    if "Titre de la sous-action" in headers:
        row[headers.index("Titre de la sous-action")] = ""
    found = read(book(tmp_path / "x.xlsx", {"Plan": [headers, row]}))
    told = to_json(found.plan)
    assert found.plan.actions[0].cost.value == 124566
    assert found.plan.actions[0].cost.basis == basis
    assert all(str(cell) in told for cell in row if cell != 124566)


@pytest.mark.skipif(not (SHARED / "data" / "tet").exists(), reason="the template is not beside us")
def test_the_public_template_itself():
    found = read(SHARED / "data" / "tet" / "modele-import-pa.xlsx")
    assert len(found.plan.actions) == 1
    assert any("example" in str(one.sentence) for one in found.report.warnings)


def test_a_sheet_without_a_label_for_its_title_has_the_one_above(tmp_path):
    rows = [
        ["Fiche action n°7"],
        ["Un verger"],
        ["Porteur de projet", "Ville"],
        ["Cibles", "Tous"],
        ["Statut", "En cours"],
        ["Budget", "12 k€ dont 2 k€ d’études"],
    ]
    found = read(book(tmp_path / "x.xlsx", {"F7": rows}))
    (action,) = found.plan.actions
    assert (action.id, action.title, action.sheet.number) == ("action-7", "Un verger", "7")
    assert (action.sheet.owner, action.cost.value) == ("Ville", 12_000)
    assert found.plan.notes == ()


def test_headings_as_questions_and_what_is_possible(tmp_path):
    rows = [["Quoi ?", "Qui ?", "Combien ?", "Quand ?", "Où en est-on ?", "Financements possibles"]]
    rows += [["Verger", "Service eau", "3 000 €", "2027", "En cours", "Région"]]
    (found,) = read(book(tmp_path / "x.xlsx", {"Volet": rows})).plan.actions
    sheet = found.sheet
    assert (found.title, sheet.owner, sheet.funding) == ("Verger", "Service eau", "Région")
    assert (sheet.amounts[0].low, sheet.calendar.raw, sheet.status) == (3000, "2027", "En cours")


def test_an_axis_of_two_lines_is_one_line(tmp_path):
    rows = [["Axe", "Titre", "Porteur"], ["Un territoire\nsobre", "Verger", "A"]]
    (found,) = read(book(tmp_path / "x.xlsx", {"Plan": rows})).plan.actions
    assert found.sheet.axis == "Un territoire sobre"


def test_a_remark_below_the_table_belongs_to_no_action(tmp_path):
    rows = [["N°", "Titre", "Porteur"], ["27", "Verger", "A"], ["NB : budgets indicatifs", "", ""]]
    found = read(book(tmp_path / "x.xlsx", {"Plan": rows})).plan
    assert [one.sheet.number for one in found.actions] == ["27"]
    assert "NB : budgets indicatifs" in "\n".join(found.notes)


def test_parts_by_their_numbers(tmp_path):
    rows = [
        ["N°", "Titre", "Porteur"],
        ["7", "Vélo", "A"],
        ["7.1", "Arceaux", "A"],
        ["8.1", "B", ""],
    ]
    actions = read(book(tmp_path / "x.xlsx", {"Plan": rows})).plan.actions
    assert [one.sheet.parent for one in actions] == ["", actions[0].id, ""]


def test_what_never_ends_is_continuous(tmp_path):
    rows = [["Titre", "Calendrier", "Porteur"], ["Veille", "en continu", "A"]]
    (found,) = read(book(tmp_path / "x.xlsx", {"Plan": rows})).plan.actions
    assert found.sheet.continuous is True


def test_our_own_json_is_read_as_the_plan_it_is(tmp_path):
    rows = [["Titre", "Porteur"], ["Veille", "A"]]
    plan = read(book(tmp_path / "x.xlsx", {"Plan": rows})).plan
    (tmp_path / "plan.json").write_text(to_json(plan), encoding="utf-8")
    assert read(tmp_path / "plan.json").plan == plan
