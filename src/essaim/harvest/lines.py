"""Lines of a file that remember where each of their characters was.

A line is read mended and without its markup; `raw` leads any of its characters back to the file.
Offsets count the characters of the whole file from 0, a line end being one character whatever the
system that wrote it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from essaim.harvest.mend import Edit, edits_of

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
_BULLET = re.compile(r"(\s*)(?:[·•‣◦▪■□●○–—\-*+�►➢➤✓>]|o(?=\s))\s+(?=\S)")
_COMMENT = re.compile(r"<!--.*?-->|<!--.*$")
_MARKUP = re.compile(
    r"!?\[([^\]]*)\]\([^)\s]*\)?|(\*\*|__|~~|`)|(?<!\w)([*_])(?=\S)|(?<=\S)([*_])(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is to be read.

    Attributes:
        number: its number in the file, from 1.
        start: offset in the file of its first character as it is in the file.
        text: what is read.
        heading: 1 to 6 for a heading, 0 otherwise.
        bullet: whether it begins an item of a list.
        depth: how far the item is set in, in spaces.
        shifts: pairs (index in `text`, what to add to it to have the column in the file).
    """

    number: int
    start: int
    text: str
    heading: int = 0
    bullet: bool = False
    depth: int = 0
    shifts: tuple[tuple[int, int], ...] = ((0, 0),)

    def raw(self, index: int) -> int:
        """The offset in the file of the character at this index."""
        spot = bisect_right(self.shifts, index, key=lambda shift: shift[0]) - 1
        return self.start + index + self.shifts[spot][1]

    @property
    def blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.text.strip()


Form = Literal["text", "markdown", "styled"]


def lines_of(text: str, *, form: Form = "text") -> tuple[Line, ...]:
    r"""The lines of a text, mended.

    Args:
        text: the text, its line ends already `\n`.
        form: plain text, or Markdown with its headings, links and stars.
    """
    lines, start = [], 0
    for number, raw in enumerate(text.split("\n"), start=1):
        lines.append(_line(raw, number, start, form))
        start += len(raw) + 1
    return tuple(lines)


def styled_lines(paragraphs: Iterable[tuple[str, int, bool, int]]) -> tuple[str, tuple[Line, ...]]:
    """The text and the lines of a document whose paragraphs have styles.

    Args:
        paragraphs: text, heading level, whether it is an item of a list, and how deep.
    """
    lines: list[Line] = []
    start = 0
    texts = []
    for number, (raw, heading, bullet, depth) in enumerate(paragraphs, start=1):
        raw = raw.replace("\n", " ")  # noqa: PLW2901 - a break inside a paragraph is no new line
        edited = _edited(raw, 0, edits_of(raw))
        lines.append(Line(number, start, edited[0], heading, bullet, depth, edited[1]))
        texts.append(raw)
        start += len(raw) + 1
    return "\n".join(texts), tuple(lines)


def _line(raw: str, number: int, start: int, form: Form) -> Line:
    heading, bullet, depth, skip = 0, False, 0, 0
    if form == "markdown" and (found := _HEADING.match(raw)):
        heading, skip = len(found[1]), found.end()
    elif found := _BULLET.match(raw):
        bullet, depth, skip = True, len(found[1].expandtabs(4)), found.end()
    edits = list(edits_of(raw)) if "](" not in raw else []
    if form == "markdown":
        edits = sorted([*_markup(raw), *edits], key=lambda edit: (edit.start, edit.end))
    text, shifts = _edited(raw, skip, edits)
    return Line(number, start, text, heading, bullet, depth, shifts)


def _markup(raw: str) -> list[Edit]:
    """What a reader of Markdown does not see: stars, and the address of a link."""
    if not any(sign in raw for sign in "[*_`~<"):
        return []
    edits = [Edit(found.start(), found.end(), "") for found in _COMMENT.finditer(raw)]
    for found in _MARKUP.finditer(raw):
        if found[1] is not None:
            edits.append(Edit(found.start(), found.start(1), ""))
            edits.append(Edit(found.end(1), found.end(), ""))
        elif found[0] != "~~":
            edits.append(Edit(found.start(), found.end(), ""))
    return edits


def _edited(raw: str, skip: int, edits: Iterable[Edit]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The line after its marker with its edits made, and where its characters come from."""
    pieces: list[str] = []
    shifts = [(0, skip)]
    length, at = 0, skip
    for edit in edits:
        if edit.start < at:
            continue
        pieces += (raw[at : edit.start], edit.text)
        length += edit.start - at + len(edit.text)
        at = edit.end
        shifts.append((length, at - length))
    pieces.append(raw[at:])
    return "".join(pieces), tuple(shifts)
