"""What a seating, a repair or a recount says to the facilitator, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.words.proofs import proof_phrases
from essaim.words.rules import violation_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.seating import Quality, Repair, Seating
    from essaim.words.rules import Broken

HOSTS = {
    "none": phrase("no host"),
    "fixed": phrase("hosts stay at their table"),
    "rotating": phrase("a different guest stays at each round change"),
}
MANY = 12  # names listed before "and n others"


class Moving(Protocol):
    """A move by hand, counted before and after."""

    @property
    def repeats(self) -> int:
        """Repeats added."""

    @property
    def same_category_pairs(self) -> int:
        """Pairs of one category added."""

    @property
    def tables_reached(self) -> int:
        """Tables reached added."""

    @property
    def broken(self) -> Sequence[Broken]:
        """Rules that it breaks."""


def summary_phrase(seating: Seating) -> Phrase:
    """One line on who is seated where and how."""
    sizes = sorted({len(t.guests) for one in seating.rounds for t in one.tables})
    return phrase(
        "{guests}, {tables} of {sizes}, {rounds}, {hosts}.",
        guests=phrase_n("{n} guest", "{n} guests", len(seating.guests)),
        tables=phrase_n("{n} table", "{n} tables", seating.rules.tables),
        sizes=sizes[0] if len(sizes) == 1 else phrase("{a} to {b}", a=sizes[0], b=sizes[-1]),
        rounds=phrase_n("{n} round", "{n} rounds", len(seating.rounds)),
        hosts=HOSTS[seating.rules.hosts],
    )


def quality_phrases(seating: Seating, quality: Quality) -> Iterator[tuple[Phrase, ...]]:
    """Each proof as a line of one to three sentences."""
    names = {guest.id: guest.name for guest in seating.guests}
    for proof in quality.proofs:
        yield proof_phrases(proof, names, len(seating.rounds))


def move_phrases(moved: Moving, names: Mapping[str, str]) -> Iterator[Phrase]:
    """What a move by hand costs or gains, and the rules it breaks."""
    counts = (*_repeats(moved.repeats), *_pairs(moved.same_category_pairs))
    sentences = (*counts, *_reached(moved.tables_reached))
    broken = tuple(violation_phrase(one, names) for one in moved.broken)
    yield from sentences or broken or (phrase("It costs nothing."),)
    if sentences:
        yield from broken


def _repeats(count: int) -> Iterator[Phrase]:
    if count > 0:
        yield phrase_n("It costs {n} repeat more.", "It costs {n} repeats more.", count)
    elif count < 0:
        yield phrase_n("It spares {n} repeat.", "It spares {n} repeats.", -count)


def _pairs(count: int) -> Iterator[Phrase]:
    if count > 0:
        yield phrase_n("{n} pair of one category more.", "{n} pairs of one category more.", count)
    elif count < 0:
        yield phrase_n(
            "{n} pair of one category fewer.", "{n} pairs of one category fewer.", -count
        )


def _reached(count: int) -> Iterator[Phrase]:
    if count > 0:
        yield phrase_n("Ideas reach {n} table more.", "Ideas reach {n} tables more.", count)
    elif count < 0:
        yield phrase_n("Ideas reach {n} table fewer.", "Ideas reach {n} tables fewer.", -count)


def repair_phrases(seating: Seating, repair: Repair) -> Iterator[Phrase]:
    """What a repair changed: seats, cards to print again, hosts, repeats added."""
    names = {guest.id: guest.name for guest in seating.guests}
    count = len(repair.changes)
    if count == 0:
        yield phrase("No announced seat changes.")
    else:
        yield phrase_n(
            "{n} announced seat of {all} changes ({share} %).",
            "{n} announced seats of {all} change ({share} %).",
            count,
            all=repair.announced,
            share=round(100 * count / max(1, repair.announced), 1),
        )
    for change in repair.hosts:
        if change.after is None:
            yield phrase("Table {t}: its host has left, and it closes.", t=change.table)
        else:
            yield phrase(
                "Table {t}: its host has left; {name} takes over.",
                t=change.table,
                name=names.get(change.after, change.after),
            )
    if repair.added_repeats > 0:
        yield phrase_n(
            "It costs {n} repeat more than before.",
            "It costs {n} repeats more than before.",
            repair.added_repeats,
        )
    else:
        yield phrase("It adds no repeat.")
    if repair.reprint:
        listed: tuple[str | Phrase, ...] = tuple(
            names.get(guest, guest) for guest in repair.reprint[:MANY]
        )
        rest = len(repair.reprint) - len(listed)
        if rest:
            listed = (*listed, phrase_n("{n} other", "{n} others", rest))
        yield phrase("Cards to print: {names}.", names=listed)
