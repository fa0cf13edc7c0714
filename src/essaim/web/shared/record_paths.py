"""One record inside a document: found, replaced, added or taken out by where it stands.

A place is written as alerts write it: `sittings/s1/decisions/d2`. A record of a collection goes
by its id, or by its rank from 0 where such records have none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

D = TypeVar("D")
NEW = "new"


class NoSuchRecordError(LookupError):
    """Nothing stands there."""


def parts_of(where: str) -> tuple[str, ...]:
    """The steps of a place.

    >>> parts_of("sittings/s1/decisions/d2")
    ('sittings', 's1', 'decisions', 'd2')
    """
    return tuple(part for part in where.split("/") if part)


def rank_of(records: Sequence[Any], key: str) -> int:
    """Where a record stands in its collection.

    Raises:
        NoSuchRecordError: no record goes by this key.
    """
    for rank, one in enumerate(records):
        if getattr(one, "id", str(rank)) == key:
            return rank
    raise NoSuchRecordError(key)


def key_of(records: Sequence[Any], rank: int) -> str:
    """What a record goes by: its id, or its rank."""
    return str(getattr(records[rank], "id", rank))


def record_at(document: Any, parts: Sequence[str]) -> Any:  # noqa: ANN401 - any record
    """The record, or the collection, at a place.

    Raises:
        NoSuchRecordError: nothing stands there.
    """
    found = document
    for part in parts:
        if isinstance(found, tuple):
            found = found[rank_of(found, part)]
        elif hasattr(found, part) and not part.startswith("_"):
            found = getattr(found, part)
        else:
            raise NoSuchRecordError(part)
    return found


def with_record(document: D, parts: Sequence[str], record: Any) -> D:  # noqa: ANN401 - any record
    """The document with this record at a place; the last step `new` puts it after the others.

    Raises:
        NoSuchRecordError: nothing stands there.
    """
    if not parts:
        return record  # type: ignore[no-any-return] # a record of the document's own kind
    first, rest = parts[0], parts[1:]
    if not isinstance(document, tuple):
        inner = record_at(document, (first,))
        return replace(document, **{first: with_record(inner, rest, record)})  # type: ignore[type-var]
    if first == NEW and not rest:
        return (*document, record)  # type: ignore[return-value]
    rank = rank_of(document, first)
    changed = with_record(document[rank], rest, record)
    return (*document[:rank], changed, *document[rank + 1 :])  # type: ignore[return-value]


def without_record(document: D, parts: Sequence[str]) -> D:
    """The document without the record at a place.

    Raises:
        NoSuchRecordError: nothing stands there.
    """
    *above, key = parts
    records = record_at(document, above)
    rank = rank_of(records, key)
    return with_record(document, above, (*records[:rank], *records[rank + 1 :]))


def free_id(records: Sequence[Any], prefix: str) -> str:
    """The first id of this beginning that no record has.

    >>> free_id((), "body")
    'body-1'
    """
    taken = {one.id for one in records}
    return next(name for n in range(1, len(taken) + 2) if (name := f"{prefix}-{n}") not in taken)
