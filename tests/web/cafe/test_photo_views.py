"""Photos on the pages: the team's gallery, and a guest's own tablecloth."""

import errno
import io
import uuid

import pytest

from essaim.web.cafe import photos
from essaim.web.cafe.photo_views import PACE
from tests.web.cafe.hall import a_photo, a_picture

pytestmark = pytest.mark.django_db
SCRIPT = {"accept": "application/json", "accept-language": "en"}


def sent(content=None, **changes):
    image = io.BytesIO(a_picture() if content is None else content)
    image.name = "nappe.jpg"
    form = {"act": "photo", "table": 1, "round": 1, "kind": "cloth", "image": image}
    return {**form, **changes}


@pytest.fixture
def guest(client, cafe):
    """A guest whose card opened this browser, and where she sits in round 1."""
    found = cafe.invitations.get(guest="zoe-zeller")
    client.get(f"/{found.code}")
    return found


def test_the_team_keeps_comments_and_takes_away(team, cafe, django_capture_on_commit_callbacks):
    page = team.post("/ateliers/demo/photos/", sent(comment="Un soleil"), follow=True)
    photo = cafe.photos.get()
    assert str(photo.pk) in page.text
    assert "Un soleil" in page.text
    small = team.get(f"/photo/{photo.pk}/small.jpg")
    assert small["content-type"] == "image/jpeg"
    assert "private" in small["cache-control"]
    address = f"/ateliers/demo/photos/{photo.pk}/"
    team.post(address, {"act": "comment", "comment": "Une fleur"})
    photo.refresh_from_db()
    assert photo.comment == "Une fleur"
    with django_capture_on_commit_callbacks(execute=True):
        team.post(address, {"act": "remove"})
    assert team.get(f"/photo/{photo.pk}/small.jpg").status_code == 404
    assert team.post(address, {"act": "remove"}).status_code == 404


def test_a_script_is_answered_in_json_and_twice_the_same(team, cafe):
    key = str(uuid.uuid4())
    first = team.post("/ateliers/demo/photos/", sent(key=key), headers=SCRIPT)
    again = team.post("/ateliers/demo/photos/", sent(key=key), headers=SCRIPT)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()


@pytest.mark.parametrize("wrong", [{"content": b"text"}, {"table": 99}, {"table": "x"}])
def test_what_is_refused_says_why_in_both_ways(team, cafe, wrong):
    told = team.post("/ateliers/demo/photos/", sent(**wrong), headers=SCRIPT)
    assert told.status_code == 422
    assert told.json()["error"]
    assert "errors" in team.post("/ateliers/demo/photos/", sent(**wrong)).text
    assert not cafe.photos.exists()


def test_a_full_disk_is_said_and_the_phone_will_try_again(team, cafe, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(photos, "_write", full)
    told = team.post("/ateliers/demo/photos/", sent(), headers=SCRIPT)
    assert told.status_code == 507
    assert not cafe.photos.exists()


def test_a_form_without_a_file_asks_for_one(team, cafe):
    form = {key: value for key, value in sent().items() if key != "image"}
    assert team.post("/ateliers/demo/photos/", form).status_code == 200
    assert not cafe.photos.exists()


def test_a_guest_sees_her_tables_cloth_and_adds_to_it(client, cafe, guest):
    page = client.get("/moi/table/")
    here = page.context["table"]
    other = here % 8 + 1
    note = {"table": here, "round": 1, "kind": "idea", "text": "Un verger"}
    assert "Un verger" in client.post("/moi/table/", note, follow=True).text
    client.post("/moi/table/", sent(table=here))
    assert cafe.photos.get().author == guest
    assert client.get(f"/photo/{cafe.photos.get().pk}/large.jpg").status_code == 200
    hidden = a_photo(cafe, table=other, content=a_picture(41, 31))
    assert client.get(f"/photo/{hidden.pk}/large.jpg").status_code == 404
    assert str(hidden.pk) not in client.get("/moi/table/").text


def test_a_wrong_note_keeps_its_text(client, cafe, guest):
    note = {"table": 99, "round": 1, "kind": "idea", "text": "Un verger"}
    assert "Un verger" in client.post("/moi/table/", note).text
    assert "Un verger" in client.post("/moi/table/", {**note, "table": ""}).text


def test_one_card_does_not_send_a_film(client, cafe, guest, monkeypatch):
    monkeypatch.setattr(PACE, "_burst", 1.0)
    monkeypatch.setattr(PACE, "_buckets", {})
    statuses = [
        client.post("/moi/table/", sent(content=a_picture(40 + n)), headers=SCRIPT).status_code
        for n in range(2)
    ]
    assert statuses == [201, 429]


def test_without_phones_there_is_no_cloth_on_them(client, cafe, guest):
    cafe.phones = False
    cafe.save()
    assert client.get("/moi/table/").headers["Location"] == "/moi/"


def test_who_has_no_table_goes_back_to_her_page(client, cafe, guest):
    cafe.seatings.all().delete()
    assert client.get("/moi/table/").headers["Location"] == "/moi/"
