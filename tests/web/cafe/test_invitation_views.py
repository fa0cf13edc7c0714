"""The page of the invitations and its files."""

import datetime as dt

import icalendar
import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def dated(cafe):
    cafe.date, cafe.starts_at = dt.date(2026, 9, 17), dt.time(18, 30)
    cafe.save()
    return cafe


def test_the_words_are_changed_and_the_usual_ones_come_back(team, dated):
    address = "/ateliers/demo/invitations/"
    usual = team.get(address).context["form"].initial["text"]
    team.post(address, {"text": "Bonjour {nom}", "act": "save"})
    assert team.get(address).context["sample"].text.startswith("Bonjour ")
    assert "{nom}" not in team.get(address).context["sample"].text
    team.post(address, {"text": "", "act": "save"})
    assert team.get(address).context["form"].initial["text"] == usual
    team.post(address, {"text": usual, "act": "save"})
    dated.refresh_from_db()
    assert dated.invitation == ""


def test_an_unknown_blank_keeps_what_was_typed(team, dated):
    page = team.post("/ateliers/demo/invitations/", {"text": "Votre {table}", "act": "save"})
    assert "Votre {table}" in page.text
    assert "{lien}" in page.text


def test_the_merge_opens_in_a_spreadsheet(team, dated):
    text = team.get("/ateliers/demo/invitations/publipostage.csv").content.decode("utf-8-sig")
    assert text.splitlines()[0] == "nom;organisme;courriel;code;lien;objet;texte"


def test_the_evening_goes_into_a_calendar_for_the_team_and_for_a_guest(team, client, dated):
    (event,) = icalendar.Calendar.from_ical(
        team.get("/ateliers/demo/invitations/agenda.ics").content
    ).walk("VEVENT")
    assert event["dtstart"].to_ical() == b"20260917T163000Z"
    guest = type(client)()
    guest.get(f"/{dated.invitations.first().code}")
    assert guest.get("/moi/agenda.ics").content.startswith(b"BEGIN:VCALENDAR")


def test_an_evening_without_a_date_is_in_no_calendar(team, cafe):
    cafe.date = None
    cafe.save()
    assert team.get("/ateliers/demo/invitations/agenda.ics").status_code == 404
    assert (
        "has no date yet"
        in team.get("/ateliers/demo/invitations/", headers={"accept-language": "en"}).text
    )


def test_without_mail_nothing_can_be_sent_from_the_page(team, dated):
    page = team.get("/ateliers/demo/invitations/", headers={"accept-language": "en"})
    assert "sends no mail by itself" in page.text
    assert 'value="send"' not in page.text
