"""Cards of contacts (vCard 3 and 4) as rows, and back.

Source: RFC 2426 (version 3) and RFC 6350 (version 4). Only what a letter needs is read: names,
organisation, title, e-mail, telephone, address; notes, photos and birthdays stay unread.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.tables.text import decoded, tidy
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LINE = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[\w-]+)"
    r"(?P<options>(?:;[^:\"]*(?:\"[^\"]*\")?)*):(?P<value>.*)"
)


# A piece of a value: up to the next semicolon that no backslash protects.
_PART = re.compile(r"((?:\\.|[^;\\])*\\?)(?:;|$)")


@dataclass(frozen=True, slots=True)
class Card:
    """One card: the line where it begins, and its fields."""

    line: int
    fields: dict[str, str]


def is_vcard(raw: bytes) -> bool:
    """Whether a file begins like a card, whatever its name."""
    return raw.lstrip(b"\xef\xbb\xbf \r\n")[:11].upper() == b"BEGIN:VCARD"


def cards_of(raw: bytes, *, file: str) -> tuple[Card, ...]:
    """The cards of a file.

    Fields: `full_name`, `family_name`, `given_name`, `civility`, `organisation`, `capacity`,
    `email`, `phone`, `street`, `postcode`, `town`, `category`, `id`.

    Raises:
        TableError: a card is not closed, or the file is not text.
    """
    found: list[Card] = []
    fields: dict[str, str] | None = None
    start = 0
    for number, line in _unfolded(decoded(raw, file=file)):
        match = _LINE.fullmatch(line)
        name = match["name"].upper() if match else ""
        value = match["value"].strip() if match else ""
        if name == "BEGIN" and value.upper() == "VCARD":
            fields, start = {}, number
        elif name == "END" and fields is not None:
            found.append(Card(start, fields))
            fields = None
        elif match and fields is not None:
            if "QUOTED-PRINTABLE" in match["options"].upper():
                value = quopri.decodestring(value.encode()).decode("utf-8", "replace")
            for field, text in _read(name, value):
                fields.setdefault(field, text)
    if fields is not None:
        raise TableError(
            phrase("this card is not closed"),
            where=Place(file=file, line=start),
            expected=phrase("Expected: a line END:VCARD."),
            todo=phrase("Export the contacts again."),
        )
    return tuple(found)


def _unfolded(text: str) -> list[tuple[int, str]]:
    """Logical lines: one that begins with a space goes on with the line before it."""
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line[:1] in (" ", "\t") and lines:
            lines[-1] = (lines[-1][0], lines[-1][1] + line[1:])
        elif lines and lines[-1][1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1][1].upper():
            lines[-1] = (lines[-1][0], lines[-1][1][:-1] + line)
        else:
            lines.append((number, line))
    return lines


def _read(name: str, value: str) -> list[tuple[str, str]]:
    parts = [_plain(part) for part in _PART.findall(value)]
    parts += [""] * (7 - len(parts))
    if name == "N":
        found = [("family_name", parts[0]), ("given_name", parts[1]), ("civility", parts[3])]
    elif name == "ADR":
        street = ", ".join(part for part in (parts[0], parts[1], parts[2]) if part)
        found = [("street", street), ("town", parts[3]), ("postcode", parts[5])]
    elif name == "ORG":
        found = [("organisation", parts[0])]
    elif name in _SIMPLE:
        found = [(_SIMPLE[name], _plain(value))]
    else:
        found = []
    return [(field, text) for field, text in found if text]


_SIMPLE = {
    "FN": "full_name",
    "TITLE": "capacity",
    "ROLE": "capacity",
    "EMAIL": "email",
    "TEL": "phone",
    "CATEGORIES": "category",
    "UID": "id",
}


_UNESCAPED = {"n": ", ", "N": ", "}


def _plain(value: str) -> str:
    text = re.sub(r"\\(.)", lambda found: _UNESCAPED.get(found[1], found[1]), value)
    return tidy(text.removeprefix("mailto:").removeprefix("tel:"))


def as_vcards(cards: Iterable[Mapping[str, str]]) -> str:
    """Cards of version 4, one after the other, lines folded at 75 bytes.

    Args:
        cards: the fields that `cards_of` gives; those left out are empty.
    """
    written: list[str] = []
    for card in cards:
        value = {name: _escaped(text) for name, text in card.items()}
        get = value.get
        shown = get("full_name") or f"{get('given_name', '')} {get('family_name', '')}".strip()
        written += ["BEGIN:VCARD", "VERSION:4.0", f"FN:{shown or get('organisation', '')}"]
        if get("family_name"):
            written.append(
                f"N:{get('family_name')};{get('given_name', '')};;{get('civility', '')};"
            )
        else:
            written.append("KIND:org")
        for name, field in (("ORG", "organisation"), ("TITLE", "capacity"), ("EMAIL", "email")):
            if get(field):
                written.append(f"{name}:{get(field)}")
        if get("phone"):
            written.append(f"TEL;VALUE=text:{get('phone')}")
        if get("street") or get("town") or get("postcode"):
            written.append(f"ADR:;;{get('street', '')};{get('town', '')};;{get('postcode', '')};")
        for name, field in (("CATEGORIES", "category"), ("UID", "id")):
            if get(field):
                written.append(f"{name}:{get(field)}")
        written.append("END:VCARD")
    return "".join(f"{_folded(line)}\r\n" for line in written)


def _escaped(text: str) -> str:
    return re.sub(r"([\\,;])", r"\\\1", " ".join(text.split()))


def _folded(line: str) -> str:
    """The line cut so that no piece holds more than 75 bytes, and no letter is cut."""
    pieces, size = [""], 0
    for letter in line:
        size += len(letter.encode())
        if size > 74:
            pieces.append("")
            size = len(letter.encode()) + 1
        pieces[-1] += letter
    return "\r\n ".join(pieces)
