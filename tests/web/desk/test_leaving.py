"""“I leave on Friday”: written from all rooms, taken in where nothing is, with the same counts."""

import datetime as dt
import io
import json
import zipfile

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.reads import map_of
from essaim.web.circle.reads import circle_of
from essaim.web.desk.leaving import leave, take_over
from essaim.web.governance.reads import governance_of
from essaim.web.plan.models import PlanVersion
from essaim.web.plan.reads import plan_of
from essaim.web.territory.documents import keep_version
from tests.plan.books import action, plan
from tests.web.actors.conftest import known, officer, territory
from tests.web.governance.conftest import governed
from tests.web.team import a_territory, somebody

__all__ = ["governed", "known", "officer", "territory"]
pytestmark = pytest.mark.django_db
ON = dt.date(2026, 11, 27)


@pytest.fixture
def left(governed, known, tmp_path):
    """The archive of a territory with governance, circle, map and plan."""
    made = plan(action("velo", title="Des pistes", owner="Ville"))
    keep_version(COMMAND_LINE, PlanVersion, governed, made, verb="test")
    path = tmp_path / "passation.zip"
    return path, leave(governed, path, on=ON, who="Inès Faure")


def test_it_reads_without_essaim(left):
    path, counts = left
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        told = archive.read("LISEZMOI.txt").decode("utf-8-sig")
        assert json.loads(archive.read("comptes.json"))["counts"] == counts
    assert "Inès Faure" in told
    assert {
        "documents/charte.docx",
        "documents/contacts.csv",
        "documents/fiches.csv",
        "documents/fiches-import-tet.xlsx",
        "decisions.csv",
    } <= names


def test_a_colleague_finds_the_same_counts(left, governed):
    path, counts = left
    fresh = a_territory("Ailleurs")
    assert take_over(COMMAND_LINE, fresh, path) == counts
    assert governance_of(fresh).bodies == governance_of(governed).bodies
    assert len(circle_of(fresh).commitments) == len(circle_of(governed).commitments)
    assert map_of(fresh).actors == map_of(governed).actors
    assert plan_of(fresh).actions == plan_of(governed).actions
    again = path.with_name("again.zip")
    assert leave(fresh, again, on=ON) == counts


def test_what_is_there_is_never_covered(left, governed):
    with pytest.raises(EssaimError, match="governance already"):
        take_over(COMMAND_LINE, governed, left[0])
    with pytest.raises(PermissionDenied):
        take_over(somebody("stranger"), a_territory("Ailleurs"), left[0])


def test_the_page_gives_it_and_takes_it(left, governed, officer, client):
    page = f"/territoires/{governed.pk}/passation/"
    answer = officer.post(page, {"act": "leave", "who": "Inès"})
    assert zipfile.is_zipfile(io.BytesIO(answer.content))
    assert b'name="archive"' not in officer.get(page).content
    fresh = a_territory("Ailleurs")
    client.force_login(somebody("new", Role.PLAN_OFFICER, territory=fresh.pk))
    there = f"/territoires/{fresh.pk}/passation/"
    wrong = SimpleUploadedFile("x.zip", b"no zip")
    told = client.post(there, {"archive": wrong})
    assert told.context["problems"]
    good = SimpleUploadedFile("passation.zip", answer.content)
    told = client.post(there, {"archive": good})
    assert dict(told.context["counts"])["engagements"] == 6
