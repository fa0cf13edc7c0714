"""From a list of people, as a facilitator has it, to guests; and back.

Only the name is required. Columns come in any order, under French or English names; those that
are not understood are named to the reader, never dropped in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from essaim.tables.cells import whole, whole_numbers, yes_or_no
from essaim.tables.headers import Column
from essaim.tables.languages import languages
from essaim.tables.records import raise_all, read_records
from essaim.tables.writing import write_rows
from essaim.vocabulary.errors import EssaimError, TableError
from essaim.vocabulary.guest import Guest
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from essaim.tables.records import Record, Records
    from essaim.vocabulary.phrase import Phrase

T = TypeVar("T")

MOST_ROUNDS = 24
MOST_TABLES = 10_000
COLUMNS = (
    Column.called(
        "email",
        "email, e mail, mail, courriel, adresse mail, adresse email, adresse courriel, "
        "adresse electronique, email address, adresse de courriel, adresse e mail, mel",
    ),
    Column.called("id", "id, identifiant, ident, code, guest id"),
    Column.called(
        "full_name",
        "full name, nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, "
        "participant, participante, participant e, participants, invite, guest",
    ),
    Column.called("given_name", "first name, prenom, prenoms, firstname, given name"),
    Column.called("name", "name, nom, nom de famille, last name, lastname, family name, surname"),
    Column.called(
        "organisation",
        "organisation, structure, organization, organisme, employeur, employer, entreprise, "
        "company, collectivite, etablissement, institution",
    ),
    Column.called("category", "category, categorie, college, groupe, group, type d acteur"),
    Column.called(
        "languages",
        "languages, langues, language, langue, langue s, langues parlees, langue parlee, "
        "spoken languages",
    ),
    Column.called(
        "accessible",
        "accessible, pmr, fauteuil, fauteuil roulant, mobilite reduite, accessibilite, "
        "table accessible, accessibility, accessible table, wheelchair",
    ),
    Column.called(
        "host", "host, hote, hote de table, hote table, table hote, table host, host table, hosts"
    ),
    Column.called("rounds", "rounds, rondes, round, ronde, presence, presences, attends"),
    Column.called("apart", "apart, separer, keep apart, a separer, separes, eloigner, a eloigner"),
    Column.called(
        "together", "together, ensemble, keep together, garder ensemble, a garder ensemble"
    ),
)
_WRITTEN = (
    *("id", "name", "organisation", "category", "languages", "accessible", "host", "rounds"),
    *("apart", "together"),
)
# Loose on purpose: only the post knows whether an address exists.
_ADDRESS = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
_NAMES = frozenset(("full_name", "name", "given_name"))


@dataclass(frozen=True, slots=True)
class GuestList:
    """The guests of a file.

    Attributes:
        guests: in the order of the file.
        warnings: what the facilitator should know, though nothing is wrong.
        addresses: e-mail addresses by id; kept apart, for seatings travel and addresses do not.
        numbered: ids made from row numbers: another list gives them to other people.
    """

    guests: tuple[Guest, ...]
    warnings: tuple[Phrase, ...] = ()
    addresses: dict[str, str] = field(default_factory=dict)
    numbered: frozenset[str] = frozenset()


def read_guests(
    path: Path, *, start: int = 1, taken: frozenset[str] = frozenset()
) -> tuple[Guest, ...]:
    """The guests of a CSV or XLSX file; see `read_guest_list` for its warnings too.

    Raises:
        EssaimError: as for `read_guest_list`.
        OSError: the file cannot be opened.
    """
    return read_guest_list(path, start=start, taken=taken).guests


def read_guest_list(
    path: Path, *, start: int = 1, taken: frozenset[str] = frozenset()
) -> GuestList:
    """The guests of a CSV or XLSX file, and what it holds that is not used.

    Args:
        path: the file.
        start: number of the first row, for the ids that are made from row numbers (`g1`, `g2`…).
        taken: ids that are already those of somebody else.

    Raises:
        TableError: the file is no list of people, or one row of it is wrong.
        ManyErrors: several rows are wrong.
        OSError: the file cannot be opened.
    """
    records = read_records(path, COLUMNS, required=(_NAMES,))
    problems: list[EssaimError] = list(records.problems)
    guests = [_guest(record, records, problems) for record in records.records]
    addresses = [_address(record, records, problems) for record in records.records]
    problems += _id_problems(guests, records, taken)
    raise_all(problems)
    if not guests:
        raise TableError(
            phrase("this list names nobody"),
            where=records.place(records.headers.line),
            todo=phrase("Write one row a person below the names of the columns."),
        )
    named = _numbered(guests, start, taken)
    return GuestList(
        guests=named,
        warnings=records.warnings(),
        addresses={g.id: a for g, a in zip(named, addresses, strict=True) if a},
        numbered=frozenset(n.id for n, g in zip(named, guests, strict=True) if not g.id),
    )


def _address(record: Record, records: Records, problems: list[EssaimError]) -> str:
    """The e-mail address of a row, as it is written but for its case."""
    cell = record.cells.get("email", "").removeprefix("mailto:").lower()
    if cell and not _ADDRESS.fullmatch(cell):
        problems.append(
            TableError(
                phrase("“{cell}” is no e-mail address", cell=cell),
                where=records.place(record.line, "email"),
                expected=phrase("Expected: one address, such as marie@example.org."),
                todo=phrase("Correct it, or empty the cell."),
            )
        )
        return ""
    return cell


def _guest(record: Record, records: Records, problems: list[EssaimError]) -> Guest:
    """The guest of one row; what is wrong with it goes to `problems`."""

    def read(field: str, parse: Callable[[str], T], otherwise: T) -> T:
        try:
            return parse(record.cells.get(field, ""))
        except TableError as error:
            problems.append(records.placed(error, record.line, field))
            return otherwise

    def text(field: str) -> str:
        return record.cells.get(field, "")

    name = text("full_name") or f"{text('given_name')} {text('name')}".strip()
    if not name:
        column = next(
            column for column in ("full_name", "name", "given_name") if column in record.cells
        )
        problems.append(
            TableError(
                phrase("this row has no name"),
                where=records.place(record.line, column),
                todo=phrase("Write the name, or empty the whole row."),
            )
        )
    return Guest(
        id=read("id", _id, ""),
        name=name,
        organisation=text("organisation"),
        category=text("category"),
        languages=read("languages", languages, ()),
        accessible=read("accessible", yes_or_no, otherwise=False),
        host=read("host", lambda cell: whole(cell, most=MOST_TABLES), None),
        rounds=read("rounds", lambda cell: whole_numbers(cell, most=MOST_ROUNDS), ()),
        apart=text("apart"),
        together=text("together"),
    )


def _id(cell: str) -> str:
    if any(sign in cell for sign in ",;"):
        raise TableError(
            phrase("the id “{id}” holds a comma or a semicolon", id=cell),
            todo=phrase("Ids are listed with commas between them: choose another sign."),
        )
    return cell


def _id_problems(guests: list[Guest], records: Records, taken: frozenset[str]) -> list[EssaimError]:
    problems: list[EssaimError] = []
    lines: dict[str, int] = {}
    for guest, record in zip(guests, records.records, strict=True):
        if not guest.id:
            continue
        if guest.id in lines:
            what = phrase(
                "the id “{id}” is already that of line {line}", id=guest.id, line=lines[guest.id]
            )
        elif guest.id in taken:
            what = phrase("the id “{id}” is already that of another guest", id=guest.id)
        else:
            lines[guest.id] = record.line
            continue
        where = records.place(record.line, "id")
        todo = phrase("Give each person an id of her own, or leave the cell empty.")
        problems.append(TableError(what, where=where, todo=todo))
    return problems


def _numbered(guests: list[Guest], start: int, taken: frozenset[str]) -> tuple[Guest, ...]:
    """The guests, those without an id named after the number of their row."""
    used = set(taken) | {guest.id for guest in guests if guest.id}
    named: list[Guest] = []
    for number, guest in enumerate(guests, start=start):
        if guest.id:
            named.append(guest)
            continue
        made, copy = f"g{number}", 2
        while made in used:
            made, copy = f"g{number}-{copy}", copy + 1
        used.add(made)
        named.append(replace(guest, id=made))
    return tuple(named)


def write_guests(path: Path, guests: Iterable[Guest]) -> None:
    """Write a list of guests that `read_guests` reads back, and that Excel opens.

    Raises:
        OSError: the file cannot be written.
    """
    write_rows(path, _WRITTEN, ([_cell(guest, field) for field in _WRITTEN] for guest in guests))


def _cell(guest: Guest, field: str) -> str:
    value: object = getattr(guest, field)
    if isinstance(value, tuple):
        return ";".join(map(str, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
