"""The circles of a governance document, read for who sits in them and nothing more.

The document belongs to another room and may be of a newer version: what is not there says nothing,
what is not understood is left aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
    """

    id: str
    name: str
    members: frozenset[str]
    unknown: int = 0
    decisions: int = 0


def bodies_of(governance: object, named: Mapping[str, str]) -> tuple[Body, ...]:
    """The bodies of a governance document, whatever is missing in it.

    Args:
        governance: its plain content.
        named: ids of actors by their plain names.
    """
    if not isinstance(governance, Mapping):
        return ()
    decided = [one.get("body") for one in _items(governance, "decisions")]
    for sitting in _items(governance, "sittings"):
        decided += [sitting.get("body")] * len(_items(sitting, "decisions"))
    found = []
    for place, one in enumerate(_items(governance, "bodies"), start=1):
        id_ = str(one.get("id") or one.get("name") or place)
        members = [_actor(member, named) for member in _members(one)]
        found.append(
            Body(
                id=id_,
                name=str(one.get("name") or id_),
                members=frozenset(member for member in members if member),
                unknown=members.count(""),
                decisions=sum(body == id_ for body in decided) + len(_items(one, "decisions")),
            )
        )
    return tuple(found)


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
