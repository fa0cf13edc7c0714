"""Every page of governance answers, and what it changes is kept."""

import datetime as dt

import pytest

from essaim.web.governance import reads
from tests.web.governance.conftest import demo_governance

pytestmark = pytest.mark.django_db
PAGES = (
    *("", "instances/", "referents/", "reunions/", "decisions/", "avis/", "calendrier/", "charte/"),
    *("fiche/bodies/new/", "fiche/opinions/new/", "fiche/referents/new/", "fiche/sittings/new/"),
    *("fiche/contracts/new/", "fiche/ratchets/new/", "fiche/sponsor/arbitrations/new/"),
    "fiche/charter/",
)


@pytest.mark.parametrize("part", PAGES)
def test_every_page_opens_before_there_is_anything(officer, page, part):
    assert officer.get(page + part).status_code == 200


def test_every_page_opens_on_the_demo(governed, officer, page):
    document = demo_governance()
    parts = [
        *PAGES,
        *(f"fiche/bodies/{one.id}/" for one in document.bodies),
        *(f"reunions/{one.id}/" for one in document.sittings),
        *(f"fiche/sittings/{one.id}/" for one in document.sittings),
        *(f"fiche/opinions/{one.id}/" for one in document.opinions),
        *(f"charte/signataire/{one.id}/" for one in document.charter.signatories),
        *(f"fiche/charter/signatories/{one.id}/" for one in document.charter.signatories),
        *(f"fiche/charter/clauses/{one.id}/" for one in document.charter.clauses),
        *(f"fiche/ratchets/{one.id}/" for one in document.ratchets),
        "fiche/referents/0/",
        "fiche/bodies/" + document.bodies[0].id + "/members/0/",
    ]
    for part in parts:
        assert officer.get(page + part).status_code == 200, part


@pytest.mark.parametrize(
    "where",
    [
        "bodies/nobody",
        "nothing/new",
        "bodies/nobody/members/new",
        "officer/new",
        "schema",
        "charter/clauses/none",
        "__class__/new",
    ],
)
def test_what_is_not_there_is_not_found(governed, officer, page, where):
    assert officer.get(f"{page}fiche/{where}/").status_code == 404


def test_one_begins_with_the_usual_bodies(territory, officer, page):
    shown = officer.get(page).content.decode()
    assert "39" in shown
    wrong = officer.post(page, {"act": "start", "kind": "commune", "places": "Nulle-Part"})
    assert wrong.context["begin"].non_field_errors()
    typed = {"act": "start", "kind": "intercommunality", "places": "200066009"}
    assert officer.post(page, typed)["Location"] == page + "instances/"
    assert len(reads.governance_of(territory).bodies) == 8
    people = {"act": "people", "officer": "Inès", "sponsor": "", "departments": "Eau\nVoirie"}
    officer.post(page, people)
    assert reads.governance_of(territory).departments == ("Eau", "Voirie")


def test_a_seat_is_held_and_left_on_its_page(governed, officer, page):
    rank, seat = next(
        (n, one)
        for n, one in enumerate(reads.governance_of(governed).referents)
        if one.state == "vacant"
    )
    officer.post(page + "referents/", {"act": "hold", "seat": str(rank), "person": "Zoé"})
    assert reads.governance_of(governed).referents[rank].person == "Zoé"
    officer.post(page + "referents/", {"act": "leave", "seat": str(rank)})
    assert reads.governance_of(governed).referents[rank].perimeter == seat.perimeter
    assert reads.governance_of(governed).referents[rank].state == "vacant"
    officer.post(page + "referents/", {"act": "hold", "seat": str(rank), "person": " "})
    assert reads.governance_of(governed).referents[rank].state == "vacant"
    for wrong in ({"act": "burn", "seat": "0"}, {"act": "leave", "seat": "99"}, {"act": "hold"}):
        assert officer.post(page + "referents/", wrong).status_code == 404


def test_the_clock_follows_its_dates_and_refuses_wrong_ones(territory, officer, page):
    address = page + "calendrier/"
    assert officer.get(address).context["form"].initial["population"] == 276825
    assert officer.get(page + "fichier/ics").status_code == 404
    typed = {"launch": "2027-03-01", "intent": "2027-03-10", "population": "277000"}
    officer.post(address, typed)
    steps = {one.id: one for one in officer.get(address).context["clock"].steps}
    assert steps["initiative"].end == dt.date(2027, 5, 10)
    assert b"BEGIN:VEVENT" in officer.get(page + "fichier/ics").content
    wrong = officer.post(address, typed | {"intent": "2027-02-01"})
    assert wrong.context["form"].non_field_errors()
    assert reads.governance_of(territory).plan.intent == dt.date(2027, 3, 10)


def test_undo_and_the_whole_document(governed, officer, page):
    assert officer.get(page + "fichier/json").json()["schema"] == "essaim/governance/1"
    assert officer.get(page + "fichier/xlsx").status_code == 404
    officer.post(page, {"act": "people", "officer": "X", "sponsor": "", "departments": ""})
    officer.post(page + "defaire/")
    assert reads.governance_of(governed) == demo_governance()
    officer.post(page + "defaire/")
    officer.post(page + "defaire/")
