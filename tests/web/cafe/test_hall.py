"""The pages of the evening, by forms alone: door, clock, notes, seats."""

import pytest
from django.urls import reverse

from essaim.web.cafe import reads

pytestmark = pytest.mark.django_db


def at(name, cafe):
    return reverse(f"cafe:{name}", args=[cafe.slug])


def test_hostile_names_are_shown_as_text(team, cafe):
    team.post(at("welcome", cafe), {"name": "<img src=x onerror=alert(1)>", "organisation": "="})
    page = team.get(at("welcome", cafe)).text
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page


def test_the_door_gives_seats_and_notes_who_is_there(team, cafe):
    team.post(at("welcome", cafe), {"act": "arrive", "guest": "zoe-zeller"})
    team.post(at("welcome", cafe), {"act": "leave", "guest": "anne-adam"})
    team.post(at("welcome", cafe), {"act": "leave", "guest": "nobody"})
    assert cafe.invitations.get(guest="zoe-zeller").arrived_at is not None
    assert cafe.invitations.get(guest="anne-adam").left_after == 0
    answer = team.post(at("welcome", cafe), {"name": "Luc", "organisation": ""}, follow=True)
    assert "Luc" in answer.text


def test_an_empty_name_at_the_door_is_refused(team, cafe):
    assert team.post(at("welcome", cafe), {"name": ""}).status_code == 200
    assert cafe.invitations.count() == 35


def test_the_evening_advances_by_buttons_and_only_once_a_version(team, cafe):
    version = reads.evening_of(cafe).version
    for _ in range(2):
        team.post(at("run", cafe), {"to": "start", "version": version})
    evening = reads.evening_of(cafe)
    assert (evening.state, evening.round) == ("running", 1)
    team.post(at("run", cafe), {"to": "nonsense", "version": "x"})
    assert reads.evening_of(cafe).version == evening.version


def test_a_note_is_kept_by_the_form_alone(team, cafe):
    data = {"table": 3, "round": 1, "kind": "question", "text": "Et demain ?"}
    answer = team.post(at("notes", cafe), data)
    assert answer.headers["Location"].endswith("?table=3&round=1&kind=question")
    assert cafe.notes.get().text == "Et demain ?"
    assert "Et demain" in team.get(at("notes", cafe)).text


def test_a_note_of_a_table_that_is_not_there_is_refused(team, cafe):
    team.post(at("notes", cafe), {"table": 99, "round": 1, "kind": "idea", "text": "x"})
    assert cafe.notes.count() == 0


def test_the_door_finds_somebody_by_name_or_code(team, cafe):
    zoe = cafe.invitations.get(guest="zoe-zeller")
    for sought in ("zoe", "ZELLER zo", f"{zoe.code[:4]}-{zoe.code[4:]}"):
        page = team.get(at("welcome", cafe), {"q": sought})
        assert [seat.invitation for seat in page.context["seats"]] == [zoe]
        assert page.context["everybody"] == 35
    assert team.get(at("welcome", cafe), {"q": "nobody\0"}).context["seats"] == []


def test_a_card_that_is_scanned_at_the_door_checks_its_guest_in_with_one_press(team, cafe):
    zoe = cafe.invitations.get(guest="zoe-zeller")
    page = team.get(f"/{zoe.code}", follow=True)
    assert page.context["card"].invitation == zoe
    team.post(at("welcome", cafe), {"guest": "zoe-zeller", "act": "arrive"})
    zoe.refresh_from_db()
    assert zoe.arrived_at is not None
