"""Pages without an account show what their link is about, and nothing else."""

import pytest
from django.test import Client

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.governance import reads
from essaim.web.governance.models import Purpose
from essaim.web.governance.signatories import hand_link

pytestmark = pytest.mark.django_db


def test_the_token_leaves_the_address_and_the_page_is_not_kept(governed):
    one, other = reads.governance_of(governed).charter.signatories[:2]
    stranger = Client()
    answer = stranger.get(hand_link(COMMAND_LINE, governed, one.id, Purpose.SIGN))
    assert answer["Location"] == "/engagement/"
    assert "no-store" in answer["Cache-Control"]
    assert answer.cookies["essaim_signatory"]["httponly"]
    shown = stranger.get("/engagement/").content.decode()
    assert one.organisation in shown
    assert other.organisation not in shown


def test_a_signatory_that_left_the_charter_opens_nothing(governed):
    path = hand_link(COMMAND_LINE, governed, "gone", Purpose.SHEET, year=2027)
    stranger = Client()
    stranger.get(path)
    assert stranger.get("/engagement/").status_code == 410
