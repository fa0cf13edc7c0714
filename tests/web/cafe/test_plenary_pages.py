"""The plenary on a guest's phone and on the wall."""

import pytest
from django.test import Client

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.models import Evening
from essaim.web.cafe.plenary_models import Ballot, DotSheet
from essaim.web.cafe.reads import wall_token
from tests.web.cafe.hall import a_photo
from tests.web.cafe.plenary import a_note_of, a_vote

pytestmark = pytest.mark.django_db
PAGE = "/moi/pleniere/"


@pytest.fixture
def phone(client, cafe):
    client.get(f"/{cafe.invitations.get(guest='zoe-zeller').code}")
    return client


def wall(client, cafe):
    Evening.objects.filter(workshop=cafe).update(state="plenary")
    return client.get(f"/mur/{cafe.pk}/{wall_token(cafe)}").text


def test_without_script_a_guest_votes_and_changes_her_mind(phone, cafe):
    one = a_vote(cafe, close=False)
    for choice in ("agree", "disagree"):
        data = {"statement": str(one.pk), "round": "1", "vote": choice}
        assert "gardé" in phone.post(PAGE, data, follow=True).text
    page = phone.get(PAGE).text
    assert 'value="disagree" aria-pressed="true"' in page
    assert "1 d’accord" not in page
    assert Ballot.objects.get(counts=True).voter.guest == "zoe-zeller"
    votes.close_vote(COMMAND_LINE, one)
    assert "fermé" in phone.post(PAGE, data, follow=True).text
    assert "0 d’accord, 1 pas d’accord, 0 passent" in phone.get(PAGE).text


def test_without_script_she_puts_her_dots(phone, cafe):
    groups = [writes.create_cluster(COMMAND_LINE, cafe, title) for title in "abcd"]
    votes.open_dots(COMMAND_LINE, cafe)
    given = {"ballot": "dots", **{f"dots-{group.pk}": "1" for group in groups[:2]}}
    assert "gardé" in phone.post(PAGE, given, follow=True).text
    assert phone.get(PAGE).text.count(" checked") == 2
    too_many = {"ballot": "dots", **{f"dots-{group.pk}": "1" for group in groups}}
    assert "3 gommettes au plus" in phone.post(PAGE, too_many, follow=True).text
    assert len(DotSheet.objects.get(counts=True).dots) == 2


@pytest.mark.parametrize("data", [{}, {"vote": "agree"}, {"statement": "x", "round": "²"}])
def test_what_is_no_vote_does_nothing(phone, cafe, data):
    assert phone.post(PAGE, data).status_code == 302
    assert Ballot.objects.count() == 0


def test_without_a_card_there_is_nothing(client, db):
    assert client.get(PAGE).headers["Location"] == "/"


def test_her_own_page_leads_there_while_something_is_open(phone, cafe):
    assert 'id="voting" hidden' in phone.get("/moi/").text
    a_vote(cafe, close=False)
    assert 'id="voting"><a' in phone.get("/moi/").text


def test_nothing_unaccepted_and_no_link_is_on_wall_or_phones(phone, cafe):
    code = cafe.invitations.first().code
    group = writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    bad = a_note_of(cafe, "<img onerror=x> https://spam.example", code=code, kind="drawing")
    writes.move_notes(COMMAND_LINE, cafe, [bad.pk], cluster=group)
    writes.show(COMMAND_LINE, cafe, "drawings")
    assert "spam" not in wall(phone, cafe)
    assert "spam" not in phone.get(PAGE).text
    writes.screen(COMMAND_LINE, cafe, [bad.pk], accepted=True)
    for page in (wall(phone, cafe), phone.get(PAGE).text):
        assert "&lt;img onerror=x&gt; https://spam.example" in page
        assert 'href="https://spam' not in page


def test_a_photographed_drawing_is_shown_once_it_is_accepted(
    phone, cafe, django_capture_on_commit_callbacks
):
    drawing = a_photo(cafe, kind="drawing", comment="Un arbre")
    writes.show(COMMAND_LINE, cafe, "drawings")
    cafe.seatings.all().delete()  # so that she sits at no table that owns it
    file, token = f"/photo/{drawing.pk}/large.jpg", wall_token(cafe)
    assert "Un arbre" not in wall(phone, cafe)
    stranger = Client()
    assert phone.get(file).status_code == 404
    assert stranger.get(file, {"wall": token}).status_code == 404
    writes.judge_drawing(COMMAND_LINE, drawing, accepted=True, reading="Une ville")
    for page in (wall(phone, cafe), phone.get(PAGE).text):
        assert "Un arbre" in page
        assert "Lu par quelqu’un d’autre\xa0: Une ville" in page
    assert phone.get(file).status_code == 200
    assert stranger.get(file, {"wall": token}).status_code == 200
    assert stranger.get(file, {"wall": "x"}).status_code == 404


def test_the_wall_shows_the_vote_then_its_result(client, cafe):
    one = a_vote(cafe, "agree", "agree", "disagree", close=False)
    page = wall(client, cafe)
    assert "Des haies" in page
    assert "3 personnes ont voté" in page
    assert "2 d’accord" not in page
    assert 'data-round="3" hidden' in page
    votes.close_vote(COMMAND_LINE, one)
    page = wall(client, cafe)
    assert "2 d’accord, 1 pas d’accord, 0 passent" in page
    assert "Dans cette salle" in page
    assert "pas une décision" in page


def test_the_phone_page_weighs_less_than_60_kb(phone, cafe):
    a_vote(cafe, close=False)
    for title in range(8):
        writes.create_cluster(COMMAND_LINE, cafe, f"Groupe {title}")
    votes.open_dots(COMMAND_LINE, cafe)
    weight = len(phone.get(PAGE).content)
    for part in (
        *("shared/essaim.css", "shared/icon.svg", "cafe/cafe.css", "cafe/plenary.css"),
        *("cafe/votes.js", "cafe/live.js", "cafe/plenary.js", "cafe/store.js"),
        *("cafe/outbox.js", "cafe/page.js"),
    ):
        weight += len(b"".join(phone.get(f"/static/{part}")))
    assert weight < 60_000
