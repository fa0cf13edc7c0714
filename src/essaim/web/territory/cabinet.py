"""A document of a territory edited record by record: what each shelf asks, and how one writes.

A room says which document it keeps, and what its pages ask of each kind of record in it; the
reading, the writing as versions and the one page that serves all records are here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.db import transaction

from essaim.vocabulary.documents import Document
from essaim.web.shared.record_paths import NEW, free_id, parts_of, record_at
from essaim.web.territory.documents import drop_version, keep_version, newest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from essaim.vocabulary.phrase import Phrase
    from essaim.web.accounts.rights import Actor
    from essaim.web.shared.record_forms import Asked
    from essaim.web.territory.documents import TerritoryVersion
    from essaim.web.territory.models import Territory

D = TypeVar("D", bound=Document)
Options = dict[str, "Sequence[tuple[str, str]]"]


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """One collection of records.

    Attributes:
        asked: what a record's page asks for.
        name: of the collection, as a heading.
        one: what adding a record is called.
        prefix: of the ids of new records; empty when they have none.
        shown: the attributes that a table of records shows, the first one leads to its page.
        given: attributes of a new record that nobody is asked for, each made on its day.
        whole: one record instead of a collection, made by hand when it is not there.
        kept: its records are history: they are added, never changed or taken out.
    """

    asked: Asked
    name: Phrase
    one: Phrase
    prefix: str = ""
    shown: tuple[str, ...] = ()
    given: Mapping[str, Callable[[], Any]] = field(default_factory=dict)
    whole: bool = False
    kept: bool = False


@dataclass(frozen=True, kw_only=True)
class Cabinet(Generic[D]):
    """A document and its shelves.

    Attributes:
        rows: the table of its versions.
        kind: what the document is.
        empty: the document before the first one.
        checked: refuses a document that contradicts itself.
        shelves: by the names of their attributes on the way: `bodies/members`.
        options: names of the other records that a record may point at.
        space: of its addresses; `record` there is the page of a record.
        frame: the template around that page.
        changed: the journal's verb for a change.
        undone: the journal's verb for an undoing.
        back: the address name of the page that lists a shelf, by the shelf's first name.
        pages: the address name of a record's own page, where it has one, by its shelf.
    """

    rows: type[TerritoryVersion]
    kind: type[D]
    empty: Callable[[Territory], D]
    checked: Callable[[D], D]
    shelves: Mapping[str, Shelf]
    options: Callable[[Territory, D], Options]
    space: str
    frame: str
    changed: str
    undone: str
    back: Mapping[str, str]
    pages: Mapping[str, str] = field(default_factory=dict)

    def steps_of(self, where: str) -> list[tuple[str, str]]:
        """The steps of a place, each a name and the key of a record in it.

        A name that stands for one record has no key.
        """
        found: list[tuple[str, str]] = []
        parts = list(parts_of(where))
        while parts:
            name = parts.pop(0)
            shelf = self.shelves.get("/".join((*(one for one, _ in found), name)))
            key = parts.pop(0) if parts and shelf is not None and not shelf.whole else ""
            found.append((name, key))
        return found

    def names_of(self, where: str) -> str:
        """The name of a place's shelf: `bodies/members`."""
        return "/".join(name for name, _ in self.steps_of(where))

    def shelf_at(self, where: str) -> Shelf | None:
        """The shelf of a record's place."""
        return self.shelves.get(self.names_of(where))

    def above(self, where: str) -> str:
        """The place of the record that another one hangs on; empty at the top."""
        steps = self.steps_of(where)[:-1]
        return "/".join(part for step in steps for part in step if part)

    def of(self, territory: Territory) -> D:
        """The newest document; an empty one before the first."""
        found = newest(self.rows, territory)
        return found.read(self.kind) if found else self.empty(territory)

    def known(self, territory: Territory) -> bool:
        """Whether there is a document already."""
        return newest(self.rows, territory) is not None

    @transaction.atomic
    def change(
        self, actor: Actor, territory: Territory, step: Callable[[D], D], *, verb: str = ""
    ) -> D:
        """Change the newest document, whatever others did meanwhile, and keep what comes out.

        Raises:
            EssaimError: what comes out contradicts itself; nothing is kept then.
            PermissionDenied: only plan officers of the territory may.
        """
        after = self.checked(step(self.of(territory)))
        keep_version(actor, self.rows, territory, after, verb=verb or self.changed)
        return after

    def undo(self, actor: Actor, territory: Territory) -> bool:
        """Take the last version away; false when there is none."""
        return drop_version(actor, self.rows, territory, verb=self.undone)

    def new_values(self, document: D, where: str) -> dict[str, Any]:
        """What a new record has besides what is asked: its id, and what its shelf gives."""
        shelf = self.shelf_at(where)
        assert shelf is not None
        values = {name: make() for name, make in shelf.given.items()}
        if shelf.prefix:
            values["id"] = free_id(record_at(document, parts_of(where)[:-1]), shelf.prefix)
        return values


def is_new(where: str) -> bool:
    """Whether a place is the one of a record to come."""
    return parts_of(where)[-1:] == (NEW,)
