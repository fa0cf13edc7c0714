"""Figures are typed, kept as a version, and refused line by line; nothing is guessed."""

import pytest

from essaim.web.plan.reads import action_in, plan_of

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
