"""The cells of a contact, read as values: a SIREN, an audience, a day, words of closed lists."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from essaim.actors.chain_files import packaged_chains
from essaim.actors.nomenclature import nomenclature, term_of
from essaim.places.siren import is_siren
from essaim.tables.headers import plain
from essaim.vocabulary.actor_map import Held
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.actors.chain_files import ActorChain

_ADDRESS = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
_BETWEEN = re.compile(r"\s*[;|/\n]\s*|\s*,\s+|,(?=\D)")
_MOST_PEOPLE = 100_000_000
_NO_ADDRESS = frozenset(("", "neant", "aucun", "aucune", "non", "nc", "x", "sans", "pas de mail"))


def parts(cell: str) -> tuple[str, ...]:
    """The items of a cell, each once.

    >>> parts("Déchets ; Mobilité, énergie")
    ('Déchets', 'Mobilité', 'énergie')
    """
    return tuple(dict.fromkeys(part for part in _BETWEEN.split(cell.strip()) if part))


def names(cell: str) -> tuple[str, ...]:
    """The names of a cell: a comma may stand within a name, a semicolon or a bar between two.

    >>> names("ALEC, agence de l'énergie | CAPEB")
    ("ALEC, agence de l'énergie", 'CAPEB')
    """
    return tuple(dict.fromkeys(part for part in re.split(r"\s*[;|\n]\s*", cell.strip()) if part))


def siren_of(cell: str) -> str:
    """The SIREN of a cell that holds one, or a SIRET, which begins with it.

    >>> siren_of("200 066 009"), siren_of("20006600900016"), siren_of("")
    ('200066009', '200066009', '')

    Raises:
        TableError: neither nine nor fourteen figures, or a wrong key.
    """
    figures = re.sub(r"[\s.\u00a0\u202f-]", "", cell)
    if not figures:
        return ""
    if re.fullmatch(r"[0-9]{9}|[0-9]{14}", figures) and is_siren(figures[:9]):
        return figures[:9]
    raise TableError(
        phrase("“{cell}” is no SIREN", cell=cell),
        expected=phrase("Expected: nine figures (or the fourteen of a SIRET) with their key."),
        todo=phrase("Correct it, or empty the cell."),
    )


def people(cell: str) -> int | None:
    """How many people; nothing for an empty cell.

    >>> people("1 200"), people("350 adhérents"), people("")
    (1200, 350, None)

    Raises:
        TableError: no number, or a range.
    """
    figures = re.sub(r"(?<=\d)[\s.\u00a0\u202f](?=\d{3}(?!\d))", "", cell.strip())
    match = re.fullmatch(
        r"(?:env(?:iron|\.)?|about|≈|~)?\s*([0-9]{1,9})(?:\s*[^\W\d][^\d]*)?", figures
    )
    if not figures:
        return None
    if match and int(match[1]) <= _MOST_PEOPLE:
        return int(match[1])
    raise TableError(
        phrase("“{cell}” is no number of people", cell=cell),
        expected=phrase("Expected: one whole number, such as 1200."),
    )


def emails_of(cell: str) -> tuple[str, ...]:
    """The addresses of a cell, each once; none for a cell that says so.

    >>> emails_of("Info@exemple.fr, b@exemple.fr"), emails_of("néant")
    (('info@exemple.fr', 'b@exemple.fr'), ())

    Raises:
        TableError: something in it is no address.
    """
    if plain(cell) in _NO_ADDRESS:
        return ()
    found = [one.removeprefix("mailto:") for one in re.split(r"[\s,;/|]+", cell.strip()) if one]
    if all(_ADDRESS.fullmatch(one) for one in found):
        return tuple(dict.fromkeys(one.lower() for one in found))
    raise TableError(
        phrase("“{cell}” is no e-mail address", cell=cell),
        expected=phrase("Expected: one address, such as marie@example.org."),
        todo=phrase("Correct it, or empty the cell."),
    )


def postcode_of(cell: str) -> str:
    """A postcode; the zero that a spreadsheet took away comes back.

    >>> postcode_of("1000"), postcode_of("68100"), postcode_of("D-79098")
    ('01000', '68100', 'D-79098')
    """
    found = cell.strip().replace("\u00a0", "")
    return found.zfill(5) if re.fullmatch(r"[0-9]{4}", found) else found


def day(cell: str) -> dt.date | None:
    """A day written as 2027-01-15 or 15/01/2027; nothing for an empty cell.

    >>> day("15/01/2027"), day("")
    (datetime.date(2027, 1, 15), None)

    Raises:
        TableError: it is no day.
    """
    text = cell.strip().split("T")[0].split(" ")[0]
    if not text:
        return None
    french = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text)
    try:
        if french:
            return dt.date(int(french[3]), int(french[2]), int(french[1]))
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise TableError(
            phrase("“{cell}” is no day", cell=cell),
            expected=phrase("Expected: a day such as 2027-01-15 or 15/01/2027."),
        ) from error


def kind_of(cell: str) -> str:
    """Organisation, group or role; organisation unless said."""
    word = plain(cell)
    if word in ("group", "groupe", "collectif"):
        return "group"
    return "role" if word in ("role", "fonction") else "organisation"


def held_of(cell: str, chains: Sequence[ActorChain] | None = None) -> tuple[Held, ...]:
    """The links of chains of a cell, written `chain:link` or by the link's name alone.

    Raises:
        TableError: no chain has such a link, or several have and none is named.
    """
    known = chains if chains is not None else packaged_chains()
    found: list[Held] = []
    for part in parts(cell):
        chain, _, link = part.rpartition(":")
        hits = [
            Held(chain=one.id, link=role.id)
            for one in known
            if not chain or plain(chain) in (plain(one.id), plain(one.fr), plain(one.en))
            for role in one.links
            if plain(link) in (plain(role.id), plain(role.fr), plain(role.en))
        ]
        if len(hits) != 1:
            raise TableError(
                phrase("“{cell}” is no link of a chain", cell=part)
                if not hits
                else phrase("“{cell}” is a link of several chains", cell=part),
                expected=phrase(
                    "Expected: a chain and its link, such as “renovation:craftsmen”; chains: "
                    "{names}.",
                    names=tuple(one.id for one in known),
                ),
            )
        found += hits
    return tuple(dict.fromkeys(found))


def category_of(cell: str) -> str | None:
    """The category that a cell names; a word that is none of the seven says nothing."""
    return term_of(nomenclature().categories, cell) if cell else None
