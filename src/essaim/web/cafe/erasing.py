"""What a café forgets of somebody who is erased: ids, code, needs, and who wrote her notes."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.vocabulary.documents import from_json, to_plain
from essaim.vocabulary.seating import Seating
from essaim.web.cafe.evening import touch
from essaim.web.cafe.models import Invitation
from essaim.web.cafe.writes import free_code

if TYPE_CHECKING:
    from essaim.web.cafe.models import Workshop
    from essaim.web.territory.models import Person


def forget_guest(person: Person) -> None:
    """Cut somebody's traces off in every workshop; part of a larger write, which checks and logs.

    A guest list may come with ids made of names, and seatings hold these ids: she gets an id that
    says nothing, in her row and in every version. Her card's code opens nothing any more. What
    she wrote stays, and is nobody's.
    """
    for invitation in Invitation.objects.filter(person=person).select_related("workshop"):
        before, after = invitation.guest, f"erased-{secrets.token_hex(6)}"
        invitation.guest, invitation.code = after, free_code()
        invitation.accessible, invitation.languages = False, ""
        invitation.save()
        invitation.notes.update(author=None)
        invitation.photos.update(author=None)
        # What she voted stays counted.
        invitation.ballots.update(voter=None)
        invitation.dot_sheets.update(voter=None)
        _rename(invitation.workshop, before, after)
        touch(invitation.workshop)


def _rename(workshop: Workshop, before: str, after: str) -> None:
    for version in workshop.seatings.all():
        seating = from_json(json.dumps(version.document), Seating)
        version.document = to_plain(without_trace(seating, before, after))
        version.save(update_fields=["document"])


def without_trace(seating: Seating, before: str, after: str) -> Seating:
    """The seating with one guest's id replaced wherever it stands, her needs and languages gone."""

    def new(guest: str) -> str:
        return after if guest == before else guest

    def maybe(guest: str | None) -> str | None:
        return after if guest == before else guest

    guests = tuple(
        replace(one, id=after, name="", organisation="", accessible=False, languages=())
        if one.id == before
        else one
        for one in seating.guests
    )
    rounds = tuple(
        replace(
            one,
            tables=tuple(
                replace(t, host=maybe(t.host), guests=tuple(map(new, t.guests))) for t in one.tables
            ),
        )
        for one in seating.rounds
    )
    proofs = tuple(
        replace(one, guests=tuple(map(new, one.guests))) for one in seating.quality.proofs
    )
    repair = seating.repair
    if repair is not None:
        repair = replace(
            repair,
            changes=tuple(replace(one, guest=new(one.guest)) for one in repair.changes),
            hosts=tuple(
                replace(one, before=new(one.before), after=maybe(one.after)) for one in repair.hosts
            ),
            reprint=tuple(map(new, repair.reprint)),
        )
    quality = replace(seating.quality, proofs=proofs)
    return replace(seating, guests=guests, rounds=rounds, quality=quality, repair=repair)
