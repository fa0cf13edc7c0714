"""Everything that has a day, in one list: what is late, and what comes within 90 days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.governance.alerts import received_on
from essaim.governance.clock import clock_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.charter import Charter
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance

DAYS = 90


@dataclass(frozen=True, slots=True)
class _Dated:
    """Something with a day; `owed` when it stays open after that day."""

    day: dt.date | None
    kind: str
    what: str
    who: str
    owed: bool


def deadlines(
    governance: Governance, circle: Circle | None, *, on: dt.date
) -> Iterator[tuple[str, str, str, str]]:
    """What is late, or comes within 90 days of a day: the day, its kind, what, who.

    Raises:
        GovernanceError: the dates of the plan contradict each other.
    """
    last = on + dt.timedelta(days=DAYS)
    every = [*_of_bodies(governance), *_of_others(governance, circle)]
    if governance.charter:
        every += _of_charter(governance.charter, governance.officer)
    for one in every:
        if one.day is not None and one.day <= last and (one.owed or one.day >= on):
            yield one.day.isoformat(), one.kind, one.what, one.who


def _of_bodies(governance: Governance) -> Iterator[_Dated]:
    officer, names = governance.officer, {one.id: one.name for one in governance.bodies}
    for sitting in governance.sittings:
        yield _Dated(sitting.date, "sitting", names.get(sitting.body, ""), officer, owed=False)
        for one in sitting.decisions:
            if one.status == "open":
                yield _Dated(one.due, "decision", one.text, one.owner, owed=True)
    for body in governance.bodies:
        who = body.secretary or officer
        for day in dict.fromkeys((body.until, body.renewal)):
            yield _Dated(day, "ending", body.name, who, owed=False)
        for member in body.members:
            name = f"{member.person} ({body.name})"
            yield _Dated(member.until, "ending", name, who, owed=False)
    for seat in governance.referents:
        yield _Dated(seat.until, "ending", f"{seat.person} ({seat.perimeter})", officer, owed=False)


def _of_others(governance: Governance, circle: Circle | None) -> Iterator[_Dated]:
    officer = governance.officer
    for opinion in governance.opinions:
        if not opinion.received and not opinion.tacit_noted:
            who = opinion.owner or officer
            yield _Dated(opinion.due, "opinion", opinion.subject, who, owed=True)
    for action in governance.actions:
        yield _Dated(action.milestone, "action", action.name, action.owner or officer, owed=False)
    for contract in governance.contracts:
        yield _Dated(contract.until, "ending", contract.name, contract.owner or officer, owed=False)
    for promise in circle.commitments if circle else ():
        if not promise.history or promise.history[-1].state in ("promised", "late"):
            yield _Dated(promise.due, "commitment", promise.promise, promise.actor, owed=True)
    if governance.plan:
        for step in clock_of(governance.plan).steps:
            yield _Dated(step.end or step.start, "plan", step.fr, officer, owed=False)


def _of_charter(charter: Charter, officer: str) -> Iterator[_Dated]:
    for one in charter.counterparts:
        if not one.kept_on:
            yield _Dated(one.due, "counterpart", one.text, one.owner or officer, owed=True)
    for signatory in charter.signatories:
        for sheet in signatory.sheets:
            if not received_on(signatory, sheet.year) and not signatory.left_on:
                who = signatory.referent or officer
                yield _Dated(sheet.due, "sheet", signatory.organisation, who, owed=True)
