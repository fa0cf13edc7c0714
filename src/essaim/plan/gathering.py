"""The rows of a plan's table as drafts of actions: who goes on with whom, under which axis.

A row with a title is an action; one with a sub-title is a part of the action above it; one that
names only an axis opens it for the rows below; one without a title goes on with the action above.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from essaim.plan.report import Kept, Report, Warned
from essaim.tables.headers import plain
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.plan.layout import Cell, Layout, Line
    from essaim.vocabulary.phrase import Phrase

AXES = ("axis", "sub_axis", "sub_sub_axis")
_TOTAL = re.compile(r"^(?:sous[ -]?)?(?:totaux|total)\b", re.IGNORECASE)


@dataclass(slots=True)
class Draft:
    """An action while its rows come: its title, its lines, its cells, the axes above it."""

    title: str
    lines: list[int]
    cells: list[Cell]
    above: dict[str, str]
    sheet: str
    parent: str = ""
    name: str = ""


@dataclass(slots=True)
class Gathering:
    """All that has been read so far."""

    file: str
    report: Report = field(default_factory=Report)
    notes: list[str] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    names: set[str] = field(default_factory=set)

    def warn(self, sheet: str, row: int, sentence: Phrase) -> None:
        """Tell something to look at."""
        self.report.warnings.append(Warned(sheet, row, sentence))

    def keep(self, sheet: str, row: int, column: int, text: str) -> None:
        """Keep a cell that belongs to no action."""
        self.report.kept.append(Kept(sheet, row, column, text))
        self.notes.append(f"{sheet} : {text}" if sheet else text)

    def add(self, draft: Draft) -> Draft:
        """Take a new action in, under an id that stays the same when the table is read again."""
        draft.name = self._name(draft)
        self.drafts.append(draft)
        return draft

    def _name(self, draft: Draft) -> str:
        """Its number, else its title."""
        number = next((c.text for c in draft.cells if c.heading.field == "number"), "")
        bare = plain(number or draft.title).replace(" ", "-")[:60].strip("-") or "action"
        name, count = f"action-{bare}", 1
        while name in self.names:
            count += 1
            name = f"action-{bare}-{count}"
        if count > 1:
            sentence = phrase("two actions are called “{name}”", name=number or draft.title)
            self.warn(draft.sheet, draft.lines[0], sentence)
        self.names.add(name)
        return name


class TableReader:
    """Reads the rows of one sheet, in their order."""

    def __init__(self, sheet: str, gathering: Gathering) -> None:
        self.sheet, self.gathering = sheet, gathering
        self.above: dict[str, str] = {}
        self.before: Line | None = None
        self.parent: Draft | None = None
        self.here: Draft | None = None

    def read(self, layout: Layout) -> None:
        """Read all rows; each is counted as read, or its cells are kept."""
        for line in layout.lines:
            if self._read(line):
                self.gathering.report.read += 1
            else:
                for cell in line.cells:
                    column = cell.heading.index + 1
                    self.gathering.keep(self.sheet, line.line, column, cell.text)

    def _read(self, line: Line) -> bool:
        title, sub_title = line.of("title"), line.of("sub_title")
        if _is_total(line, title or sub_title):
            sentence = phrase("a total: it is kept in the notes")
            self.gathering.warn(self.sheet, line.line, sentence)
            return False
        if not title and not sub_title:
            if _is_remark(line):
                sentence = phrase("a remark below the table: it is kept in the notes")
                self.gathering.warn(self.sheet, line.line, sentence)
                return False
            if {cell.heading.field for cell in line.cells} <= set(AXES):
                _open_axis(line, self.above)
                return True
            return self._go_on(line)
        if not sub_title and self._is_told_again(line, title):
            return self._go_on(line)
        self._begin(line, title, sub_title)
        self.above.update({axis: line.of(axis) for axis in AXES if line.of(axis)})
        self.before = line
        return True

    def _is_told_again(self, line: Line, title: str) -> bool:
        """Whether the title is a merged cell that goes on: one action told on several rows.

        A title that is typed again is another action, and the twin is told.
        """
        if self.before is None or title != self.before.of("title"):
            return False
        titles = [cell for cell in line.cells if cell.heading.field == "title"]
        return all(cell.merged for cell in titles)

    def _begin(self, line: Line, title: str, sub_title: str) -> None:
        part = bool(sub_title and self.parent and title in ("", self.parent.title))
        if not part:
            own = [] if title and sub_title else _own(line)
            self.parent = self.here = self._draft(title or sub_title, line, own)
        if sub_title and (part or title):
            assert self.parent is not None
            self.here = self._draft(sub_title, line, _own(line), parent=self.parent.name)

    def _draft(self, title: str, line: Line, cells: list[Cell], *, parent: str = "") -> Draft:
        draft = Draft(title, [line.line], cells, {**self.above}, self.sheet, parent=parent)
        return self.gathering.add(draft)

    def _go_on(self, line: Line) -> bool:
        """Add a row to the action above it; what it says again is not said twice."""
        if self.here is None:
            return False
        self.here.lines.append(line.line)
        known = {(cell.heading.index, cell.text) for cell in self.here.cells}
        self.here.cells += [c for c in _own(line) if (c.heading.index, c.text) not in known]
        return True


def _is_remark(line: Line) -> bool:
    """Whether a row is a sentence under the column of numbers: “NB : budgets indicatifs”."""
    words = [cell.text for cell in line.cells]
    fields = {cell.heading.field for cell in line.cells}
    return fields == {"number"} and len(words) == 1 and len(words[0].split()) > 2


def _is_total(line: Line, title: str) -> bool:
    """Whether a row sums the others: it says so, and holds nothing else than amounts."""
    says = _TOTAL.match(title) or (not title and any(_TOTAL.match(c.text) for c in line.cells))
    fields = {cell.heading.field for cell in line.cells}
    return bool(says) and fields <= {"title", "sub_title", "budget", "funder_amount", *AXES, ""}


def _own(line: Line) -> list[Cell]:
    return [cell for cell in line.cells if cell.heading.field not in ("title", "sub_title")]


def _open_axis(line: Line, above: dict[str, str]) -> None:
    for place, axis in enumerate(AXES):
        if line.of(axis):
            above[axis] = line.of(axis)
            for below in AXES[place + 1 :]:
                above.pop(below, None)
