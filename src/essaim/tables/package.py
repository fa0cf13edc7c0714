"""What an XLSX package must be looked over for before the spreadsheet library opens it.

Two things that python-calamine does not tell: it reserves memory for the whole rectangle between
the first and the last cell, and the process dies when a stray cell makes that rectangle huge; and
it gives a failed formula as an empty cell. Source: ECMA-376 part 1, 18.3.1.4 (`c`), 18.3.1.73
(`row`), 18.2.19 (`sheet`).
"""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.tables.text import not_a_table
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = re.compile(rb"<(?:\w+:)?(c|row)\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)["']""")
_MOST_CELLS = 5_000_000
_MOST_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell by its line and column, both from 1."""

    line: int
    column: int


def checked_sheets(raw: bytes, *, file: str) -> dict[str, tuple[Spot, ...]]:
    """The cells whose formula failed, by name of sheet.

    Args:
        raw: the content of the file.
        file: its name, for the errors.

    Raises:
        TableError: no XLSX file, or one that would fill the memory.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if sum(part.file_size for part in package.infolist()) > _MOST_BYTES:
                raise _too_large(file, None)
            return {
                name: _failed(package.read(part), file) for name, part in _sheets(package, file)
            }
    except _DAMAGED as error:
        raise not_a_table(file) from error


# All that the standard library raises on a package that is cut, patched or encrypted.
_DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    KeyError,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
    OverflowError,
)


def _sheets(package: zipfile.ZipFile, file: str) -> Iterator[tuple[str, str]]:
    """Name and part of each sheet."""
    if "xl/workbook.xml" not in package.namelist():
        raise not_a_table(file)
    targets = {}
    for tag in re.findall(
        rb"<(?:\w+:)?Relationship\s[^>]*>", _part(package, "_rels/workbook.xml.rels")
    ):
        about = _attributes(tag)
        targets[about.get("Id", "")] = about.get("Target", "")
    for tag in re.findall(rb"<(?:\w+:)?sheet\s[^>]*>", _part(package, "workbook.xml")):
        about = _attributes(tag)
        link = next((value for key, value in about.items() if key.endswith(":id")), "")
        part = posixpath.normpath(posixpath.join("/xl", targets.get(link, ""))).lstrip("/")
        if part in package.namelist():
            yield about.get("name", ""), part


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    return package.read(f"xl/{name}")


def _attributes(tag: bytes) -> dict[str, str]:
    pairs = _ATTRIBUTE.findall(tag)
    return {key.decode(): html.unescape(value.decode("utf-8", "replace")) for key, value in pairs}


def _failed(sheet: bytes, file: str) -> tuple[Spot, ...]:
    """The failed cells of one sheet, once its rectangle is known to be reasonable."""
    failed: list[Spot] = []
    lines: list[int] = []
    columns: list[int] = []
    for kind, rest in _TAG.findall(sheet):
        about = _attributes(rest)
        spot = _spot(about.get("r", ""))
        if kind == b"row":
            lines.append(spot.line)
            continue
        lines.append(spot.line)
        columns.append(spot.column)
        if about.get("t") == "e":
            failed.append(spot)
    lines = [line for line in lines if line]
    columns = [column for column in columns if column]
    height = max(lines, default=0) - min(lines, default=0) + 1
    width = max(columns, default=0) - min(columns, default=0) + 1
    if height * width > _MOST_CELLS:
        raise _too_large(file, max(lines))
    return tuple(failed)


def _spot(reference: str) -> Spot:
    """The spot that `B6` names; 0 stands for what it does not say."""
    letters = "".join(filter(str.isalpha, reference)).upper()
    digits = reference[len(letters) :]
    column = 0
    for letter in letters[:4]:
        column = column * 26 + ord(letter) - 64
    return Spot(int(digits) if digits.isdecimal() else 0, column)


def _too_large(file: str, line: int | None) -> TableError:
    return TableError(
        phrase("this sheet is too large to be a list of people"),
        where=Place(file=file, line=line),
        todo=phrase("Look for a stray cell far below or to the right, and delete it."),
    )
