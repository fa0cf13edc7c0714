"""The page of statements: filters, changes by form and by script, mistakes told."""

import pytest

from essaim.web.harvest.fates import rows_of

pytestmark = pytest.mark.django_db
PAGE = "/ateliers/demo/recolte/enonces/"


def test_filters_show_what_they_say(team, told):
    page = team.get(PAGE, {"kind": "objection"}).context
    assert {row.note.kind for row in page["rows"]} == {"objection"}
    assert page["all"] == told.notes.count() > len(page["rows"])
    page = team.get(PAGE, {"round": "2", "table": "3"}).context
    assert {(row.note.round, row.note.table) for row in page["rows"]} == {(2, 3)}
    actor = team.get(PAGE).context["named"][0]
    assert all(actor in row.actors for row in team.get(PAGE, {"actor": actor}).context["rows"])
    assert team.get(PAGE, {"words": "zzzz"}).context["rows"] == []


def test_a_form_changes_what_is_ticked_and_keeps_the_filters(team, told):
    note = told.notes.first()
    answer = team.post(PAGE + "?kind=idea", {"note": str(note.pk), "act": "kept"})
    assert answer["Location"] == PAGE + "?kind=idea"
    assert next(r for r in rows_of(told) if r.note == note).state == "kept"


def test_the_script_is_answered_with_all_states(team, told):
    one, other = told.notes.all()[:2]
    sent = {"note": [str(one.pk)], "act": f"into:{other.pk}"}
    answer = team.post(PAGE, sent, headers={"accept": "application/json"}).json()
    row = next(r for r in answer["rows"] if r["id"] == str(one.pk))
    assert (row["state"], row["into"]) == ("merged", other.text)
    assert answer["told"]


@pytest.mark.parametrize(
    "sent",
    [
        {"act": "kept"},
        {"act": "refused", "note": "first"},
        {"act": "tag", "note": "first", "tag": " "},
        {"act": "into:no", "note": "first"},
        {"act": "explode", "note": "first"},
        {"act": "kept", "note": "no-uuid"},
    ],
)
def test_mistakes_are_told_and_change_nothing(team, told, sent):
    sent = {k: str(told.notes.first().pk) if v == "first" else v for k, v in sent.items()}
    answer = team.post(PAGE, sent, headers={"accept": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["error"]
    assert team.post(PAGE, sent, follow=True).status_code == 200
    assert {row.state for row in rows_of(told)} == {"waiting"}


def test_undo_by_the_page(team, told):
    team.post(PAGE, {"note": str(told.notes.first().pk), "act": "kept"})
    team.post(PAGE, {"act": "undo"})
    assert {row.state for row in rows_of(told)} == {"waiting"}


def test_a_workshop_without_notes_says_so(team, cafe):
    assert team.get(PAGE).status_code == 200
