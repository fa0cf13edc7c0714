"""The legal list: whom a territory informs when it begins its plan, and who has no address.

The rules are data (`data/law.json`): each with its article, where and when it was read, or the mark
that it was only reported. The communes, counties and regions are those of `essaim.places`; bodies
that no open list names (energy authorities, chambers…) are looked for in the map.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from essaim.places.gazetteer import gazetteer, plain
from essaim.places.thresholds import Reached, thresholds_of
from essaim.vocabulary.errors import ActorError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaim.places.gazetteer import Intercommunality
    from essaim.vocabulary.actor_map import Actor, ActorMap, Contact, Sending
    from essaim.words.language import Language

FILE = Path(__file__).parent / "data" / "law.json"
_HEADS = frozenset("maire prefet prefete president presidente directeur directrice".split())


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipient:
    """One that the law names.

    Attributes:
        id: the rule and the place, such as `mayor:68224`.
        duty: to be informed, or partner of the plan.
        article: where it is written.
        read: whether the article itself was read, or only reported.
        checked: the day it was.
        source: where it was read; empty when it was not.
        fr: who it is, in French.
        en: who it is, in English.
        greeting: how a letter begins, in French.
        answers: it has two months to answer.
        actors: ids of the actors of the map that it is.
        contact: whom the letter goes to; `None` when nobody in the map has an address.
        sent: the proofs of sending, the first one first.
    """

    id: str
    duty: Literal["inform", "partner"]
    article: str
    read: bool
    checked: str
    source: str
    fr: str
    en: str
    greeting: str
    answers: bool
    actors: tuple[str, ...] = ()
    contact: Contact | None = None
    sent: tuple[Sending, ...] = ()

    def said(self, language: Language) -> str:
        """Who it is, in a language."""
        return self.fr if language == "fr" else self.en


@dataclass(frozen=True, kw_only=True, slots=True)
class LegalList:
    """Whom to inform, at which thresholds, as the law stood when it was read."""

    territory: Intercommunality
    on: dt.date
    recipients: tuple[Recipient, ...]
    thresholds: tuple[Reached, ...]

    @property
    def to_inform(self) -> tuple[Recipient, ...]:
        """Those whom R. 229-53 names."""
        return tuple(one for one in self.recipients if one.duty == "inform")

    @property
    def missing(self) -> tuple[Recipient, ...]:
        """Those to inform whom the map gives no address for."""
        return tuple(one for one in self.to_inform if one.contact is None)


@cache
def law() -> dict[str, Any]:
    """The rules that come with Essaim."""
    import json  # noqa: PLC0415 - the file is read once

    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def legal_list(siren: str, *, on: dt.date, map_: ActorMap | None = None) -> LegalList:
    """The recipients that the law names for a territory.

    Args:
        siren: of the intercommunality, or its name.
        on: the day the plan is launched.
        map_: who is known, and where.

    Raises:
        PlaceError: no intercommunality has this SIREN.
        ActorError: the day comes before the article.
    """
    territory = gazetteer().intercommunality(siren)
    begins = min(dt.date.fromisoformat(row["from"]) for row in law()["rows"])
    if on < begins:
        raise ActorError(
            phrase("on {day} the article was not in force", day=on.isoformat()),
            expected=phrase("Expected: a day from {day}.", day=begins.isoformat()),
        )
    actors = map_.actors if map_ else ()
    sendings = map_.sendings if map_ else ()
    recipients = [
        _recipient(row, place, actors, sendings)
        for row in law()["rows"]
        for place in _places(row, territory)
    ]
    return LegalList(
        territory=territory,
        on=on,
        recipients=tuple(_once(recipients)),
        thresholds=thresholds_of(territory),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A place that a rule is about: its code, its name, the plain words a name must hold."""

    code: str
    name: str
    words: tuple[str, ...] = ()


def _places(row: dict[str, Any], territory: Intercommunality) -> Iterator[_Place]:
    places = gazetteer()
    if row["per"] == "commune":
        for one in places.members_of(territory.siren):
            yield _Place(one.insee, one.name, (plain(one.name),))
    elif row["per"] == "county":
        for county in places.counties_of(territory.siren):
            own = law()["county_councils"].get(county.code, county.name)
            name = own if row["id"] == "county_president" else county.name
            yield _Place(county.code, name, (plain(name), plain(county.name)))
    elif row["per"] == "region":
        for region in places.regions_of(territory.siren):
            yield _Place(region.code, region.name, (plain(region.name),))
    else:
        yield _Place("", "")


def _recipient(
    row: dict[str, Any], place: _Place, actors: Iterable[Actor], sendings: Iterable[Sending]
) -> Recipient:
    id_ = f"{row['id']}:{place.code}" if place.code else row["id"]
    found = [actor for actor in actors if _is(actor, row, place)]
    contacts = [one for actor in found for one in actor.contacts if has_address(one)]
    # The letter goes to the head of the body, not to the colleague one happens to know.
    contacts.sort(key=lambda one: not _HEADS & set(plain(one.capacity).split()[:1]))
    return Recipient(
        id=id_,
        duty=row["duty"],
        article=row["article"],
        read=row["read"],
        checked=row["checked"],
        source=row["source"],
        fr=row["fr"].format(place=place.name),
        en=row["en"].format(place=place.name),
        greeting=row["address"],
        answers=row["answers"],
        actors=tuple(one.id for one in found),
        contact=contacts[0] if contacts else None,
        sent=tuple(one for one in sendings if one.recipient == id_),
    )


def has_address(contact: Contact) -> bool:
    """Whether a letter can reach this contact, by post or by e-mail.

    A town and its postcode are enough for a town hall or a prefecture.
    """
    return bool(contact.email or (contact.postcode and contact.town))


def _is(actor: Actor, row: dict[str, Any], place: _Place) -> bool:
    """Whether an actor is the body that a rule names: by its words, and its place."""
    if actor.kind == "group":
        return False
    name = f" {plain(actor.name)} "
    if not any(f" {word} " in name for word in row["words"]):
        return False
    if row["id"] == "mayor":
        tail = name.strip().removeprefix("mairie ").removeprefix("commune ").removeprefix("ville ")
        for little in ("de la ", "de l ", "de ", "du ", "des ", "d "):
            tail = tail.removeprefix(little)
        return tail == place.words[0] or f"{little_of(place)}{tail}" == place.words[0]
    state = any(f" {word} " in name for word in ("prefecture", "prefet", "prefete"))
    if state and row["id"] in ("region_president", "county_president"):
        return False
    if row["id"] == "prefect":
        regional = any(f" {word} " in name for word in ("region", "sgar"))
        return not regional and any(f" {word} " in name for word in place.words)
    return not place.words or any(f" {word} " in name for word in place.words)


def little_of(place: _Place) -> str:
    """The article that a commune's name begins with, such as `le `."""
    for article in ("le ", "la ", "les ", "l "):
        if place.words and place.words[0].startswith(article):
            return article
    return ""


def _once(recipients: Iterable[Recipient]) -> Iterator[Recipient]:
    """One letter to a body that two counties share, as in Alsace."""
    seen: set[tuple[str, str]] = set()
    for one in recipients:
        key = (one.id.split(":", maxsplit=1)[0], one.fr)
        if key not in seen:
            seen.add(key)
            yield one
