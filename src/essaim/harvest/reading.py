"""From a file as people have it (text, Markdown, .docx, PDF with text) to lines."""

from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from essaim.harvest.lines import lines_of, styled_lines
from essaim.tables.text import decoded
from essaim.vocabulary.errors import HarvestError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from essaim.harvest.lines import Line

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_TABLES = (".csv", ".tsv", ".xlsx")
_MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Text:
    """A file that was read.

    Attributes:
        file: its name.
        sha256: of its bytes.
        text: its text, to which characters and lines refer.
        lines: as they are to be read.
    """

    file: str
    sha256: str
    text: str
    lines: tuple[Line, ...]


def is_table(path: Path) -> bool:
    """Whether the file is a table of notes, by its name.

    >>> from pathlib import Path
    >>> is_table(Path("notes.csv")), is_table(Path("report.txt"))
    (True, False)
    """
    return path.suffix.lower() in _TABLES


def read_text(path: Path) -> Text:
    """The lines of a file.

    Raises:
        HarvestError: an old .doc, a PDF without text, a file that is broken or empty.
        TableError: its characters cannot be read.
        OSError: it cannot be opened.
    """
    raw = path.read_bytes()
    sha256 = hashlib.sha256(raw).hexdigest()
    if raw.startswith(_ZIP):
        text, lines = styled_lines(_paragraphs(raw, path.name))
    elif raw.startswith(b"%PDF"):
        text = _pdf_text(raw, path.name)
        lines = lines_of(text)
    elif raw.startswith(_OLD_OFFICE):
        raise HarvestError(
            phrase("this is a document of an old Word"),
            where=Place(file=path.name),
            todo=phrase("Open it and save it as .docx."),
        )
    else:
        text = decoded(raw, file=path.name).replace("\r\n", "\n").replace("\r", "\n")
        markdown = path.suffix.lower() in _MARKDOWN
        lines = lines_of(text, form="markdown" if markdown else "text")
    if not any(not line.blank for line in lines):
        raise _no_text(path.name)
    return Text(path.name, sha256, text, lines)


def _no_text(file: str) -> HarvestError:
    return HarvestError(
        phrase("no text is found in this file"),
        where=Place(file=file),
        todo=phrase(
            "If it holds photos of pages, type what they say: handwriting is not read by machine."
        ),
    )


def _pdf_text(raw: bytes, file: str) -> str:
    from pypdf import PdfReader  # noqa: PLC0415 - plain text has no need of it
    from pypdf.errors import DependencyError, PyPdfError  # noqa: PLC0415

    try:
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages]
    except (PyPdfError, DependencyError, NotImplementedError, ValueError, KeyError) as error:
        raise HarvestError(
            phrase("this PDF cannot be read"),
            where=Place(file=file),
            todo=phrase("Open it and print it to PDF again, or copy its text into a .txt file."),
        ) from error
    return "\n".join(pages).replace("\r\n", "\n").replace("\r", "\n")


def _paragraphs(raw: bytes, file: str) -> Iterator[tuple[str, int, bool, int]]:
    """Text, heading level, item of a list, depth of each paragraph of a .docx."""
    from zipfile import BadZipFile  # noqa: PLC0415

    from docx import Document  # noqa: PLC0415 - plain text has no need of it
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415

    try:
        document = Document(io.BytesIO(raw))
    except (
        BadZipFile,
        zlib.error,
        SyntaxError,  # its XML is broken
        RuntimeError,  # it is packed in a way of its own, or locked
        KeyError,
        ValueError,
        PackageNotFoundError,
    ) as error:
        raise HarvestError(
            phrase("this file is no .docx document"),
            where=Place(file=file),
            todo=phrase("Open it in a word processor and save it as .docx."),
        ) from error
    yield from _of_container(document)


def _of_container(container: Any) -> Iterator[tuple[str, int, bool, int]]:  # noqa: ANN401 - docx
    from docx.table import Table  # noqa: PLC0415

    for item in container.iter_inner_content():
        if isinstance(item, Table):
            # A merged cell is given once for each place it covers.
            cells = {cell._tc: cell for row in item.rows for cell in row.cells}
            for cell in cells.values():
                yield from _of_container(cell)
            continue
        style = str(item.style.style_id if item.style is not None else "").lower()
        digits = "".join(sign for sign in style if sign.isdigit())
        heading = int(digits or 1) if style.startswith(("heading", "titre", "title")) else 0
        numbering = item._p.pPr.numPr if item._p.pPr is not None else None
        depth = numbering.ilvl.val if numbering is not None and numbering.ilvl is not None else 0
        listed = numbering is not None or style.startswith("list")
        yield item.text, min(heading, 6), listed and not heading and bool(item.text.strip()), depth
