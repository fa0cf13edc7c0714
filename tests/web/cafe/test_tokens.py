"""Tokens: each opens one thing, of one workshop."""

import uuid

from django.core import signing

from essaim.web.cafe import tokens

ONE, OTHER = uuid.uuid4(), uuid.uuid4()


def test_a_stream_token_opens_its_own_stream_only():
    token = tokens.stream_token(ONE)
    assert tokens.opens_stream(ONE, token)
    assert not tokens.opens_stream(OTHER, token)
    assert not tokens.opens_stream(ONE, token[:-1] + ("A" if token[-1] != "A" else "B"))
    assert not tokens.opens_stream(ONE, "é")
    assert tokens.stream_path(ONE) == f"/direct/{ONE}/{token}"
    assert tokens.notes_path(ONE) == f"/notes/{ONE}"


def test_a_team_token_is_for_one_workshop_and_a_day_and_a_half(monkeypatch):
    token = tokens.team_token(ONE)
    assert token.startswith("team.")
    assert tokens.is_team_token(ONE, token)
    assert not tokens.is_team_token(OTHER, token)
    assert not tokens.is_team_token(ONE, "team." + signing.TimestampSigner().sign(ONE.hex))
    monkeypatch.setattr(tokens, "TEAM_HOURS", -1)
    assert not tokens.is_team_token(ONE, token)


def test_a_guest_cookie_tells_who_and_cannot_be_made_up():
    cookie = tokens.guest_cookie(ONE, OTHER)
    assert tokens.read_guest_cookie(cookie) == (ONE, OTHER)
    assert tokens.read_guest_cookie(cookie.replace(OTHER.hex, ONE.hex)) is None
    assert tokens.read_guest_cookie("") is None
    # What opens one thing opens no other.
    stream = signing.Signer(salt=tokens.STREAM).sign(f"{ONE.hex}.{OTHER.hex}")
    assert tokens.read_guest_cookie(stream) is None


def test_the_command_key_is_that_of_this_site():
    assert tokens.is_command_key(tokens.command_key())
    assert not tokens.is_command_key("")


def test_notes_and_votes_have_each_their_address():
    assert tokens.notes_path(ONE) != tokens.votes_path(ONE)
