"""Statements that documents cite, as the notes of this site: a note's public id is its statement's.

A document made from files cites `statement:ID` of its harvest; the same words noted here have an
id of their own, which stays through export and import.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from essaim.web.cafe.models import Note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from essaim.web.cafe.models import Workshop
    from essaim.web.territory.models import Territory

STATEMENT = "statement:"


def citing_notes(
    cited: Mapping[str, str], workshop: Workshop
) -> Callable[[Iterable[str]], tuple[str, ...]]:
    """What turns the sources of a document into sources of this site.

    Args:
        cited: the words of each statement, by its id in the document.
        workshop: where the same words were noted; a statement that was not is left out.
    """
    ids = {text: str(pk) for pk, text in workshop.notes.values_list("pk", "text")}

    def turned(sources: Iterable[str]) -> tuple[str, ...]:
        found = []
        for source in sources:
            name = source.removeprefix(STATEMENT)
            note = source if name == source else ids.get(cited.get(name, ""))
            if note:
                found.append(note if note == source else f"{STATEMENT}{note}")
        return tuple(found)

    return turned


def notes_cited(territory: Territory, sources: Iterable[str]) -> list[Note]:
    """The notes of a territory that some sources cite; what is no id of a note is passed over."""
    ids = []
    for source in sources:
        if source.startswith(STATEMENT):
            try:
                ids.append(uuid.UUID(source.removeprefix(STATEMENT)))
            except ValueError:
                continue
    found = Note.objects.filter(pk__in=ids, workshop__territory=territory)
    return list(found.select_related("workshop").order_by("round", "table", "written_at"))
