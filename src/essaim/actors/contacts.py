"""From a file of contacts, as somebody keeps it, to lines that a map can take.

CSV, XLSX or vCard; columns in any order, under French or English names. What is wrong is told with
its line, all of it together; what is not read (columns, notes on people) is told too.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - it is a field
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from essaim.actors import contact_cells as cells
from essaim.actors.contact_columns import COLUMNS, LINKS, NOTES, REQUIRED, SURE
from essaim.actors.contact_guess import guessed_columns, names_bodies, with_address
from essaim.actors.names import same
from essaim.actors.nomenclature import Term, nomenclature, term_of
from essaim.actors.theme_words import sector_of_theme
from essaim.tables.headers import plain
from essaim.tables.records import raise_all, records_of
from essaim.tables.rows import rows_of
from essaim.tables.vcards import cards_of, is_vcard
from essaim.vocabulary.actor_map import Contact, Held
from essaim.vocabulary.errors import EssaimError, Place, TableError
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from essaim.actors.chain_files import ActorChain
    from essaim.tables.records import Records
    from essaim.tables.rows import Rows
    from essaim.vocabulary.phrase import Phrase

T = TypeVar("T")
_LONGEST = 1_000


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactLine:
    """One line of a file of contacts; fields are those of an actor, and what is empty says nothing.

    Attributes:
        line: where it stands in the file.
        name: of the organisation, the group or the role.
        contact: whom to write to; `None` when the line names an organisation only.
        town: of its address, known even where nobody can be written to.
        postcode: of its address.
        links: pairs of a kind of link and the name at its other end.
    """

    line: int
    name: str
    kind: str = "organisation"
    category: str | None = None
    category_written: str = ""
    family: str = ""
    level: str | None = None
    sectors: tuple[str, ...] = ()
    siren: str = ""
    communes: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()
    motive: str = ""
    we_ask: str = ""
    we_offer: str = ""
    audience_declared: int | None = None
    audience_tested: int | None = None
    audience_shared: tuple[str, ...] = ()
    holds: tuple[Held, ...] = ()
    contact: Contact | None = None
    town: str = ""
    postcode: str = ""
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ContactFile:
    """What a file of contacts holds.

    Attributes:
        file: its name.
        lines: those that name an organisation, a group or a role.
        nameless: numbers of the lines that name a person and nothing she stands for.
        unread: categories as they are written that are none of the seven, with their lines.
        warnings: what its reader should know, though nothing is wrong.
    """

    file: str
    lines: tuple[ContactLine, ...]
    nameless: tuple[int, ...] = ()
    unread: dict[str, tuple[int, ...]] = field(default_factory=dict)
    warnings: tuple[Phrase, ...] = ()


@dataclass
class _Reader:
    """Reads the cells of one file, gathering what is wrong."""

    file: str
    chains: Sequence[ActorChain] | None
    place: Callable[[int, str], Place]
    problems: list[EssaimError] = field(default_factory=list)
    soft: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    several: list[int] = field(default_factory=list)

    def listed(self, line: int, name: str, cell: str, known: Sequence[Term]) -> tuple[str, ...]:
        """Words of a closed list; any other is told and left: the column may be another's."""
        whole = term_of(known, cell) if cell else None
        if whole:
            return (whole,)
        found = []
        for part in cells.parts(cell):
            one = term_of(known, part) or (sector_of_theme(part) if name == "sectors" else None)
            if one:
                found.append(one)
            else:
                self.soft.setdefault((name, part), []).append(line)
        return tuple(dict.fromkeys(found))

    def told(self) -> tuple[Phrase, ...]:
        """The words that were left, each with its lines."""
        several = phrase_n(
            "Line {lines}: several e-mail addresses; the first one is kept.",
            "Lines {lines}: several e-mail addresses; the first one is kept.",
            len(self.several),
            lines=tuple(map(str, self.several)),
        )
        return (*((several,) if self.several else ()), *self._left())

    def _left(self) -> tuple[Phrase, ...]:
        """One sentence a column, however many of its words are in no list."""
        words: dict[str, list[Phrase]] = {}
        for (name, text), lines in self.soft.items():
            told = phrase("“{text}” (line {line})", text=text, line=str(lines[0]))
            words.setdefault(name, []).append(told)
        return tuple(
            phrase(
                "{field}: not in the list, not taken: {words}.",
                field=self.place(0, name).field or name,
                words=tuple(told),
            )
            for name, told in words.items()
        )

    def read(self, line: int, got: dict[str, str]) -> ContactLine:
        """The line of these cells; its name may be empty."""

        def cell(name: str, parse: Callable[[str], T], otherwise: T) -> T:
            try:
                return parse(got.get(name, ""))
            except TableError as error:
                self.problems.append(
                    TableError(
                        error.what,
                        where=self.place(line, name),
                        expected=error.expected,
                        todo=error.todo,
                    )
                )
                return otherwise

        got = with_address(got)
        lists = nomenclature()
        family = lists.family_named(got.get("family", "")) if got.get("family") else None
        levels = self.listed(line, "level", got.get("level", ""), lists.levels)
        name, kind = _name_of(got)
        return ContactLine(
            line=line,
            name=name,
            kind=cells.kind_of(got["kind"]) if got.get("kind") else kind,
            category=cells.category_of(got.get("category", ""))
            or (family.category if family else None),
            category_written=got.get("category", ""),
            family=family.id if family else "",
            level=levels[0] if levels else None,
            sectors=self.listed(line, "sectors", got.get("sectors", ""), lists.sectors),
            siren=cell("siren", cells.siren_of, ""),
            communes=cells.parts(got.get("communes", "")),
            contributions=self.listed(
                line, "contributions", got.get("contributions", ""), lists.contributions
            ),
            motive=got.get("motive", ""),
            we_ask=got.get("we_ask", ""),
            we_offer=got.get("we_offer", ""),
            audience_declared=cell("audience_declared", cells.people, None),
            audience_tested=cell("audience_tested", cells.people, None),
            audience_shared=cells.parts(got.get("audience_shared", "")),
            holds=cell("holds", lambda text: cells.held_of(text, self.chains), ()),
            contact=self._contact(line, name, got, cell),
            town=got.get("town", ""),
            postcode=cells.postcode_of(got.get("postcode", "")),
            links=tuple((kind, to) for kind in LINKS for to in cells.names(got.get(kind, ""))),
        )

    def _contact(
        self, line: int, name: str, got: dict[str, str], cell: Callable[..., Any]
    ) -> Contact | None:
        family_name, given_name = got.get("family_name", ""), got.get("given_name", "")
        full = got.get("full_name", "")
        if full and not family_name:
            given_name, family_name = _split_name(full)
        addresses: tuple[str, ...] = cell("email", cells.emails_of, ())
        if len(addresses) > 1:
            self.several.append(line)
        email = next(iter(addresses), "")
        retention = self._kept_until(line, got.get("retention", ""))
        others = (got.get(name) for name in ("phone", "street", "postcode"))
        if not any((family_name, given_name, email, *others)):
            return None
        origin = f"file:{self.file}#L{line}"
        written = got.get("origin", "")
        return Contact(
            key=_key(got, name, email, f"{given_name} {family_name}"),
            civility=_CIVILITIES.get(plain(got.get("civility", "")), got.get("civility", "")),
            family_name=family_name,
            given_name=given_name,
            capacity=got.get("capacity", ""),
            email=email,
            phone=got.get("phone", ""),
            street=got.get("street", ""),
            postcode=cells.postcode_of(got.get("postcode", "")),
            town=got.get("town", ""),
            origin=f"{origin} ({written})" if written else origin,
            retention=retention,
        )

    def _kept_until(self, line: int, text: str) -> dt.date | None:
        """The day a contact may be kept until; a length of time says no day, and is told."""
        try:
            return cells.day(text)
        except TableError:
            self.soft.setdefault(("retention", text), []).append(line)
            return None


