"""An export of Polis as a table of votes: its folder, its long file or its wide one.

`participants-votes.csv` has one row a voter: `participant`, then counts, then one column a comment,
named by its number; an empty cell is no vote. Its counts say again what its cells hold, so that a
damaged file, or one with the sign of Polis' own base, is told and not guessed at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.harvest.polis import COMMENTS, VOTES, WIDE, words_beside
from essaim.harvest.votes import VoteSheet, read_votes, vote_of
from essaim.tables.headers import plain
from essaim.tables.records import raise_all
from essaim.tables.rows import read_rows
from essaim.tables.text import tidy
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.harvest.changes import Vote
    from essaim.tables.rows import Row

_PARTICIPANT = "participant"
_COUNTS: dict[str, Vote | None] = {"n votes": None, "n agree": "agree", "n disagree": "disagree"}
_PEEK = 2_000


def read_any_votes(path: Path) -> VoteSheet:
    """The votes of a table or of an export of Polis, statements in words where they are known.

    Args:
        path: a CSV or XLSX table of votes; `participants-votes.csv`; or the folder of an export,
            of which `votes.csv` is read, and the wide file when that one is missing.

    Raises:
        EssaimError: no such table, or lines that say nothing clear; all of them are told.
        OSError: the file cannot be opened.
    """
    if path.is_dir():
        path = _votes_in(path)
    sheet = read_wide(path) if _is_wide(path) else read_votes(path)
    return sheet.in_words(words_beside(path))


def _votes_in(folder: Path) -> Path:
    for name in (VOTES, WIDE):
        if (folder / name).is_file():
            return folder / name
    raise TableError(
        phrase("this folder holds no export of Polis"),
        where=Place(file=folder.name),
        expected=phrase(
            "Expected: {votes} or {wide}, and {comments} for the words.",
            votes=VOTES,
            wide=WIDE,
            comments=COMMENTS,
        ),
    )


def _is_wide(path: Path) -> bool:
    """Whether the first line names a participant and counts, and no vote."""
    with path.open("rb") as file:
        first = file.readline(_PEEK).decode("utf-8-sig", errors="replace")
    names = {plain(cell) for cell in first.replace(";", ",").replace("\t", ",").split(",")}
    return _PARTICIPANT in names and "n votes" in names and "vote" not in names


def read_wide(path: Path) -> VoteSheet:
    """The votes of `participants-votes.csv`, statements by their numbers.

    Raises:
        EssaimError: a cell that is no vote, a voter named twice or not at all, a row of another
            width, counts that the cells do not bear out; all of them are told.
        OSError: the file cannot be opened.
    """
    rows = read_rows(path)
    head = tuple(tidy(cell) for cell in rows.rows[0].cells)
    wide = _Wide(rows.file, head)
    votes: dict[str, dict[str, Vote]] = {name: {} for name in wide.statements.values()}
    lines: dict[str, int] = {}
    problems: list[TableError] = []
    for row in rows.rows[1:]:
        try:
            person, cast = wide.read(row, lines)
        except TableError as error:
            problems.append(error)
            continue
        lines[person] = row.line
        for name, vote in cast.items():
            votes[name][person] = vote
    raise_all(problems)
    return VoteSheet({1: {name: who for name, who in votes.items() if who}}, ())


class _Wide:
    """The columns of a wide file, and what reads its rows."""

    def __init__(self, file: str, head: tuple[str, ...]) -> None:
        self.file, self.head = file, head
        names = [plain(cell) for cell in head]
        self.participant = names.index(_PARTICIPANT)
        self.counts = {name: names.index(name) for name in _COUNTS if name in names}
        self.statements: dict[int, str] = {}
        for index, cell in enumerate(head):
            if cell.isdecimal():
                if cell in self.statements.values():
                    raise TableError(
                        phrase("the comment {name} has two columns", name=cell),
                        where=Place(file=file, line=1, column=index + 1),
                        todo=phrase("Take the export anew."),
                    )
                self.statements[index] = cell

    def place(self, line: int, index: int) -> Place:
        return Place(file=self.file, line=line, column=index + 1, field=self.head[index])

    def read(self, row: Row, lines: dict[str, int]) -> tuple[str, dict[str, Vote]]:
        """Who voted what, by statement; `lines` are those of the voters before."""
        cells = row.cells
        if len(cells) != len(self.head):
            raise TableError(
                phrase_n(
                    "this row has {n} cell, the first one has {width}",
                    "this row has {n} cells, the first one has {width}",
                    len(cells),
                    width=len(self.head),
                ),
                where=Place(file=self.file, line=row.line),
                todo=phrase("The file may have been cut short: take the export anew."),
            )
        person = tidy(cells[self.participant])
        if not person or person in lines:
            raise TableError(
                phrase(
                    "the voter {name} stood on line {line} already", name=person, line=lines[person]
                )
                if person
                else phrase("this row does not say whose votes it holds"),
                where=self.place(row.line, self.participant),
                todo=phrase("Fill the cell in, or remove the line."),
            )
        cast = {
            name: self._vote(row, index)
            for index, name in self.statements.items()
            if cells[index].strip()
        }
        self._check_counts(row, list(cast.values()))
        return person, cast

    def _vote(self, row: Row, index: int) -> Vote:
        try:
            return vote_of(row.cells[index])
        except TableError as error:
            raise TableError(
                error.what, where=self.place(row.line, index), expected=error.expected
            ) from None

    def _check_counts(self, row: Row, cast: list[Vote]) -> None:
        for name, index in self.counts.items():
            said, vote = row.cells[index].strip(), _COUNTS[name]
            there = len(cast) if vote is None else cast.count(vote)
            if said and said != str(there):
                raise TableError(
                    phrase(
                        "“{column}” says {said}, the cells of this row hold {there}",
                        column=self.head[index],
                        said=said,
                        there=there,
                    ),
                    where=self.place(row.line, index),
                    expected=phrase("Expected: 1 for agree, −1 for disagree, 0 for pass."),
                    todo=phrase(
                        "Take the export anew; if the votes are right, empty the columns of counts."
                    ),
                )
