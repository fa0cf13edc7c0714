"""Files that Polis exports: read with what was said, and written for those who analyse there.

An export is a folder: `comments.csv` (comment-id, comment-body…), `votes.csv` (timestamp, datetime,
comment-id, voter-id, vote) and `participants-votes.csv` (one row a voter, one column a comment).
In these files 1 is agree, −1 disagree, 0 pass; Polis' own base turns the sign round.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from essaim.harvest.agreement import VoteError
from essaim.tables.headers import Column
from essaim.tables.records import raise_all, read_records
from essaim.tables.writing import guarded
from essaim.vocabulary.errors import Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from essaim.harvest.votes import VoteSheet

COMMENTS, VOTES, WIDE = "comments.csv", "votes.csv", "participants-votes.csv"
SIGNS = {"agree": "1", "disagree": "-1", "pass": "0"}
_COLUMNS = (
    Column.called("id", "comment-id, comment id, id"),
    Column.called("text", "comment-body, comment body, comment, texte, text"),
)
_HEAD = ("timestamp", "datetime", "comment-id")


def words_beside(path: Path) -> dict[str, str]:
    """What each comment says, from the `comments.csv` that lies beside a table of votes.

    Args:
        path: the table of votes; nothing is read when it is that file itself, or there is none.

    Raises:
        EssaimError: the file is no list of comments.
        OSError: the file cannot be read.
    """
    beside = path.with_name(COMMENTS)
    if path.name == COMMENTS or not beside.is_file():
        return {}
    required = [frozenset(("id",)), frozenset(("text",))]
    found = read_records(beside, _COLUMNS, required=required, longest=10_000)
    raise_all(found.problems)
    return {one.cells["id"]: one.cells["text"] for one in found.records}


def polis_files(sheet: VoteSheet, *, now: dt.datetime) -> dict[str, bytes]:
    """The last round of a table of votes as the three files of an export, by name.

    Voters and statements get numbers, in the order of the table; nobody's name leaves.

    Args:
        sheet: the votes.
        now: when the files are made, with its time zone: when each vote was cast is not known.
    """
    number = max(sheet.rounds, default=1)
    given = sheet.rounds.get(number, {})
    names = {name: str(rank) for rank, name in enumerate(given)}
    people = dict.fromkeys(person for who in given.values() for person in who)
    voters = {person: str(rank) for rank, person in enumerate(people)}
    when = (str(int(now.timestamp() * 1000)), now.isoformat())
    comments = [(*_HEAD, "author-id", "agrees", "disagrees", "moderated", "comment-body")]
    votes = [(*_HEAD, "voter-id", "vote")]
    for name, rank in names.items():
        tally = sheet.tally(name, number=number)
        counts = str(tally.agree), str(tally.disagree)
        comments.append((*when, rank, "0", *counts, "1", guarded(name)))
        votes += [(*when, rank, voters[who], SIGNS[vote]) for who, vote in given[name].items()]
    wide = [("participant", "n-comments", "n-votes", "n-agree", "n-disagree", *names.values())]
    for person, voter in voters.items():
        signs = [SIGNS[given[name][person]] if person in given[name] else "" for name in names]
        cast = [one for one in signs if one]
        counted = str(len(cast)), str(cast.count("1")), str(cast.count("-1"))
        wide.append((voter, "0", *counted, *signs))
    return {COMMENTS: _as_csv(comments), VOTES: _as_csv(votes), WIDE: _as_csv(wide)}


def _as_csv(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def write_polis(
    folder: Path, sheet: VoteSheet, *, now: dt.datetime, replace: bool = False
) -> tuple[Path, ...]:
    """Write the three files into a folder, which is made when it is not there.

    Args:
        folder: where they go.
        sheet: the votes.
        now: when the files are made.
        replace: whether files that are there already are written over.

    Raises:
        VoteError: one of the files is there already; nothing is written then.
        OSError: the folder cannot be written.
    """
    made = polis_files(sheet, now=now)
    there = [name for name in made if (folder / name).exists()]
    if there and not replace:
        raise VoteError(
            phrase("the folder holds {files} already", files=tuple(there)),
            where=Place(file=str(folder)),
            todo=phrase("Choose another folder, or add --replace to write over these files."),
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in made.items():
        (folder / name).write_bytes(raw)
    return tuple(folder / name for name in made)
