"""Signatories promise, sign by a link and answer their sheets; history is never overwritten."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from django.test import Client
from django.utils import timezone

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.circle.reads import circle_of
from essaim.web.governance import reads, writes
from essaim.web.governance.models import Purpose, SignatoryLink
from essaim.web.governance.shelves import CABINET
from essaim.web.governance.signatories import LIFE, hand_link, link_with, remind, row_of
from essaim.web.shared.record_paths import with_record

pytestmark = pytest.mark.django_db
YEAR = timezone.localdate().year - 1


@pytest.fixture
def one(governed):
    """A signatory that has not signed."""
    first = reads.governance_of(governed).charter.signatories[0]
    where = ("charter", "signatories", first.id)
    bare = replace(first, signing=None, sheets=())
    CABINET.change(COMMAND_LINE, governed, lambda before: with_record(before, where, bare))
    return bare


def now(territory, name):
    return next(s for s in reads.governance_of(territory).charter.signatories if s.id == name)


def opened(path):
    """A browser without an account that followed a link."""
    stranger = Client()
    assert stranger.get(path)["Location"] == "/engagement/"
    return stranger


def link_on(page):
    return re.search(r"<code>http://testserver(/engagement/[^<]+)</code>", page.content.decode())[1]


def test_a_promise_is_kept_by_the_circle_and_named_by_the_charter(governed, officer, page, one):
    typed = {"act": "promise", "promise": "Isoler le toit", "due": "2030-06-01"}
    officer.post(f"{page}charte/signataire/{one.id}/", typed)
    fresh = circle_of(governed).commitments[-1]
    assert (fresh.promise, fresh.actor) == ("Isoler le toit", one.actor or one.organisation)
    assert [step.state for step in fresh.history] == ["promised"]
    assert now(governed, one.id).commitments == (*one.commitments, fresh.id)
    wrong = officer.post(f"{page}charte/signataire/{one.id}/", {"act": "promise", "promise": ""})
    assert wrong.context["form"].errors


def test_one_signs_by_a_link_once_and_nothing_signs_by_itself(governed, officer, page, one):
    path = link_on(officer.post(f"{page}charte/signataire/{one.id}/", {"act": "sign"}))
    stranger = opened(path)
    assert stranger.get("/engagement/").status_code == 200
    assert now(governed, one.id).signing is None
    assert stranger.post("/engagement/", {"name": "Ana Roth"}).context["form"].errors
    stranger.post("/engagement/", {"name": "Ana Roth", "agreed": "on"})
    signed = now(governed, one.id).signing
    assert (signed.way, signed.on) == ("link", timezone.localdate())
    assert signed.trace.startswith("Ana Roth · ")
    again = stranger.post("/engagement/", {"name": "Bob", "agreed": "on"})
    assert again.context["form"].non_field_errors()
    assert now(governed, one.id).signing == signed
    with pytest.raises(EssaimError, match="signatory sent"):
        writes.undo(COMMAND_LINE, governed)


def test_a_yearly_sheet_is_asked_for_answered_and_answered_again(governed, officer, page, one):
    address = f"{page}charte/signataire/{one.id}/"
    path = link_on(officer.post(address, {"act": "sheet", "year": str(YEAR)}))
    stranger = opened(path)
    name = one.commitments[0]
    typed = {f"state-{name}": "late", f"why-{name}": "Devis <tardifs>", "note": "Aidez-nous"}
    stranger.post("/engagement/", typed | {"publication": "on"})
    found = now(governed, one.id)
    (sheet,) = found.sheets
    assert [step.state for step in sheet.history] == ["asked", "received"]
    assert (sheet.year, sheet.history[1].note, found.publication) == (YEAR, "Aidez-nous", True)
    promise = next(c for c in circle_of(governed).commitments if c.id == name)
    assert (promise.history[-1].state, promise.history[-1].reason) == ("late", "Devis <tardifs>")
    shown = officer.get(address).content.decode()
    assert "Aidez-nous" in shown
    assert "&lt;tardifs&gt;" not in shown or "<tardifs>" not in shown
    stranger.post("/engagement/", typed | {f"state-{name}": "kept"})
    promise = next(c for c in circle_of(governed).commitments if c.id == name)
    assert [step.state for step in promise.history][-2:] == ["late", "kept"]
    assert len(now(governed, one.id).sheets[0].history) == 3
    officer.post(address, {"act": "returned", "year": str(YEAR)})
    assert now(governed, one.id).sheets[0].history[-1].state == "returned"


def test_a_withdrawal_says_why(governed, one):
    path = hand_link(COMMAND_LINE, governed, one.id, Purpose.SHEET, year=YEAR)
    stranger, name = opened(path), one.commitments[0]
    before = circle_of(governed)
    answer = stranger.post("/engagement/", {f"state-{name}": "withdrawn", "note": "x"})
    assert answer.context["form"].non_field_errors()
    assert circle_of(governed) == before
    assert now(governed, one.id).sheets == ()


def test_a_link_ends_and_another_opens_nothing(governed, one):
    path = hand_link(COMMAND_LINE, governed, one.id, Purpose.SIGN)
    token = path.rsplit("/", 1)[1]
    assert link_with(token)
    SignatoryLink.objects.update(made_at=timezone.now() - LIFE - dt.timedelta(1))
    assert link_with(token) is None
    assert opened(path).get("/engagement/").status_code == 410
    assert opened("/engagement/nothing").post("/engagement/").status_code == 410
    assert token not in str(SignatoryLink.objects.values())


def test_history_goes_forward_and_late_sheets_show(governed, one):
    today = timezone.localdate()
    remind(COMMAND_LINE, governed, one.id, 2020, on=today)
    with pytest.raises(EssaimError, match="last state"):
        remind(COMMAND_LINE, governed, one.id, 2020, on=today - dt.timedelta(1))
    assert row_of(now(governed, one.id), today).late == (2020,)
