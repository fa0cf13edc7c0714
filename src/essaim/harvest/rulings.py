"""What people say of the actors named: these words name it, they do not, or somebody else is meant.

A lexicon proposes; a person has the last word, statement by statement. What she said of some words
in one statement is proposed in the others of her territory, and never applied there by itself.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from essaim.harvest.contributions import chains_of, contributions_of
from essaim.harvest.lexicon import Family, Lexicon
from essaim.harvest.matcher import matcher_of
from essaim.vocabulary.harvest import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaim.vocabulary.harvest import Harvest, Statement

Verdict = Literal["confirmed", "refused", "added"]
# Before the id of one actor of a territory's map, where the id of a family stands otherwise.
ONE_ACTOR = "actor:"
_SIGNS = "=~+@! "


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruling:
    """What a person said of one naming.

    Attributes:
        statement: id of the statement.
        family: a family of the lexicon, or `actor:ID` for one actor of the map.
        category: its category; empty when nobody said.
        words: the words that name it; empty when it is meant without being named.
        verdict: what she said.
    """

    statement: str
    family: str
    words: str
    verdict: Verdict
    category: str = ""

    @property
    def naming(self) -> tuple[str, str]:
        """What is ruled on, in its statement."""
        return naming_of(self.family, self.words)


def naming_of(family: str, words: str) -> tuple[str, str]:
    """What tells one naming of a statement from another: case does not.

    >>> naming_of("ademe", "ADEME") == naming_of("ademe", "Ademe")
    True
    """
    return family, words.casefold()


def ruled(harvest: Harvest, rulings: Iterable[Ruling]) -> Harvest:
    """A harvest as people corrected it: nobody refused is named, everybody added is.

    Args:
        harvest: as the lexicon named its actors.
        rulings: in the order in which they were made; the last one on a naming counts.
    """
    last: dict[str, dict[tuple[str, str], Ruling]] = defaultdict(dict)
    for one in rulings:
        last[one.statement][one.naming] = one
    if not last:
        return harvest
    statements = tuple(_ruled(one, last.get(one.id)) for one in harvest.statements)
    return replace(
        harvest,
        statements=statements,
        chains=tuple(chain for one in statements for chain in chains_of(one)),
    )


def _ruled(statement: Statement, said: dict[tuple[str, str], Ruling] | None) -> Statement:
    if not said:
        return statement
    found = {naming_of(one.family, one.words): one for one in statement.actors}
    for naming, ruling in said.items():
        if ruling.verdict == "refused":
            found.pop(naming, None)
        elif naming not in found:
            found[naming] = Mention(
                family=ruling.family, category=ruling.category, words=ruling.words
            )
    actors = tuple(found.values())
    brought = contributions_of(statement.text) if actors else ()
    return replace(statement, actors=actors, contributions=brought)


def learned_names(rulings: Iterable[Ruling]) -> dict[str, tuple[str, ...]]:
    """The words that people said name somebody, by family; the last word on some words counts."""
    last: dict[str, tuple[str, str]] = {}
    for one in rulings:
        words = one.words.strip(_SIGNS)
        if words and one.verdict == "added":
            last[words.casefold()] = (one.family, words)
        elif one.verdict == "refused" and last.get(words.casefold(), ("",))[0] == one.family:
            del last[words.casefold()]
    names: dict[str, list[str]] = defaultdict(list)
    for family, words in last.values():
        names[family].append(words)
    return {family: tuple(words) for family, words in names.items()}


def proposed_names(
    statements: Iterable[Statement],
    learned: dict[str, tuple[str, ...]],
    rulings: Sequence[Ruling] = (),
) -> dict[str, tuple[Mention, ...]]:
    """Who may be named in other statements by words that people taught; a person says if it is so.

    Args:
        statements: as they are corrected.
        learned: words by family, as `learned_names` gives them.
        rulings: what people said already; who was ruled on in a statement is not proposed there.

    Returns:
        By the id of a statement, the namings to propose; statements without any are left out.
    """
    if not learned:
        return {}
    matcher = matcher_of(
        Lexicon(families=tuple(Family(id=one, aliases=words) for one, words in learned.items()))
    )
    done = {(one.statement, one.family) for one in rulings}
    proposed: dict[str, tuple[Mention, ...]] = {}
    for one in statements:
        here = {mention.family for mention in one.actors}
        fresh = {
            found.family: Mention(
                family=found.family, category="", words=one.text[found.start : found.end]
            )
            for found in matcher.found_in(one.text)
            if found.family and found.family not in here and (one.id, found.family) not in done
        }
        if fresh:
            proposed[one.id] = tuple(fresh.values())
    return proposed
