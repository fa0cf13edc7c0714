"""Whom the statements of a workshop name: by the lexicon, as people corrected it, and who may be.

The territory's map lives in a room above this one: it says here whom one may name, by `NAMED_BY`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from essaim.harvest.lexicon import Family, Lexicon, merged, packaged
from essaim.harvest.rulings import (
    ONE_ACTOR,
    Ruling,
    learned_names,
    naming_of,
    proposed_names,
)
from essaim.vocabulary.harvest import NoteSource
from essaim.vocabulary.phrase import phrase
from essaim.web.harvest.models import ActorRuling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from essaim.harvest.rulings import Verdict
    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.phrase import Phrase
    from essaim.web.cafe.models import Workshop
    from essaim.web.territory.models import Territory

STATES: dict[str, Phrase] = {
    "found": phrase("found by the lexicon"),
    "proposed": phrase("proposed: these words named it elsewhere"),
    "confirmed": phrase("confirmed"),
    "refused": phrase("refused"),
    "added": phrase("added"),
}


@dataclass(frozen=True, slots=True)
class Nameable:
    """One actor that a statement may name: its id as mentions write it, its name, its category."""

    family: str
    name: str
    category: str = ""


# Rooms above this one say here whom of a territory one may name.
NAMED_BY: list[Callable[[Territory], Iterable[Nameable]]] = []


@dataclass(frozen=True, slots=True)
class Naming:
    """An actor that a statement names, or may name, and what was said of it."""

    family: str
    name: str
    words: str
    state: str
    # The same words were refused for this actor in another statement of the territory.
    doubted: bool = False

    @property
    def told(self) -> Phrase:
        """Its state, in words."""
        return STATES[self.state]

    @property
    def stands(self) -> bool:
        """Whether it counts: nobody refused it, and it is no mere proposal."""
        return self.state not in ("refused", "proposed")


def lexicon_of(territory: Territory) -> Lexicon:
    """The packaged lexicon, and the actors of the territory's map as people named them."""
    own = tuple(
        Family(id=one.family, category=one.category, fr=one.name, en=one.name)
        for named_by in NAMED_BY
        for one in named_by(territory)
    )
    if not own:
        return packaged()
    # An actor without a category has none of the lexicon's, and may be named all the same.
    classed = merged(packaged(), Lexicon(families=tuple(one for one in own if one.category)))
    loose = tuple(one for one in own if not one.category)
    return replace(classed, families=(*classed.families, *loose))


def nameables_of(territory: Territory, *, english: bool) -> dict[str, Nameable]:
    """Whom a statement may name, by id: the families of the lexicon, then the map's actors."""
    return {
        one.id: Nameable(one.id, one.en if english else one.fr, one.category)
        for one in lexicon_of(territory).families
    }


def rulings_of(workshop: Workshop) -> list[Ruling]:
    """What people said in a workshop, statements told by the public ids of their notes."""
    return _read(ActorRuling.objects.filter(note__workshop=workshop))


def rulings_in(territory: Territory) -> list[Ruling]:
    """What people said in all workshops of a territory."""
    return _read(ActorRuling.objects.filter(note__workshop__territory=territory))


def _read(rows: Iterable[ActorRuling]) -> list[Ruling]:
    return [
        Ruling(
            statement=str(one.note_id),
            family=one.family,
            category=one.category,
            words=one.words,
            verdict=cast("Verdict", one.verdict),
        )
        for one in rows
    ]


def namings_of(
    workshop: Workshop, harvest: Harvest, *, english: bool
) -> dict[str, tuple[Naming, ...]]:
    """All namings of each statement, by the public id of its note: those that were refused too.

    Args:
        workshop: whose statements.
        harvest: of this workshop, as people corrected it.
        english: whether names are told in English.
    """
    names = nameables_of(workshop.territory, english=english)
    told = rulings_in(workshop.territory)
    said: dict[tuple[str, tuple[str, str]], Ruling] = {
        (one.statement, one.naming): one for one in told
    }
    refused: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (note, named), one in said.items():
        if one.verdict == "refused":
            refused[named].add(note)
    by_note = {
        one.source.note: replace(one, id=one.source.note)
        for one in harvest.statements
        if isinstance(one.source, NoteSource)
    }
    proposed = proposed_names(by_note.values(), learned_names(told), told)

    def naming(note: str, family: str, words: str, state: str) -> Naming:
        name = names[family].name if family in names else words or family.removeprefix(ONE_ACTOR)
        return Naming(family, name, words, state, bool(refused[naming_of(family, words)] - {note}))

    found: dict[str, tuple[Naming, ...]] = {}
    for note, statement in by_note.items():
        here = []
        for actor in statement.actors:
            ruling = said.get((note, naming_of(actor.family, actor.words)))
            state = ruling.verdict if ruling else "found"
            here.append(naming(note, actor.family, actor.words, state))
        here += [naming(note, p.family, p.words, "proposed") for p in proposed.get(note, ())]
        found[note] = tuple(here)
    for (note, _), one in said.items():
        if one.verdict == "refused" and note in found:
            found[note] += (naming(note, one.family, one.words, "refused"),)
    return found


def taught(territory: Territory) -> Lexicon:
    """What people taught, as a territory's own lexicon, which `harvest read --lexicon` reads."""
    known = {one.id: one for one in lexicon_of(territory).families}
    families = tuple(
        Family(
            id=family,
            category=known[family].category if family.startswith(ONE_ACTOR) else "",
            fr=known[family].fr if family.startswith(ONE_ACTOR) else "",
            en=known[family].en if family.startswith(ONE_ACTOR) else "",
            aliases=words,
        )
        for family, words in learned_names(rulings_in(territory)).items()
        if family in known and known[family].category
    )
    return Lexicon(version=territory.name, families=families)
