"""One page serves every record: added, corrected, taken out, with what hangs on it."""

import pytest

from essaim.web.governance.shelves import CABINET
from tests.web.actors.conftest import officer, territory
from tests.web.governance.conftest import governed, page

__all__ = ["governed", "officer", "page", "territory"]
pytestmark = pytest.mark.django_db
CLUB = {"name": "Club d’élus", "kind": "climate_club", "rhythm_days": "90"}


def test_a_record_is_added_corrected_and_taken_out(territory, officer, page):
    answer = officer.post(page + "fiche/bodies/new/", CLUB)
    assert answer["Location"] == page + "fiche/bodies/body-1/"
    assert "Club d’élus" in officer.get(answer["Location"]).content.decode()
    officer.post(answer["Location"], CLUB | {"chair": "Ana", "decides": "on"})
    (one,) = CABINET.of(territory).bodies
    assert (one.id, one.chair, one.decides) == ("body-1", "Ana", True)
    answer = officer.post(page + "fiche/bodies/body-1/", {"act": "remove"})
    assert answer["Location"] == page + "instances/"
    assert CABINET.of(territory).bodies == ()


def test_what_hangs_on_a_record_is_shown_and_grows(territory, officer, page):
    officer.post(page + "fiche/bodies/new/", CLUB)
    here = page + "fiche/bodies/body-1/"
    assert here + "members/new/" in officer.get(here).content.decode()
    answer = officer.post(here + "members/new/", {"person": "Ana <b>", "college": "elected"})
    assert answer["Location"] == here + "members/0/"
    shown = officer.get(here).content.decode()
    assert "Ana &lt;b&gt;" in shown
    assert here in officer.get(here + "members/0/").content.decode()


def test_mistakes_are_told_and_nothing_is_kept(territory, officer, page):
    answer = officer.post(page + "fiche/bodies/new/", CLUB | {"name": "", "rhythm_days": "-1"})
    assert answer.status_code == 200
    assert answer.context["form"].errors.keys() == {"name", "rhythm_days"}
    assert not CABINET.known(territory)


def test_a_contradiction_is_told_on_the_form(territory, officer, page):
    wrong = CLUB | {"since": "2027-05-01", "until": "2027-04-01"}
    answer = officer.post(page + "fiche/bodies/new/", wrong)
    assert "bodies[0].until" in str(answer.context["form"].non_field_errors())
    assert not CABINET.known(territory)


def test_a_link_may_say_what_is_known_already(governed, officer, page):
    shown = officer.get(page + "fiche/sittings/new/?body=cotech").content.decode()
    first = CABINET.of(governed).bodies[0].id
    shown = officer.get(f"{page}fiche/sittings/new/?body={first}").content.decode()
    assert f'<option value="{first}" selected>' in shown


def test_a_record_that_somebody_took_out_meanwhile_is_gone(territory, officer, page):
    assert officer.post(page + "fiche/bodies/body-9/", CLUB).status_code == 404
