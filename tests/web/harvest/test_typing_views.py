"""Tablecloths are typed one after the other, by script or by form, the evening over or not."""

import pytest

from essaim.web.cafe.models import Evening
from tests.web.cafe.hall import a_photo

pytestmark = pytest.mark.django_db
PAGE = "/ateliers/demo/recolte/saisie/"


def test_photos_come_first_then_papers_without_one(team, cafe):
    a_photo(cafe, table=5, round=2)
    page = team.get(PAGE).context
    assert (page["cloth"].table, page["cloth"].round) == (5, 2)
    assert len(page["cloths"]) == cafe.rounds.count() * cafe.tables.count()
    assert page["left"] == 1


def test_lines_of_a_form_are_kept_for_their_cloth(team, cafe):
    Evening.objects.update_or_create(workshop=cafe, defaults={"state": "closed"})
    photo = a_photo(cafe, table=5, round=2)
    text = "Un verger\n! Le bus\n\n"
    team.post(PAGE + f"?cloth={photo.pk}", {"text": text, "act": "keep"})
    found = [(n.table, n.round, n.kind, n.text) for n in cafe.notes.all()]
    assert found == [(5, 2, "idea", "Un verger"), (5, 2, "objection", "Le bus")]
    assert "Un verger" in team.get(PAGE + f"?cloth={photo.pk}").text


def test_a_typed_photo_leads_to_the_next_and_may_be_opened_again(team, cafe):
    first, second = a_photo(cafe, table=1), a_photo(cafe, table=2)
    answer = team.post(PAGE + f"?cloth={first.pk}", {"act": "done", "text": "dernier mot"})
    assert str(second.pk) in answer["Location"]
    assert team.get(PAGE).context["cloth"].photo == second
    assert team.get(PAGE).context["left"] == 1
    team.post(PAGE + f"?cloth={first.pk}", {"act": "again"})
    assert team.get(PAGE).context["left"] == 2
    assert cafe.notes.count() == 1


def test_a_paper_without_a_photo_is_typed_by_its_number(team, cafe):
    team.post(PAGE + "?cloth=3-7", {"text": "? Qui paie", "act": "keep"})
    note = cafe.notes.get()
    assert (note.round, note.table, note.kind) == (3, 7, "question")


def test_a_hall_without_tables_says_so(team, cafe):
    cafe.tables.all().delete()
    assert team.get(PAGE).status_code == 200
    assert team.post(PAGE, {"text": "x", "act": "keep"}).status_code == 200
