"""The readme of a handover, in French: who, who promised what, the next 90 days."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from essaim.governance.deadlines import DAYS
from essaim.governance.papers import day_in_french, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaim.governance.handover_rows import Rows
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance


def readme(
    governance: Governance,
    circle: Circle | None,
    tables: Mapping[str, Rows],
    *,
    on: dt.date,
    who: str,
) -> str:
    """The text of LISEZMOI.txt; the same figures as the tables beside it."""
    lines = [*_lines(governance, circle, tables, on, who)]
    return "\r\n".join(lines) + "\r\n"


def _lines(
    governance: Governance,
    circle: Circle | None,
    tables: Mapping[str, Rows],
    on: dt.date,
    who: str,
) -> Iterator[str]:
    told = words()["handover"]
    yield told["title"].format(territory=governance.territory or "…").upper()
    yield told["made"].format(day=day_in_french(on), who=who or told["someone"])
    yield told["about"]
    yield from _section(
        told["counts"], (f"{name}.csv : {len(rows) - 1}" for name, rows in tables.items())
    )
    yield from _section(told["who"], _who(governance))
    yield from _section(told["promised"], _promised(governance, circle))
    rows = tables["echeances"][1:]
    late = [row for row in rows if row[0] < on.isoformat()]
    soon = [row for row in rows if row[0] >= on.isoformat()]
    yield from _section(told["late"], map(_deadline, late))
    last = on + dt.timedelta(days=DAYS)
    head = told["next"].format(day=day_in_french(on), last=day_in_french(last))
    yield from _section(head, map(_deadline, soon))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)
    found = list(lines)
    yield from (f"- {line}" for line in found or [words()["handover"]["nothing"]])


def _who(governance: Governance) -> Iterator[str]:
    told = words()["handover"]
    nobody = told["unnamed"]
    for one in governance.bodies:
        yield told["chair"].format(
            body=one.name, chair=one.chair or nobody, secretary=one.secretary or nobody
        )
    for seat in governance.referents:
        person = seat.person if seat.state == "held" else told["vacant"]
        yield told["seat"].format(perimeter=seat.perimeter, person=person)


def _promised(governance: Governance, circle: Circle | None) -> Iterator[str]:
    for sitting in governance.sittings:
        for one in sitting.decisions:
            if one.status == "open":
                yield f"{one.owner} : {one.text} ({day_in_french(one.due)})"
    names = {}
    charter = governance.charter
    for signatory in charter.signatories if charter else ():
        names.update(dict.fromkeys(signatory.commitments, signatory.organisation))
    for promise in circle.commitments if circle else ():
        who = names.get(promise.id, promise.actor)
        yield f"{who} : {promise.promise} ({day_in_french(promise.due)})"
    for owed in charter.counterparts if charter else ():
        if owed.kept_on is None:
            yield f"{owed.owner or governance.officer} : {owed.text}"


def _deadline(row: tuple[str, ...]) -> str:
    day, kind, what, who = row
    return f"{day_in_french(dt.date.fromisoformat(day))} : {kind}, {what} ({who or '…'})"
