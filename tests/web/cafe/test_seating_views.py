"""The page of the seats: a move is seen before it is done, locks hold, everything can be undone."""

import pytest
from django.urls import reverse

from essaim.web.cafe import reads, seats

pytestmark = pytest.mark.django_db
EN = {"accept-language": "en"}


def at(name, workshop):
    return reverse(f"cafe:{name}", args=[workshop.slug])


def a_move(workshop, **changes):
    """Zoé to another table in round 2."""
    plan = reads.seating_of(workshop)
    here = next(t.number for t in plan.rounds[1].tables if "zoe-zeller" in t.guests)
    there = next(t.number for t in plan.rounds[1].tables if t.number != here)
    return {"guest": "zoe-zeller", "number": 2, "table": there, "swap": "", **changes}


def table_of_zoe(workshop):
    tables = reads.seating_of(workshop).rounds[1].tables
    return next(t.number for t in tables if "zoe-zeller" in t.guests)


def test_seats_change_by_buttons(team, cafe):
    for act in ("propose", "accept", "undo", "seat", "lock", "nonsense"):
        assert team.post(at("seating", cafe), {"act": act}).status_code == 302
    team.post(at("move", cafe), {"guest": "zoe-zeller", "number": 1, "table": 99})
    assert team.get(at("seating", cafe)).status_code == 200


def test_a_move_is_seen_before_it_is_done(team, cafe):
    move, versions = a_move(cafe), cafe.seatings.count()
    page = team.get(at("seating", cafe), move, headers=EN)
    assert f"Zoé Zeller to table\N{NO-BREAK SPACE}{move['table']}" in page.text or (
        f"Zoé Zeller to table {move['table']}" in page.text
    )
    assert page.context["look"]["costs"]
    assert cafe.seatings.count() == versions


def test_it_is_done_its_cost_is_said_and_it_is_undone(team, cafe):
    before, move = table_of_zoe(cafe), a_move(cafe)
    page = team.post(at("move", cafe), move, headers=EN, follow=True)
    assert "Moved." in page.text
    assert table_of_zoe(cafe) == move["table"]
    team.post(at("seating", cafe), {"act": "undo"})
    assert table_of_zoe(cafe) == before


def test_a_locked_round_or_table_stays(team, cafe, alice):
    seats.lock(alice, cafe, "rounds", 2, locked=True)
    before, move = table_of_zoe(cafe), a_move(cafe)
    for send in (team.get, team.post):
        page = send(at("seating" if send == team.get else "move", cafe), move, follow=True)
        assert "verrouillée" in page.text
    team.post(at("seating", cafe), {"act": "seat"})
    assert table_of_zoe(cafe) == before
    team.post(at("seating", cafe), {"act": "unlock", "kind": "round", "what": "2"})
    assert reads.seating_of(cafe).rules.locked.rounds == ()
    team.post(at("seating", cafe), {"act": "lock", "kind": "table", "what": "3"})
    assert reads.seating_of(cafe).rules.locked.tables == (3,)
    team.post(at("seating", cafe), {"act": "lock", "kind": "table", "what": "99"})
    assert reads.seating_of(cafe).rules.locked.tables == (3,)


def test_a_round_that_has_begun_is_not_changed(team, cafe):
    version = reads.evening_of(cafe).version
    team.post(at("run", cafe), {"to": "start", "version": version})
    page = team.post(at("move", cafe), a_move(cafe, number=1), headers=EN, follow=True)
    assert "has begun or is over" in page.text


@pytest.mark.parametrize(
    "wrong", [{"guest": "nobody"}, {"number": 9}, {"table": "x"}, {"swap": "x"}]
)
def test_a_move_that_cannot_be_is_told_and_the_page_stands(team, cafe, wrong):
    page = team.get(at("seating", cafe), a_move(cafe, **wrong))
    assert page.status_code == 200
    assert "look" not in page.context