_CIVILITIES = {
    **dict.fromkeys(("mme", "madame", "mlle", "mrs", "ms", "f"), "Madame"),
    **dict.fromkeys(("m", "mr", "monsieur", "h"), "Monsieur"),
}


def _split_name(full: str) -> tuple[str, str]:
    """First and family name: the words in capitals are the family's, or else the last one is."""
    words = full.split()
    if words and plain(words[0]) in _CIVILITIES:
        words = words[1:]
    loud = [word for word in words if word.isupper() and len(word) > 1]
    if loud and len(loud) < len(words):
        return " ".join(word for word in words if word not in loud), " ".join(loud)
    return " ".join(words[:-1]), words[-1] if words else ""


def _key(got: dict[str, str], name: str, email: str, person: str) -> str:
    """What the next import finds the contact by: the file's key, or the e-mail, or both names."""
    if got.get("id"):
        return f"id:{got['id']}"
    if email:
        return f"{same(name)}|{email}"
    return f"{same(name)}|{same(person)}"


def _name_of(got: dict[str, str]) -> tuple[str, str]:
    """The actor's name and kind: a person without an organisation stands for her capacity."""
    if got.get("organisation"):
        return got["organisation"], "organisation"
    if got.get("capacity"):
        return got["capacity"], "role"
    if cells.category_of(got.get("category", "")):
        return got["category"], "group"
    return "", "organisation"


