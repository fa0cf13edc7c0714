"""Signed words that open one thing each: a stream, the notes of a team, a guest's cookie.

A token is checked without the base, so that 3,000 phones that come back cost no query. Each
purpose has its own salt: what opens the stream writes no note. The wall's token is in `reads`.
"""

from __future__ import annotations

import uuid
from uuid import UUID

from django.core import signing
from django.utils.crypto import constant_time_compare

STREAM = "essaim.stream"
TEAM = "essaim.notes.team"
GUEST = "essaim.guest"
COMMAND = "essaim.command"

GUEST_COOKIE = "essaim_guest"
TEAM_HOURS = 36  # a laptop that comes back the next morning still delivers what it kept
GUEST_DAYS = 30  # the browser may keep the cookie; it writes nothing once the workshop is closed


def stream_token(workshop: UUID) -> str:
    """What opens the stream of a workshop, as long as the site's secret lives."""
    return signing.Signer(salt=STREAM).signature(str(workshop))


def opens_stream(workshop: UUID, token: str) -> bool:
    """Whether the token opens this workshop's stream."""
    return constant_time_compare(token.encode(), stream_token(workshop).encode())


def stream_path(workshop: UUID) -> str:
    """The address of a workshop's stream."""
    return f"/direct/{workshop}/{stream_token(workshop)}"


def board_path(workshop: UUID) -> str:
    """Where phones ask for what the plenary shows; who may follow the stream may ask."""
    return f"/pleniere/{workshop}/{stream_token(workshop)}"


def notes_path(workshop: UUID) -> str:
    """Where the notes of a workshop are posted."""
    return f"/notes/{workshop}"


def votes_path(workshop: UUID) -> str:
    """Where the votes of a workshop are posted."""
    return f"/votes/{workshop}"


def team_token(workshop: UUID) -> str:
    """What lets the facilitator's laptop post notes of any table; it lasts a day and a half."""
    return "team." + signing.TimestampSigner(salt=TEAM).sign(workshop.hex)


def is_team_token(workshop: UUID, token: str) -> bool:
    """Whether this is a team's token of this workshop, and still valid."""
    signer = signing.TimestampSigner(salt=TEAM)
    try:
        signed = signer.unsign(token.removeprefix("team."), max_age=TEAM_HOURS * 3600)
    except signing.BadSignature:
        return False
    return signed == workshop.hex


def guest_cookie(workshop: UUID, invitation: UUID) -> str:
    """The value of a guest's cookie: who she is, for one workshop."""
    return signing.Signer(salt=GUEST).sign(f"{workshop.hex}.{invitation.hex}")


def read_guest_cookie(value: str) -> tuple[UUID, UUID] | None:
    """The workshop and the invitation of a guest's cookie, or nothing when it is not ours."""
    try:
        workshop, _, invitation = signing.Signer(salt=GUEST).unsign(value).partition(".")
    except signing.BadSignature:
        return None
    return uuid.UUID(hex=workshop), uuid.UUID(hex=invitation)


def command_key() -> str:
    """The key that lets a command of this machine speak to the running server."""
    return signing.Signer(salt=COMMAND).signature("local")


def is_command_key(key: str) -> bool:
    """Whether this is the key that the server wrote into its data folder."""
    return constant_time_compare(key.encode(), command_key().encode())
