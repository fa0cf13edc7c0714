"""The team's pages, as a facilitator clicks through them without any script."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

pytestmark = pytest.mark.django_db

PAGES = ["overview", "settings", "guests", "seating", "welcome", "run", "notes"]


def at(name, cafe):
    return reverse(f"cafe:{name}", args=[cafe.slug])


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_opens_in_both_languages(name, language, team, cafe):
    answer = team.get(at(name, cafe), headers={"accept-language": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert " style=" not in answer.text
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", PAGES)
def test_nobody_without_a_role_sees_any_of_them(name, client, bob, cafe):
    assert client.get(at(name, cafe)).status_code in (302, 404)
    client.force_login(bob)
    assert client.get(at(name, cafe)).status_code == 404


def test_the_first_page_lists_workshops_or_asks_for_a_code(client, team, cafe):
    assert cafe.title in team.get("/").text
    team.logout()
    assert 'name="code"' in team.get("/").text


def test_a_workshop_is_made_from_a_pattern(team, territory):
    address = reverse("cafe:new", args=[territory.pk])
    assert team.get(address).status_code == 200
    answer = team.post(address, {"title": "Été", "pattern": "three-rounds"})
    assert answer.headers["Location"] == "/ateliers/ete/reglages/"


def test_settings_are_saved_with_their_rounds_and_hall(team, cafe):
    rounds = list(cafe.rounds.all())
    data = {
        "title": "Autre titre",
        "theme": cafe.theme,
        "hosts": "fixed",
        "welcome_minutes": 10,
        "plenary_minutes": 30,
        "count": 8,
        "accessible": "1,2",
        "rounds-TOTAL_FORMS": 3,
        "rounds-INITIAL_FORMS": 3,
    }
    for n, one in enumerate(rounds):
        data |= {
            f"rounds-{n}-id": one.pk,
            f"rounds-{n}-question": f"Q{n}",
            f"rounds-{n}-minutes": 20,
            f"rounds-{n}-moving_minutes": 5,
        }
    data["rounds-2-DELETE"] = "on"
    assert team.post(at("settings", cafe), data).status_code == 302
    cafe.refresh_from_db()
    assert cafe.title == "Autre titre"
    assert [r.question for r in cafe.rounds.all()] == ["Q0", "Q1"]
    assert [t.accessible for t in cafe.tables.all()][:3] == [True, True, False]


def test_a_list_is_looked_at_before_it_is_put_in(team, cafe):
    upload = SimpleUploadedFile("liste.csv", "nom;catégorie\nLuc Long;x\n".encode())
    looked = team.post(at("guests", cafe), {"file": upload})
    assert "Luc Long" in looked.text
    assert cafe.invitations.count() == 35
    team.post(at("guest_file", cafe))
    assert cafe.invitations.count() == 36


def test_a_list_with_mistakes_is_told_line_by_line_and_nothing_is_put_in(team, cafe):
    upload = SimpleUploadedFile("liste.csv", b"nom;table hote\nA;x\n;2\n")
    answer = team.post(at("guests", cafe), {"file": upload}, headers={"accept-language": "fr"})
    assert "ligne 2" in answer.text
    team.post(at("guest_file", cafe))
    assert cafe.invitations.count() == 35


def test_the_kit_is_a_zip_of_pdf_with_the_codes(team, cafe):
    content = b"".join(team.get(at("kit", cafe)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert len(archive.namelist()) == 9
        assert all(archive.read(name).startswith(b"%PDF") for name in archive.namelist())


def test_without_seats_there_is_no_kit(team, cafe):
    cafe.seatings.all().delete()
    assert team.get(at("kit", cafe)).status_code == 302


def test_everything_is_exported(team, cafe):
    content = b"".join(team.get(at("export", cafe)))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "essaim-cafe.json" in archive.namelist()


def test_a_workshop_or_territory_that_is_not_there(team, territory):
    assert team.get("/ateliers/nowhere/").status_code == 404
    assert (
        team.get(reverse("cafe:new", args=["0" * 8 + "-0000-4000-8000-" + "0" * 12])).status_code
        == 404
    )