def read_contacts(path: Path, *, chains: Sequence[ActorChain] | None = None) -> ContactFile:
    """The contacts of a CSV, XLSX or vCard file.

    Args:
        path: the file.
        chains: those that the column of links may name; the packaged ones unless said.

    Raises:
        TableError: the file is no such list, or one line of it is wrong.
        ManyErrors: several lines are wrong.
        OSError: the file cannot be opened.
    """
    raw = path.read_bytes()
    if not is_vcard(raw):
        return contacts_of(rows_of(raw, file=path.name), chains=chains)
    reader = _Reader(path.name, chains, lambda line, _: Place(file=path.name, line=line))
    cards = cards_of(raw, file=path.name)
    return _made(reader, [reader.read(card.line, card.fields) for card in cards])


def contacts_of(rows: Rows, *, chains: Sequence[ActorChain] | None = None) -> ContactFile:
    """The contacts of one table that was read.

    Raises:
        TableError: the table is no such list, or one line of it is wrong.
        ManyErrors: several lines are wrong.
    """
    records, guessed = _records(rows)
    bodies = _bodies(records)
    reader = _Reader(rows.file, chains, records.place, list(records.problems))
    lines = [
        reader.read(record.line, _with_body(record.cells) if bodies else record.cells)
        for record in records.records
    ]
    return _made(reader, lines, *guessed, *_not_read(records.headers.ignored))


def _made(reader: _Reader, lines: Sequence[ContactLine], *warnings: Phrase) -> ContactFile:
    raise_all(reader.problems)
    return ContactFile(
        file=reader.file,
        lines=tuple(line for line in lines if line.name),
        nameless=tuple(line.line for line in lines if not line.name),
        unread=_unread(lines),
        warnings=(*warnings, *reader.told()),
    )


def _records(rows: Rows) -> tuple[Records, tuple[Phrase, ...]]:
    """The records of a table, and the columns that were read by their words.

    When two columns could be one, only the sure names count.
    """
    for known in (COLUMNS, SURE):
        columns, told = guessed_columns(rows, known)
        try:
            return records_of(rows, columns, required=(REQUIRED,), longest=_LONGEST), told
        except TableError as error:
            same_twice = error.what.text == "the columns “{first}” and “{second}” are the same"
            if known is SURE or not same_twice:
                raise
    raise AssertionError  # pragma: no cover - the loop returns or raises


def _bodies(records: Records) -> bool:
    """Whether “nom” names the organisation: another column names the person, or none does."""
    fields = set(records.headers.positions)
    if "organisation" in fields or "family_name" not in fields:
        return False
    if "full_name" in fields:
        return True
    if fields & {"given_name", "civility"}:
        return False
    return names_bodies([record.cells["family_name"] for record in records.records])


def _with_body(got: dict[str, str]) -> dict[str, str]:
    return {**got, "organisation": got.get("family_name", ""), "family_name": ""}


def _unread(lines: Sequence[ContactLine]) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for line in lines:
        if line.category_written and line.category is None:
            found[line.category_written] = (*found.get(line.category_written, ()), line.line)
    return found


def _not_read(ignored: Sequence[str]) -> tuple[Phrase, ...]:
    notes = tuple(_quoted(name) for name in ignored if plain(name) in NOTES)
    others = tuple(_quoted(name) for name in ignored if plain(name) not in NOTES)
    told = []
    if notes:
        told.append(
            phrase(
                "Not read: {columns}. A map of actors keeps no free note on a person.",
                columns=notes,
            )
        )
    if others:
        told.append(
            phrase_n(
                "The column {columns} is not used.",
                "The columns {columns} are not used.",
                len(others),
                columns=others,
            )
        )
    return tuple(told)


def _quoted(name: str) -> Phrase:
    return phrase("“{text}”", text=name)
