"""The drawing: an actor is moved by a form or a script, and stays where it was put."""

import pytest

from essaim.web.actors.models import MapVersion
from essaim.web.actors.reads import map_of


@pytest.fixture
def drawn(page):
    return page + "carte/"


def spot(officer, drawn):
    return officer.get(drawn, {"actor": "bank"}).context["spot"]


def test_an_actor_is_put_somewhere_and_back(officer, drawn, known, territory):
    before = spot(officer, drawn)
    officer.post(drawn, {"act": "place", "actor": "bank", "x": "500", "y": "400"})
    assert spot(officer, drawn) == (500, 400)
    officer.post(drawn, {"act": "right", "actor": "bank"})
    officer.post(drawn, {"act": "up", "actor": "bank"})
    assert spot(officer, drawn) == (520, 380)
    svg = officer.get(drawn.replace("carte/", "fichier.svg")).text
    assert 'data-actor="bank"' in svg
    officer.post(drawn, {"act": "back", "actor": "bank"})
    assert spot(officer, drawn) == before


def test_steps_of_one_actor_are_one_change(officer, drawn, known, territory):
    for _ in range(30):
        officer.post(drawn, {"act": "right", "actor": "bank"})
    assert MapVersion.objects.count() == 2
    officer.post(drawn, {"act": "undo"})
    assert map_of(territory).positions == ()


def test_the_script_is_answered_with_the_place(officer, drawn, known):
    sent = {"act": "place", "actor": "bank", "x": "10", "y": "20"}
    answer = officer.post(drawn, sent, headers={"accept": "application/json"})
    assert answer.json()["spot"] == [10, 20]


@pytest.mark.parametrize(
    "sent",
    [
        {"act": "place", "actor": "bank", "x": "a", "y": "1"},
        {"act": "place", "actor": "bank", "x": "", "y": ""},
        {"act": "place", "actor": "gone", "x": "1", "y": "1"},
        {"act": "left", "actor": "gone"},
        {},
    ],
)
def test_mistakes_change_nothing(officer, drawn, known, territory, sent):
    answer = officer.post(drawn, sent, headers={"accept": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["told"]
    assert officer.post(drawn, sent, follow=True).status_code == 200
    assert map_of(territory).positions == ()
