"""The team's pages of the plenary, by their forms."""

import pytest

from essaim.web.cafe.plenary_models import Cluster, DrawingPlace, NotePlace, Plenary, Statement
from tests.web.cafe.hall import a_photo
from tests.web.cafe.plenary import a_note_of, a_vote

pytestmark = pytest.mark.django_db
PAGE, GROUPS = "/ateliers/demo/pleniere/", "/ateliers/demo/pleniere/groupes/"


def act(team, page, name, **data):
    answer = team.post(page, {"act": name, **data}, follow=True)
    assert answer.status_code == 200
    return answer.text


def test_a_plenary_from_groups_to_results(team, cafe):
    note = a_note_of(cafe, "Des haies")
    act(team, GROUPS, "create", title="Planter")
    group = Cluster.objects.get()
    act(team, GROUPS, "move", note=str(note.pk), cluster=str(group.pk))
    act(team, GROUPS, "rename", title="Planter partout", cluster=str(group.pk))
    act(team, PAGE, "settings", dots_each=2, several="on", present=35)
    act(team, PAGE, "open_dots")
    act(team, PAGE, "paper", **{f"paper-{group.pk}": "7", "paper-x": "1"})
    assert "7 ●" not in team.get(PAGE).text
    assert "7 ●" in act(team, PAGE, "close_dots")
    act(team, PAGE, "add", note=str(note.pk))
    one = {"statement": str(Statement.objects.get().pk)}
    act(team, PAGE, "open", **one)
    hidden = act(team, PAGE, "hands", agree=18, disagree=17, passed=0, **one)
    assert "18 d’accord" not in hidden
    shown = act(team, PAGE, "close", **one)
    assert "18 d’accord, 17 pas d’accord, 0 passent" in shown
    assert "Toute la salle a voté" in shown
    assert "pas une décision" in shown
    assert "habitants" not in shown
    plenary = Plenary.objects.get()
    assert (plenary.dots_each, plenary.several, plenary.dots) == (2, True, "closed")


def test_mistakes_are_said_and_change_nothing(team, cafe):
    assert "aucun" in act(team, PAGE, "open_dots") or "groupe" in act(team, PAGE, "open_dots")
    assert "field-wrong" in act(team, PAGE, "settings", dots_each=0)
    assert "l’un des deux" in act(team, PAGE, "add")
    act(team, GROUPS, "create", title="")
    act(team, PAGE, "nothing")
    assert Cluster.objects.count() == Statement.objects.count() == 0
    for data in ({"statement": "x"}, {}):
        assert team.post(PAGE, {"act": "open", **data}).status_code == 404
    assert team.post(GROUPS, {"act": "remove", "cluster": "x"}).status_code == 404


def test_hands_that_are_no_numbers_are_said(team, cafe):
    one = a_vote(cafe, close=False)
    text = act(team, PAGE, "hands", statement=str(one.pk), agree="-3")
    assert "inférieur à zéro" in text


def test_the_page_says_how_many_hands_are_left_and_refuses_more(team, cafe):
    one = a_vote(cafe, "agree", close=False)
    assert "compte est vérifié" in team.get(PAGE).text
    act(team, PAGE, "settings", dots_each=3, present=8)
    assert "7 mains au plus" in team.get(PAGE).text
    count = {"statement": str(one.pk), "disagree": 0, "passed": 0}
    assert "font plus que les 8 personnes" in act(team, PAGE, "hands", agree=8, **count)
    assert "font plus" not in act(team, PAGE, "hands", agree=7, **count)
    act(team, PAGE, "settings", dots_each=3, present=5)
    assert "Plus de votes que de personnes" in act(team, PAGE, "close", statement=str(one.pk))


def test_a_note_is_accepted_or_refused_from_the_page_of_notes(team, cafe):
    code = cafe.invitations.first().code
    note, other = a_note_of(cafe, "Lisez-moi", code=code), a_note_of(cafe, "x", code=code)
    assert "2 notes attendent" in team.get("/ateliers/demo/notes/").text
    team.post("/ateliers/demo/notes/tri/", {"act": "refuse", "note": str(other.pk)})
    team.post("/ateliers/demo/notes/tri/", {"act": "all"})
    found = dict(NotePlace.objects.values_list("note", "accepted"))
    assert found == {note.pk: True, other.pk: False}
    # Refused or not, the team sees it.
    assert "refusée" in team.get("/ateliers/demo/notes/").text


def test_a_drawing_s_reader_is_kept_apart(team, cafe):
    note = a_note_of(cafe, "un arbre", kind="drawing")
    page = act(team, GROUPS, "reading", note=str(note.pk), reading="une ville")
    assert "une ville" in page
    note.refresh_from_db()
    assert note.text == "un arbre"


def test_the_export_waits_until_no_vote_is_secret(team, cafe):
    one = a_vote(cafe, "agree", close=False)
    answer = team.get("/ateliers/demo/export/", follow=True)
    assert "secret" in answer.text
    act(team, PAGE, "close", statement=str(one.pk))
    assert team.get("/ateliers/demo/export/")["Content-Type"] == "application/zip"


def test_a_photo_of_a_drawing_is_accepted_and_read(team, cafe):
    photo = a_photo(cafe, kind="drawing", comment="Un arbre")
    act(team, GROUPS, "reading", photo=str(photo.pk), accepted="yes", reading="Une ville")
    place = DrawingPlace.objects.get()
    assert (place.accepted, place.reading) == (True, "Une ville")
    act(team, GROUPS, "reading", photo=str(photo.pk), accepted="", reading="")
    assert DrawingPlace.objects.get().accepted is None
