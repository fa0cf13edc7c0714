"""Rows become actions, parts of actions, axes, or notes."""

from tests.plan.books import book, read


def test_axes_open_and_parts_follow_their_action(tmp_path):
    rows = [
        ["Axe", "Sous-axe", "Titre", "Sous-action", "Porteur"],
        ["1. Vivre"],
        ["", "1.1 Manger"],
        ["", "", "Verger", "", "Ville"],
        ["", "", "", "Planter", "École"],
        ["", "", "Verger", "Récolter", ""],
        ["2. Bouger"],
        ["", "", "Vélo", "", "Agglo"],
    ]
    found = read(book(tmp_path / "x.xlsx", {"Plan": rows}))
    verger, plant, pick, bike = found.plan.actions
    assert (verger.sheet.axis, verger.sheet.sub_axis) == ("1. Vivre", "1.1 Manger")
    assert plant.sheet.parent == pick.sheet.parent == verger.id
    assert (bike.sheet.axis, bike.sheet.sub_axis) == ("2. Bouger", "")
    assert (found.report.rows, found.report.read) == (7, 7)


def test_merged_rows_are_one_action_and_repeat_nothing(tmp_path):
    rows = [
        ["N°", "Titre", "Porteur", "Partenaires"],
        [1, "Verger", "Ville", "École"],
        ["", "", "", "Ferme"],
        [2, "Vélo", "Agglo", ""],
    ]
    merges = [("Plan", 1, column, 2, column) for column in (0, 1, 2)]
    found = read(book(tmp_path / "x.xlsx", {"Plan": rows}, merged=merges))
    assert [one.title for one in found.plan.actions] == ["Verger", "Vélo"]
    assert found.plan.actions[0].sheet.partners == ("École", "Ferme")
    assert found.plan.actions[0].sheet.owner == "Ville"
    assert found.plan.actions[0].sources == ("file:x.xlsx/Plan#L2-3",)


def test_twins_with_numbers_of_their_own_are_two(tmp_path):
    rows = [["N°", "Titre", "Porteur"], [1, "Verger", "Ville"], [2, "Verger", "Agglo"]]
    found = read(book(tmp_path / "x.xlsx", {"Plan": rows}))
    assert [one.id for one in found.plan.actions] == ["action-1", "action-2"]


def test_one_name_twice_is_told(tmp_path):
    rows = [["N°", "Titre"], [1, "Verger"], [1, "Vélo"]]
    found = read(book(tmp_path / "x.xlsx", {"Plan": rows}))
    assert [one.id for one in found.plan.actions] == ["action-1", "action-1-2"]
    assert "two actions are called" in str(found.report.warnings[0].sentence)


def test_totals_are_kept_apart(tmp_path):
    rows = [["Titre", "Budget"], ["Verger", 100], ["Total", 100], ["", "TOTAL 100"]]
    found = read(book(tmp_path / "x.xlsx", {"Plan": rows}))
    assert [one.title for one in found.plan.actions] == ["Verger"]
    assert {one.text for one in found.report.kept} == {"Total", "100", "TOTAL 100"}
    assert (found.report.rows, found.report.read) == (3, 1)
