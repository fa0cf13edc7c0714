"""The page of a statement's actors, and what the list of statements shows of them."""

import uuid

import pytest

from essaim.web.harvest.models import ActorRuling
from tests.web.harvest.noted import a_note

pytestmark = pytest.mark.django_db
LIST = "/ateliers/demo/recolte/enonces/"


@pytest.fixture
def note(cafe):
    return a_note(cafe, "Les agriculteurs et le SMPRB")


@pytest.fixture
def page(note):
    return f"{LIST}{note.pk}/"


def act(team, page, what):
    """Press a button of the first naming."""
    one = dict(team.get(page).context["namings"])[0]
    return team.post(page, {"act": what, "naming-0": f"{one.family} {one.words}"}, follow=True)


def shown(team, page):
    return [one.state for _, one in team.get(page).context["namings"]]


def test_a_naming_is_confirmed_refused_and_undone(team, page):
    assert shown(team, page) == ["found"]
    act(team, page, "right:0")
    assert shown(team, page) == ["confirmed"]
    act(team, page, "wrong:0")
    assert shown(team, page) == ["refused"]
    team.post(page, {"act": "undo"})
    assert shown(team, page) == ["confirmed"]


def test_somebody_is_added_by_the_name_people_use(team, page):
    team.post(page, {"act": "add", "name": " ademe ", "words": "smprb"})
    added = team.get(page).context["namings"][-1][1]
    assert (added.state, added.words) == ("added", "SMPRB")
    assert "SMPRB" in team.get(page).context["candidates"]


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"act": "add", "name": "personne"}, 200),
        ({"act": "add", "name": "ADEME", "words": "une banque"}, 200),
        ({"act": "right:7"}, 302),
        ({"act": "wrong:0", "naming-0": "another naming"}, 302),
        ({"act": "explode"}, 302),
    ],
)
def test_mistakes_change_nothing(team, page, sent, status):
    assert team.post(page, sent).status_code == status
    assert not ActorRuling.objects.exists()


def test_no_such_statement(team, cafe):
    assert team.get(f"{LIST}{uuid.uuid4()}/").status_code == 404


def test_the_next_statement_to_check_goes_round(team, cafe, note, page):
    other = a_note(cafe, "Des agriculteurs", table=2)
    assert team.get(page).context["following"].pk == other.pk
    act(team, f"{LIST}{other.pk}/", "right:0")
    assert team.get(page).context["following"] is None


def test_the_list_confirms_what_is_ticked_by_form_and_by_script(team, cafe, note):
    first = team.get(LIST)
    assert first.context["to_check"] == 1
    assert first.context["rows"][0].actors
    sent = {"act": "confirm", "note": str(note.pk)}
    answer = team.post(LIST, sent, headers={"accept": "application/json"}).json()
    assert [one["state"] for one in answer["rows"][0]["namings"]] == ["confirmed"]
    assert team.get(LIST).context["to_check"] == 0
    assert team.get(LIST).context["can_undo"]
    undone = team.post(LIST, {"act": "undo"}, headers={"accept": "application/json"}).json()
    assert [one["state"] for one in undone["rows"][0]["namings"]] == ["found"]


def test_the_lexicon_taught_here_is_a_file(team, page):
    team.post(page, {"act": "add", "name": "ADEME", "words": "SMPRB"})
    found = team.get("/ateliers/demo/recolte/fichier.lexicon").json()
    assert found["families"] == [
        {**found["families"][0], "id": "ademe", "aliases": ["SMPRB"]},
    ]
