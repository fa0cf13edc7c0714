"""The contacts of every sheet of a workbook: partners in one, guests of the forum in another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.actors.contact_columns import SURE
from essaim.actors.contact_guess import guessed_columns
from essaim.actors.contacts import ContactFile, contacts_of, read_contacts
from essaim.tables.every_sheet import read_every_sheet
from essaim.tables.headers import find_headers
from essaim.tables.rows import Rows
from essaim.tables.vcards import is_vcard
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from essaim.actors.chain_files import ActorChain

# One of these makes a sheet one of contacts; “poste” alone may be a line of a budget.
_NAMES = frozenset(("organisation", "full_name", "family_name", "email"))


def contact_files(
    path: Path, *, chains: Sequence[ActorChain] | None = None
) -> tuple[ContactFile, ...]:
    """The contacts of a file: one table, or one a sheet that holds contacts.

    Args:
        path: CSV, XLSX or vCard.
        chains: those that the column of links may name; the packaged ones unless said.

    Returns:
        One a sheet. The first bears the name of the file; the others, its name and theirs. A sheet
        without columns of contacts is told in the first.

    Raises:
        TableError: no sheet is such a list, or one line of one is wrong.
        ManyErrors: several lines are wrong.
        OSError: the file cannot be opened.
    """
    if is_vcard(path.read_bytes()):
        return (read_contacts(path, chains=chains),)
    holding, passed = [], []
    for one in (sheet for sheet in read_every_sheet(path) if not sheet.hidden):
        if _holds_contacts(Rows(path.name, one.rows)):
            holding.append(one)
        else:
            passed.append(_passed(one.name))
    if not holding:
        return (read_contacts(path, chains=chains),)  # which says what is missing
    found = [
        contacts_of(
            Rows(path.name if place == 0 else f"{path.name}/{one.name}", one.rows), chains=chains
        )
        for place, one in enumerate(holding)
    ]
    first = replace(found[0], warnings=(*found[0].warnings, *passed))
    return (first, *found[1:])


def _passed(sheet: str) -> Phrase:
    return phrase("The sheet “{sheet}” holds no columns of contacts; not read.", sheet=sheet)


def _holds_contacts(rows: Rows) -> bool:
    """Whether the columns of a sheet are those of contacts."""
    columns, _ = guessed_columns(rows, SURE)
    try:
        find_headers(rows, columns, required=(_NAMES,))
    except TableError:
        return False
    return True
