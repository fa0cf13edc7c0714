"""A map under construction: actors found again by their names, filled from several sources."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from essaim.actors.heads import family_by_head, is_civic
from essaim.actors.names import free_slug, same, slug
from essaim.actors.nomenclature import nomenclature
from essaim.actors.type_words import family_by_hint, family_by_type
from essaim.tables.headers import plain
from essaim.vocabulary.actor_map import Actor, ActorMap, Contact, Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from essaim.vocabulary.harvest import Mention

    Namer = Callable[[str], tuple[Mention, ...]]

# Fields that add up; of the others, the first source that says something counts.
_SETS = frozenset(
    ("sectors", "communes", "contributions", "holds", "audience_shared", "former_names")
)
# What an association is about is no trade of its own.
_SUBJECTS = frozenset(("economic", "places"))
# Families that are people and no organisation.
_PEOPLE = frozenset(("habitants", "voisins", "salaries"))


class Draft:
    """Actors by id, and by every name they are known under."""

    def __init__(self, before: ActorMap, namer: Namer | None) -> None:
        self.namer = namer
        self.actors: dict[str, Actor] = {}
        self.links: list[Link] = []
        self.by_name: dict[str, str] = {}
        # Ids last from one import to the next, even when an actor leaves and comes back.
        self.ids = {same(one.name): one.id for one in before.actors}
        self.ids.update((same(one.name), one.into) for one in before.merged)
        self.by_key = {c.key: one.id for one in before.actors for c in one.contacts}
        self.names_before = {one.id: one.name for one in before.actors}
        self.clashes: list[tuple[str, str, str, int]] = []

    def keep(self, actor: Actor) -> None:
        """Take an actor as it is."""
        self.actors[actor.id] = actor
        self.by_name[same(actor.name)] = actor.id

    def find(self, name: str) -> str | None:
        """The id of the actor of this name, when it is here."""
        found = self.by_name.get(same(name)) or self.ids.get(same(name))
        return found if found in self.actors else None

    def take(self, name: str, *, key: str = "", **fields: Any) -> str:
        """The id of the actor of this name, made when nobody has it.

        Args:
            name: as the source writes it.
            key: a key of the file; it finds an actor that was renamed there.
            fields: those of a new actor.
        """
        found = self.find(name)
        if found:
            self.by_name[same(name)] = found
            return found
        known = self.ids.get(same(name))
        if known is None and key.startswith("id:"):
            known = self.by_key.get(key)
        if known is not None and known not in self.actors:
            before = self.names_before.get(known, name)
            if same(before) != same(name) and self.ids.get(same(name)) is None:
                fields["former_names"] = (before,)
            fresh = known
        else:
            fresh = free_slug(slug(name), set(self.actors) | set(self.ids.values()))
        self.keep(Actor(id=fresh, name=name, **fields))
        return fresh

    def fill(self, id_: str, *, line: int = 0, **fields: Any) -> None:
        """Add to an actor what a source says; what contradicts an earlier source is noted."""
        actor = self.actors[id_]
        changed: dict[str, Any] = {}
        for name, value in fields.items():
            if value in (None, "", ()):
                continue
            had = getattr(actor, name)
            if name in _SETS:
                changed[name] = tuple(dict.fromkeys((*had, *value)))
            elif had in (None, ""):
                changed[name] = value
            elif had != value and line:
                self.clashes.append((actor.name, name, str(value), line))
        self.actors[id_] = replace(actor, **changed)

    def source(self, id_: str, *sources: str) -> None:
        """Say where an actor comes from."""
        actor = self.actors[id_]
        self.actors[id_] = replace(actor, sources=tuple(dict.fromkeys((*actor.sources, *sources))))

    def add_contact(self, id_: str, contact: Contact) -> None:
        """A contact; one with the same key takes the place of the earlier one."""
        actor = self.actors[id_]
        kept = {one.key: one for one in actor.contacts}
        kept[contact.key] = contact
        self.actors[id_] = replace(actor, contacts=tuple(kept.values()))

    def class_(
        self, id_: str, category: str | None, family: str, *words: str, written: str = ""
    ) -> None:
        """Class an actor: as it was told, or else as its type or the words of its name propose.

        Args:
            id_: the actor.
            category: what was told, if anything.
            family: the family that was told, if any.
            words: texts to look for a family in, the best first.
            written: its type as somebody wrote it, which is none of the seven categories.
        """
        actor = self.actors[id_]
        if category:
            self.fill(id_, category=category)
            actor = replace(self.actors[id_], category=category, classed="told")  # type: ignore[arg-type]
        if not actor.family:
            found = (
                family
                or self._by_type(actor, written)
                or self._family(actor.category, words)
                or self._hinted(actor, written)
            )
            actor = replace(actor, family=found)
        known = nomenclature().family.get(actor.family)
        if known and actor.category is None:
            actor = replace(actor, category=known.category, classed="proposed")  # type: ignore[arg-type]
        if known and actor.level is None:
            actor = replace(actor, level=known.level)  # type: ignore[arg-type]
        self.actors[id_] = actor

    def _by_type(self, actor: Actor, written: str) -> str:
        """The family that a type says; nothing when it is not of the category that was told."""
        if not written or not self.namer:
            return ""
        found = family_by_type(actor.name, written, lambda name: self._family(None, (name,)))
        known = nomenclature().family.get(found)
        return found if known and actor.category in (None, known.category) else ""

    def _hinted(self, actor: Actor, written: str) -> str:
        known = nomenclature().family.get(family_by_hint(written)) if self.namer else None
        return known.id if known and actor.category in (None, known.category) else ""

    def _family(self, category: str | None, words: Iterable[str]) -> str:
        families = nomenclature().family
        for text in map(_spelt, words):
            head = family_by_head(text) if self.namer else None
            if head and category in (None, families[head].category):
                return head
            known = nomenclature().family_by_words(text) if self.namer else None
            if known and category in (None, known.category):
                return known.id
            heard = self.namer(text) if self.namer and text else ()
            mentions = [one for one in heard if not _is_subject(one, text)]
            fitting = [one for one in mentions if category in (None, one.category)]
            subject = not fitting or fitting[0].category in _SUBJECTS
            if heard and subject and category is None and is_civic(text):
                return "associations"
            if fitting:
                return fitting[0].family
        return ""


def _spelt(name: str) -> str:
    """A name with its acronyms as a lexicon writes them.

    >>> _spelt("C.A.P.E.B. 42"), _spelt("ALEC42")
    ('CAPEB 42', 'ALEC 42')
    """
    joined = re.sub(r"\b(?:[A-Z]\.){2,}", lambda found: found[0].replace(".", ""), name)
    return re.sub(r"(?<=[A-Z])(?=\d{2,}\b)", " ", joined)


def _is_subject(mention: Mention, name: str) -> bool:
    """Whether a name only speaks of people: “Centre d'information des femmes” is no inhabitant."""
    return mention.family in _PEOPLE and not plain(name).startswith(plain(mention.words))
