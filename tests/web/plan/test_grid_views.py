"""The grid keeps changed cells as one version, all of them or none."""

import json

import pytest

from essaim.web.plan.models import PlanVersion
from essaim.web.plan.reads import action_in, plan_of

pytestmark = pytest.mark.django_db


def send(officer, page, content):
    raw = content if isinstance(content, str) else json.dumps(content)
    return officer.post(page + "tableau/", raw, content_type="application/json")


def cell(row, field, value):
    return {"row": row, "field": field, "value": value}


def test_an_empty_plan_has_one_blank_row(officer, page, territory):
    shown = officer.get(page + "tableau/")
    assert shown.context["rows"] == []
    answer = send(officer, page, {"changes": [cell("new:0", "title", "Vélo <b>")]})
    assert answer.json()["rows"][0]["row"] == "new:0"
    assert "Vélo &lt;b&gt;" in officer.get(page + "tableau/").content.decode()


def test_many_cells_are_one_version(officer, page, known, territory):
    before = PlanVersion.objects.count()
    changes = [cell("verger", "owner", "École"), cell("velo", "status", "En cours")]
    answer = send(officer, page, {"changes": changes})
    assert answer.status_code == 200
    assert {one["id"] for one in answer.json()["rows"]} == {"verger", "velo"}
    assert PlanVersion.objects.count() == before + 1
    assert action_in(plan_of(territory), "verger").sheet.owner == "École"
    assert send(officer, page, {"changes": []}).status_code == 200
    assert PlanVersion.objects.count() == before + 1


def test_one_wrong_cell_keeps_nothing(officer, page, known, territory):
    changes = [cell("verger", "owner", "École"), cell("velo", "sector", "la mer")]
    answer = send(officer, page, {"changes": changes})
    assert answer.status_code == 422
    (wrong,) = answer.json()["problems"]
    assert (wrong["row"], wrong["field"]) == ("velo", "sector")
    assert plan_of(territory) == known


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "{}", "[" * 10_000, "null", '{"changes": {}}'),
        {"changes": [{"row": "verger"}]},
        {"changes": [cell("verger", "nothing", "x")]},
        {"changes": [cell("verger", "owner", 3)]},
        {"changes": [cell("verger", "owner", "\0")]},
        {"changes": [3]},
        {"changes": [cell("verger", "owner", "x")] * 20_001},
    ],
)
def test_what_are_no_cells_is_refused(officer, page, known, territory, content):
    answer = send(officer, page, content)
    assert answer.status_code == 400
    assert answer.json()["error"]
    assert plan_of(territory) == known


def test_hostile_words_are_kept_as_words(officer, page, known, territory):
    nasty = "=cmd|' /C calc'!A0 <img src=x onerror=alert(1)>"
    send(officer, page, {"changes": [cell("verger", "notes", nasty)]})
    assert action_in(plan_of(territory), "verger").sheet.notes == nasty
    assert "<img src=x" not in officer.get(page + "tableau/").content.decode()
