"""What changes the governance of a territory: each change is a version that undoing takes away."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from essaim.governance.bodies import started
from essaim.governance.clock import clock_of
from essaim.governance.minutes import decided, minutes_moved, sitting_of, with_sitting
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.governance import Attendance, Governance, Referent
from essaim.vocabulary.phrase import phrase
from essaim.web.circle.models import CircleVersion
from essaim.web.governance.models import GovernanceVersion
from essaim.web.governance.shelves import CABINET
from essaim.web.shared.record_paths import record_at, with_record

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from essaim.governance.bodies import Kind
    from essaim.vocabulary.governance import (
        AgendaItem,
        DecisionStatus,
        MinutesState,
        PlanDates,
        Presence,
    )
    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Person, Territory

ERASED = "(nom effacé)"


def start(actor: Actor, territory: Territory, kind: Kind, places: Sequence[str]) -> None:
    """Begin with the bodies of a template and every commune's seat, vacant.

    Raises:
        GovernanceError: the territory has bodies already, or no place for what is one.
        PlaceError: no such place.
    """

    def step(before: Governance) -> Governance:
        if before.bodies:
            raise GovernanceError(
                phrase("there are bodies already"),
                todo=phrase("Add the others one by one: what is written stays."),
            )
        fresh, _ = started(kind, places, name=territory.name)
        known = {(one.kind, one.perimeter) for one in before.referents}
        seats = [one for one in fresh.referents if (one.kind, one.perimeter) not in known]
        return replace(
            fresh,
            territory=territory.name,
            officer=before.officer,
            plan=before.plan,
            referents=(*before.referents, *seats),
            charter=before.charter,
            opinions=before.opinions,
        )

    CABINET.change(actor, territory, step, verb="start_governance")


def set_people(
    actor: Actor, territory: Territory, *, officer: str, sponsor: str, departments: Sequence[str]
) -> None:
    """Say who the plan officer is, who sponsors the plan, which departments need a referent."""

    def step(before: Governance) -> Governance:
        seats = {(one.kind, one.perimeter) for one in before.referents}
        fresh = [
            Referent(kind="department", perimeter=one, state="vacant")
            for one in departments
            if ("department", one) not in seats
        ]
        return replace(
            before,
            officer=officer,
            departments=tuple(departments),
            referents=(*before.referents, *fresh),
            sponsor=replace(before.sponsor, person=sponsor),
        )

    CABINET.change(actor, territory, step)


def set_dates(actor: Actor, territory: Territory, dates: PlanDates) -> None:
    """Set the dates that the clock starts from.

    Raises:
        GovernanceError: they contradict each other.
    """
    clock_of(dates)
    CABINET.change(actor, territory, lambda before: replace(before, plan=dates), verb="set_dates")


def change_seat(
    actor: Actor, territory: Territory, rank: int, *, act: str, today: dt.date, person: str = ""
) -> None:
    """Hold a seat, leave it, or note a contact with who holds it.

    Args:
        actor: who does it.
        territory: whose seat.
        rank: of the seat in the document.
        act: `hold`, `leave` or `contact`.
        today: since when.
        person: who holds it now.

    Raises:
        GovernanceError: a seat is held by nobody.
        NoSuchRecordError: there is no such seat.
    """

    def step(before: Governance) -> Governance:
        seat: Referent = record_at(before, ("referents", str(rank)))
        if act == "hold":
            seat = replace(seat, state="held", person=person.strip(), since=today, until=None)
        elif act == "leave":
            seat = replace(
                seat, state="vacant", person="", since=today, until=None, last_contact=None
            )
        else:
            seat = replace(seat, last_contact=today)
        return with_record(before, ("referents", str(rank)), seat)

    CABINET.change(actor, territory, step, verb="change_referent")


def set_agenda(
    actor: Actor, territory: Territory, sitting: str, items: Iterable[AgendaItem]
) -> None:
    """Set the agenda of a sitting, with what was said of each item."""
    kept = tuple(items)

    def step(before: Governance) -> Governance:
        return with_sitting(before, replace(sitting_of(before, sitting), agenda=kept))

    CABINET.change(actor, territory, step)


def note_attendance(
    actor: Actor, territory: Territory, sitting: str, came: Mapping[str, tuple[Presence, str]]
) -> None:
    """Note who came, and who came instead."""

    def step(before: Governance) -> Governance:
        rows = tuple(
            Attendance(person=person, presence=presence, by=by)
            for person, (presence, by) in came.items()
        )
        return with_sitting(before, replace(sitting_of(before, sitting), attendance=rows))

    CABINET.change(actor, territory, step, verb="note_attendance")


def decide(
    actor: Actor, territory: Territory, sitting: str, *, text: str, owner: str, due: dt.date | None
) -> None:
    """Note a decision; without its text, its owner or its day it is refused.

    Raises:
        GovernanceError: one of the three is missing, or the minutes are validated.
    """
    CABINET.change(
        actor,
        territory,
        lambda before: decided(before, sitting, text=text, owner=owner, due=due),
        verb="decide",
    )


def settle(
    actor: Actor,
    territory: Territory,
    sitting: str,
    decision: str,
    *,
    status: DecisionStatus,
    on: dt.date,
    reason: str = "",
    due: dt.date | None = None,
) -> None:
    """Say that a decision is done, dropped and why, or give it another day.

    Raises:
        GovernanceError: one that is dropped says why; a new day is after the sitting.
        NoSuchRecordError: there is no such decision.
    """
    where = ("sittings", sitting, "decisions", decision)

    def step(before: Governance) -> Governance:
        one = record_at(before, where)
        changed = replace(
            one,
            status=status,
            settled_on=on if status != "open" else None,
            reason=reason.strip() or one.reason,
            due=due or one.due,
        )
        return with_record(before, where, changed)

    CABINET.change(actor, territory, step, verb="settle_decision")


def move_minutes(
    actor: Actor, territory: Territory, sitting: str, state: MinutesState, *, on: dt.date, by: str
) -> None:
    """Bring the minutes one state further.

    Raises:
        GovernanceError: not the next state.
    """
    CABINET.change(
        actor,
        territory,
        lambda before: minutes_moved(before, sitting, state, on=on, by=by),
        verb="move_minutes",
    )


@transaction.atomic
def undo(actor: Actor, territory: Territory) -> bool:
    """Take the last change back; false when there is none.

    Raises:
        GovernanceError: the last change is what a signatory sent: it is not ours to take back.
    """
    rows = GovernanceVersion.objects.filter(territory=territory, accepted=True)
    last, before = (*rows.order_by("-version")[:2], None, None)[:2]
    if last is not None:
        older = _sent(before.read(Governance)) if before else 0
        if _sent(last.read(Governance)) > older:
            raise GovernanceError(
                phrase("the last change is a signature or a sheet that a signatory sent"),
                todo=phrase("Correct the record itself: what was sent stays."),
            )
    return CABINET.undo(actor, territory)


def _sent(governance: Governance) -> int:
    """How many signatures by link and sheets came from signatories."""
    signatories = governance.charter.signatories if governance.charter else ()
    return sum(
        (one.signing is not None and one.signing.way == "link")
        + sum(step.state == "received" for sheet in one.sheets for step in sheet.history)
        for one in signatories
    )


def forget_names(person: Person) -> int:
    """Take an erased person's name out of every version of governance and circle.

    Where a field is her name it says that a name was erased; free texts that speak of her are
    left to whoever wrote them.

    Returns:
        How many fields changed.
    """
    name = " ".join(person.name.split()).casefold()
    if not name:
        return 0
    gone = 0
    for rows in (GovernanceVersion, CircleVersion):
        for version in rows.objects.filter(territory=person.territory):
            changed, count = _without_name(version.document, name)
            if count:
                gone += count
                version.document = json.loads(json.dumps(changed))
                version.save(update_fields=["document"])
    return gone


def _without_name(content: object, name: str) -> tuple[object, int]:
    """The same JSON with the fields that are this name cut."""
    if isinstance(content, dict):
        parts = {key: _without_name(value, name) for key, value in content.items()}
        return {key: one for key, (one, _) in parts.items()}, sum(n for _, n in parts.values())
    if isinstance(content, list):
        found = [_without_name(value, name) for value in content]
        return [one for one, _ in found], sum(n for _, n in found)
    if isinstance(content, str) and " ".join(content.split()).casefold() == name:
        return ERASED, 1
    return content, 0
