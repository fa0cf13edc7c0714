"""Figures are typed, kept as a version, and refused line by line; nothing is guessed."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from essaim.web.plan.reads import action_in, plan_of, proposal_of
from tests.plan.test_figure_files import DOCUMENT

pytestmark = pytest.mark.django_db
TYPED = {
    "first": "2027",
    "last": "2028",
    "baseline": "Gaz ; Résidentiel ; 120 000 ; inventaire",
    "budgets": "1 000 000",
    "departments": "Habitat ; 400",
    "trades": "",
    "elastic": "staff ; 20 % ; 700",
    "links": "préalable ; Un verger à l’école ; velo",
}
ACTION = {
    "value": "200000",
    "low": "100000",
    "high": "300000",
    "basis": "HT",
    "duration": "2",
    "staff": "Habitat ; 20",
    "effects": "Gaz ; 8 % ; 4 % ; 12 % ; 2 ; étude",
    "decided": "2028",
}


def test_pages_open_on_an_empty_plan_and_on_sheets(officer, page, territory):
    assert officer.get(page + "chiffres/").status_code == 200
    assert officer.get(page + "chiffres/none/").status_code == 404


def test_figures_make_actions_comparable(officer, page, known, territory):
    assert officer.get(page + "chiffres/").context["ready"] == 0
    officer.post(page + "chiffres/", TYPED)
    plan = plan_of(territory)
    assert (plan.years, plan.budgets) == ((2027, 2028), {2027: 1e6, 2028: 1e6})
    assert plan.departments == {"Habitat": {2027: 400.0, 2028: 400.0}}
    assert plan.actions == known.actions
    assert plan.links[0].after == "velo"
    answer = officer.post(page + "chiffres/verger/", ACTION)
    assert answer["Location"] == page + "chiffres/"
    one = action_in(plan_of(territory), "verger")
    assert (one.cost.value, one.cost.basis, one.duration, one.decided) == (200_000, "HT", 2, 2028)
    assert (one.effects[0].saving, one.effects[0].source) == (0.08, "étude")
    shown = officer.get(page + "chiffres/")
    assert shown.context["ready"] == 1
    again = officer.get(page + "chiffres/verger/").context["form"].initial
    assert again["effects"] == "Gaz ; 8 % ; 4 % ; 12 % ; 2 ; étude"
    assert officer.post(page + "chiffres/", shown.context["form"].initial).status_code == 302
    assert plan_of(territory).segments == plan.segments


@pytest.mark.parametrize(
    "wrong",
    [
        ("baseline", "Gaz ; Résidentiel ; 120 000"),
        ("budgets", "beaucoup"),
        ("departments", "Habitat"),
        ("elastic", "staff"),
        ("links", "préalable ; Inconnu ; velo"),
        ("last", "2026"),
        ("last", "2090"),
        ("first", ""),
        ("weights", "2040 ; 1"),
        ("weights", "beaucoup"),
        ("habit_road", "60"),
        ("habit_road", "-5"),
        ("habit_road", "plus"),
    ],
)
def test_a_wrong_line_is_told_on_its_field_and_nothing_is_kept(
    officer, page, known, territory, wrong
):
    field, typed = wrong
    answer = officer.post(page + "chiffres/", TYPED | {field: typed})
    assert list(answer.context["form"].errors) == [field]
    assert plan_of(territory) == known


@pytest.mark.parametrize(
    "wrong",
    [
        ("effects", "Gaz ; 8 %"),
        ("effects", "Mer ; 8 % ; ; ; 1 ; s"),
        ("value", ""),
        ("value", "900000"),
        ("staff", "Habitat"),
        ("duration", "0"),
        ("decided", "1999"),
        ("staff", "Habitat ; -20"),
        ("trades", "Toits ; -1"),
        ("high", ""),
        ("low", ""),
        ("high", "50000"),
        ("effects", "Gaz ; 8 % ; 4 % ; ; 2 ; étude"),
    ],
)
@pytest.mark.usefixtures("known")
def test_a_wrong_figure_of_an_action_is_told(officer, page, territory, wrong):
    field, typed = wrong
    officer.post(page + "chiffres/", TYPED)
    before = plan_of(territory)
    answer = officer.post(page + "chiffres/verger/", ACTION | {field: typed})
    assert list(answer.context["form"].errors) == [field]
    assert plan_of(territory) == before


def test_hostile_words_are_words(officer, page, known, territory):
    typed = TYPED | {"baseline": "<script>alert(1)</script> ; Résidentiel ; 1 ; x"}
    officer.post(page + "chiffres/", typed)
    assert "<script>alert" not in officer.get(page + "chiffres/").content.decode()


def test_weights_and_habits_are_typed_and_stay_when_the_years_move(officer, page, known, territory):
    shares = {"habit_road": "60", "habit_residential": "40"}
    officer.post(page + "chiffres/", TYPED | shares | {"weights": "2028 ; 10"})
    plan = plan_of(territory)
    assert plan.weights == (1.0, 10.0)
    assert plan.habit == {"road": 0.6, "residential": 0.4}
    shown = officer.get(page + "chiffres/").context["form"].initial
    answer = officer.post(page + "chiffres/", shown | {"last": "2029"}, follow=True)
    assert plan_of(territory).weights == (1.0, 10.0, 1.0)
    assert "2029" in " ".join(str(one) for one in answer.context["messages"])
    shown = officer.get(page + "chiffres/").context["form"].initial
    officer.post(page + "chiffres/", shown | {"first": "2028"})
    assert plan_of(territory).weights == (10.0, 1.0)
    assert plan_of(territory).habit == plan.habit


def test_a_use_is_typed_and_crossed_with_the_sectors(officer, page, known, territory):
    assert officer.get(page + "chiffres/").context["uses"] == ([], [])
    line = "Gaz ; Résidentiel ; chauffage ; 120 000 ; inventaire"
    officer.post(page + "chiffres/", TYPED | {"baseline": line})
    names, rows = officer.get(page + "chiffres/").context["uses"]
    assert (names, rows) == (["chauffage"], [("Résidentiel", [120_000.0], 120_000.0)])


def test_a_part_that_an_action_needs_cannot_leave(officer, page, known, territory):
    officer.post(page + "chiffres/", TYPED)
    officer.post(page + "chiffres/verger/", ACTION)
    before = plan_of(territory)
    for field, change in (
        ("baseline", {"baseline": "Bus ; road ; 5 ; x"}),
        ("last", {"last": "2027"}),
    ):
        answer = officer.post(page + "chiffres/", TYPED | change)
        assert list(answer.context["form"].errors) == [field]
        assert "verger" in str(answer.context["form"].errors[field])
    assert plan_of(territory) == before


def sent(name, content):
    return {"file": SimpleUploadedFile(name, content.encode())}


def test_a_file_waits_before_it_counts(officer, page, known, territory):
    document = DOCUMENT | {"actions": {"verger": DOCUMENT["actions"]["a"]}}
    officer.post(page + "chiffres/", sent("plan-figures.json", json.dumps(document)))
    assert plan_of(territory) == known
    assert any("gas" in one for one in officer.get(page + "chiffres/").context["proposal"])
    officer.post(page + "chiffres/", {"act": "discard"})
    assert proposal_of(territory) is None
    officer.post(page + "chiffres/", sent("baseline.csv", "nom;secteur;tco2e;source\nGaz;road;5;x"))
    officer.post(page + "chiffres/", {"act": "accept"})
    assert [one.name for one in plan_of(territory).segments] == ["Gaz"]
    assert plan_of(territory).actions == known.actions


@pytest.mark.parametrize(
    "case",
    [
        ("a.csv", "nom;secteur;tco2e;source\nGaz;road;dix;x", "2"),
        ("a.json", "{", "a.json"),
        ("a.json", '{"schema": "essaim/plan-figures/1"}', "source"),
        ("a.xlsx", "no workbook", "a.xlsx"),
    ],
)
def test_a_wrong_file_is_told_and_nothing_waits(officer, page, known, territory, case):
    name, content, told = case
    answer = officer.post(page + "chiffres/", sent(name, content))
    assert told in " ".join(answer.context["problems"])
    assert proposal_of(territory) is None
    assert plan_of(territory) == known
