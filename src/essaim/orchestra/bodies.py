"""The circles of a governance document, read for who sits in them and nothing more.

The document belongs to another room and may be of a newer version: what is not there says nothing,
what is not understood is left aside.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from essaim.tables.headers import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_MEMBER = ("actor", "organisation", "actor_id", "name", "id")
_MOST = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """One circle.

    Attributes:
        id: what the document calls it.
        name: as people call it.
        members: ids of the actors of the map that sit in it.
        unknown: how many members no actor of the map stands for.
        decisions: how many decisions it took.
        spans: since when and until when each actor sits, as far as the document says.
        since: when the circle was founded; `None` when nobody said.
        until: when it ends.
        decided_on: the days of its decisions that have one.
    """

    id: str
    name: str
    members: frozenset[str]
    unknown: int = 0
    decisions: int = 0
    spans: tuple[tuple[str, dt.date | None, dt.date | None], ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    decided_on: tuple[dt.date, ...] = ()

    def as_of(self, day: dt.date) -> Body | None:
        """The circle as it was on a day; `None` before it is known to be, and after it ended.

        A member without a day sits since the circle does.
        """
        if self.since is None or self.since > day or (self.until and self.until < day):
            return None
        there = {
            who
            for who, since, until in self.spans
            if (since or self.since) <= day and (until is None or until >= day)
        }
        decided = tuple(one for one in self.decided_on if one <= day)
        return replace(self, members=frozenset(there), decisions=len(decided), unknown=0)


def bodies_of(governance: object, named: Mapping[str, str]) -> tuple[Body, ...]:
    """The bodies of a governance document, whatever is missing in it.

    Args:
        governance: its plain content.
        named: ids of actors by their plain names.
    """
    if not isinstance(governance, Mapping):
        return ()
    decided: list[tuple[object, dt.date | None]] = [
        (one.get("body"), None) for one in _items(governance, "decisions")
    ]
    for sitting in _items(governance, "sittings"):
        held = (sitting.get("body"), _day(sitting.get("date")))
        decided += [held] * len(_items(sitting, "decisions"))
    found = []
    for place, one in enumerate(_items(governance, "bodies"), start=1):
        id_ = str(one.get("id") or one.get("name") or place)
        seats = list(_members(one))
        members = [_actor(member, named) for member in seats]
        days = [day for body, day in decided if body == id_]
        found.append(
            Body(
                id=id_,
                name=str(one.get("name") or id_),
                members=frozenset(member for member in members if member),
                unknown=members.count(""),
                decisions=len(days) + len(_items(one, "decisions")),
                spans=tuple(
                    (who, *_span(member)) for who, member in zip(members, seats, strict=True) if who
                ),
                since=_day(one.get("since")),
                until=_day(one.get("until")),
                decided_on=tuple(day for day in days if day is not None),
            )
        )
    return tuple(found)


def _day(value: object) -> dt.date | None:
    """A day as documents write it; `None` of anything else."""
    try:
        return dt.date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _span(member: object) -> tuple[dt.date | None, dt.date | None]:
    if not isinstance(member, Mapping):
        return None, None
    return _day(member.get("since")), _day(member.get("until"))


def _items(content: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = content.get(key)
    if not isinstance(found, list):
        return []
    return [one for one in found[:_MOST] if isinstance(one, Mapping)]


def _members(body: Mapping[str, Any]) -> Iterator[object]:
    for key in ("members", "seats"):
        found = body.get(key)
        if isinstance(found, list):
            yield from found[:_MOST]


def _actor(member: object, named: Mapping[str, str]) -> str:
    """The id of the actor that a member stands for; empty when no actor does."""
    if isinstance(member, str):
        return named.get(plain(member), "")
    if isinstance(member, Mapping):
        for key in _MEMBER:
            value = member.get(key)
            if isinstance(value, str) and (found := named.get(plain(value))):
                return found
    return ""
