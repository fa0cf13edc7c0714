"""A table of votes, as phones, hands and other tools give it: who, on what, what.

The sign: 1 is agree, −1 disagree, 0 pass, as in the files that Polis exports (`votes.csv`, with
its columns `comment-id` and `voter-id`, is read as it is). Inside Polis' own base the sign is the
other way round: a table drawn from there must be turned first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.harvest.agreement import Tally
from essaim.harvest.changes import Change, change_of
from essaim.tables.cells import whole
from essaim.tables.headers import Column, plain
from essaim.tables.records import raise_all, read_records
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from essaim.harvest.changes import Vote
    from essaim.harvest.opinion import Votes
    from essaim.tables.records import Record, Records
    from essaim.vocabulary.errors import EssaimError
    from essaim.vocabulary.phrase import Phrase

MOST_ROUNDS = 2
COLUMNS = (
    Column.called(
        "participant", "participant, votant, voter, voter id, participante, personne, person, guest"
    ),
    Column.called(
        "statement", "statement, enonce, comment id, statement id, phrase, proposition, idee, idea"
    ),
    Column.called("vote", "vote, avis, reponse, answer, choix, choice"),
    Column.called("round", "round, tour, ronde, scrutin"),
)
WORDS: dict[str, Vote] = {
    **dict.fromkeys(("agree", "d accord", "accord", "oui", "yes", "pour", "for"), "agree"),
    **dict.fromkeys(
        ("disagree", "pas d accord", "desaccord", "non", "no", "contre", "against"), "disagree"
    ),
    **dict.fromkeys(("pass", "passe", "je passe", "passer", "sans avis", "neutre"), "pass"),
}
_SIGNS: dict[str, Vote] = {"1": "agree", "-1": "disagree", "0": "pass"}


@dataclass(frozen=True, slots=True)
class VoteSheet:
    """The votes of a table; of two votes of one person on one statement the later line counts.

    Attributes:
        rounds: for each round, for each statement in the order of the file, who voted what.
        warnings: what the reader should know, though nothing is wrong.
    """

    rounds: dict[int, dict[str, dict[str, Vote]]]
    warnings: tuple[Phrase, ...]

    def statements(self) -> tuple[str, ...]:
        """Every statement, in the order of the file."""
        found = dict.fromkeys(name for votes in self.rounds.values() for name in votes)
        return tuple(found)

    def people(self) -> int:
        """How many people voted at all."""
        return len({p for votes in self.rounds.values() for who in votes.values() for p in who})

    def in_words(self, words: Mapping[str, str]) -> VoteSheet:
        """The same votes, statements called by what they say where that is known.

        Two statements of the same words stay two: the second one keeps its id beside them.
        """
        called: dict[str, str] = {}
        for name in self.statements():
            said = words.get(name, name)
            called[name] = f"{said} ({name})" if said in called.values() else said
        rounds = {
            number: {called[name]: who for name, who in votes.items()}
            for number, votes in self.rounds.items()
        }
        return VoteSheet(rounds, self.warnings)

    def arrays(self, number: int) -> tuple[tuple[str, ...], Votes]:
        """The statements of a round and its votes, as the search for groups reads them."""
        from essaim.harvest.opinion import votes_of  # noqa: PLC0415 - numpy, for who asks

        given = self.rounds.get(number, {})
        people = list(dict.fromkeys(person for who in given.values() for person in who))
        signs = {"agree": 1, "disagree": -1, "pass": 0}
        rows = [
            (person, name, signs[vote])
            for name, who in given.items()
            for person, vote in who.items()
        ]
        return tuple(given), votes_of(people, list(given), rows)

    def tally(self, statement: str, *, number: int) -> Tally:
        """The votes on a statement in a round."""
        return tally_of(self.rounds.get(number, {}).get(statement, {}).values())

    def change(self, statement: str) -> Change | None:
        """What changed between the two rounds; nothing when there was one."""
        first, second = (self.rounds.get(n, {}).get(statement) for n in (1, 2))
        return change_of(first, second) if first and second else None


def tally_of(votes: Iterable[Vote]) -> Tally:
    """The count of some votes."""
    given = list(votes)
    return Tally(given.count("agree"), given.count("disagree"), given.count("pass"))


def read_votes(path: Path) -> VoteSheet:
    """The votes of a CSV or XLSX file: participant, statement, vote, and round if there are two.

    Raises:
        EssaimError: no such table, or lines that say nothing clear; all of them are told.
        OSError: the file cannot be opened.
    """
    required = [frozenset([field]) for field in ("participant", "statement", "vote")]
    found = read_records(path, COLUMNS, required=required)
    problems: list[EssaimError] = list(found.problems)
    rounds: dict[int, dict[str, dict[str, Vote]]] = {}
    again = 0
    for record in found.records:
        try:
            number, vote = _round_of(record, found), _vote_of(record, found)
            person, statement = (_named(record, found, f) for f in ("participant", "statement"))
        except TableError as error:
            problems.append(error)
            continue
        voters = rounds.setdefault(number, {}).setdefault(statement, {})
        again += person in voters
        voters[person] = vote
    raise_all(problems)
    return VoteSheet(dict(sorted(rounds.items())), (*found.warnings(), *_said_again(again)))


def vote_of(cell: str) -> Vote:
    """The vote that a cell tells.

    >>> vote_of("Pas d’accord"), vote_of("−1"), vote_of("1"), vote_of("Passe")
    ('disagree', 'disagree', 'agree', 'pass')

    Raises:
        TableError: it tells none.
    """
    # Signs first: a reader of words would take the minus for a hyphen.
    number = re.sub(r"[.,]0+$", "", cell.strip().replace("\N{MINUS SIGN}", "-").lstrip("+"))
    found = _SIGNS.get(number) or WORDS.get(plain(cell) if number.lstrip("-") else "")
    if found is None:
        raise TableError(
            phrase("“{cell}” is no vote", cell=cell),
            expected=phrase("Expected: agree, disagree or pass; or 1, −1 or 0, as Polis exports."),
        )
    return found


def _vote_of(record: Record, found: Records) -> Vote:
    try:
        return vote_of(record.cells["vote"])
    except TableError as error:
        raise found.placed(error, record.line, "vote") from None


def _round_of(record: Record, found: Records) -> int:
    try:
        return whole(record.cells.get("round", ""), most=MOST_ROUNDS) or 1
    except TableError as error:
        raise found.placed(error, record.line, "round") from None


def _named(record: Record, found: Records, field: str) -> str:
    if record.cells[field]:
        return record.cells[field]
    raise TableError(
        phrase("this vote does not say whose it is, or on what"),
        where=found.place(record.line, field),
        todo=phrase("Fill the cell in, or remove the line."),
    )


def _said_again(again: int) -> tuple[Phrase, ...]:
    if not again:
        return ()
    return (
        phrase_n(
            "{n} vote was cast again: the later line counts.",
            "{n} votes were cast again: the later lines count.",
            again,
        ),
    )
