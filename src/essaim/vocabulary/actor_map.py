"""A map of actors: who could act, what binds them, whom to write to, and who says so."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

Category = Literal[
    "political", "institutions", "economic", "federating", "places", "democracy", "youth"
]
Gift = Literal["funding", "technology", "vision", "skills", "drive", "animation", "leadership"]
Level = Literal["commune", "local", "county", "regional", "national", "european"]
Sector = Literal[
    "residential",
    "tertiary",
    "road",
    "other_transport",
    "agriculture",
    "waste",
    "industry",
    "energy",
]
LinkKind = Literal[
    "belongs_to",
    "federates",
    "funds",
    "advises",
    "relays_to",
    "works_with",
    "seated_together",
    "carries_action",
]
ActorKind = Literal["organisation", "group", "role"]
Told = Literal["told", "proposed", "unknown"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """One way to reach an actor, through a person in her capacity; nothing is noted about her.

    Attributes:
        key: what a later file finds this contact again by.
        civility: as letters begin, `Madame`, `Monsieur`; empty when nobody said.
        family_name: her name.
        given_name: her first name.
        capacity: in which capacity she answers (mayor, director…).
        email: one address.
        phone: as it is dialled.
        street: the lines before the postcode.
        postcode: five figures in France.
        town: the post office's town.
        origin: where this comes from, such as `file:contacts.csv#L12`.
        retention: the last day it may be kept; `None` when nobody said.
    """

    __pydantic_config__ = STRICT

    key: str
    civility: str = ""
    family_name: str = ""
    given_name: str = ""
    capacity: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    origin: str
    retention: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """A link of a chain that an actor is said to hold."""

    __pydantic_config__ = STRICT

    chain: str
    link: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """An organisation, a group or a role; never a note on a person.

    Attributes:
        id: stable in this map, and from one import to the next.
        name: as people call it.
        kind: an organisation, a group of people, or a role.
        category: one of seven; `None` until somebody says.
        classed: whether the category was told, proposed from the words of its name, or neither.
        family: its family in the nomenclature; empty when none fits.
        level: from the commune to Europe; `None` when nobody said.
        sectors: those of a climate plan's eight in which it acts.
        siren: nine figures, or empty.
        communes: INSEE codes of where it is or acts.
        contributions: what it may bring, of seven.
        motive: why it would come.
        we_ask: what is asked of it.
        we_offer: what it is offered.
        audience_declared: how many people it says it reaches.
        audience_tested: how many it did reach, once counted.
        audience_shared: names of the publics it reaches; two actors with one name share them.
        holds: the links of chains it is said to hold.
        former_names: what it was called before.
        heard_as: words that named it in a workshop.
        contacts: whom to write to.
        sources: `statement:ID`, `file:NAME#L10-12`, `seating:NAME`, `meeting:ID`.
    """

    __pydantic_config__ = STRICT

    id: str
    name: str
    kind: ActorKind = "organisation"
    category: Category | None = None
    classed: Told = "unknown"
    family: str = ""
    level: Level | None = None
    sectors: tuple[Sector, ...] = ()
    siren: str = ""
    communes: tuple[str, ...] = ()
    contributions: tuple[Gift, ...] = ()
    motive: str = ""
    we_ask: str = ""
    we_offer: str = ""
    audience_declared: int | None = None
    audience_tested: int | None = None
    audience_shared: tuple[str, ...] = ()
    holds: tuple[Held, ...] = ()
    former_names: tuple[str, ...] = ()
    heard_as: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """What binds two actors.

    Attributes:
        kind: what it is; `seated_together` is a weak tie, counted.
        first: id of the actor it starts from.
        second: id of the actor it leads to; of an action, for `carries_action`.
        source: who says so.
        date: since when it is known.
        formal: written somewhere (statutes, convention) or not; `None` when nobody said.
        count: how often, for what is counted.
    """

    __pydantic_config__ = STRICT

    kind: LinkKind
    first: str
    second: str
    source: str
    date: dt.date | None = None
    formal: bool | None = None
    count: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """A meeting and the actors who came to it; persons are not noted."""

    __pydantic_config__ = STRICT

    id: str
    name: str = ""
    date: dt.date | None = None
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Twin:
    """Two actors that may be one; nothing is merged until a person says so.

    Attributes:
        first: id of an actor.
        second: id of another.
        reason: `accents`, `initials`, `siren` or `spelling`.
        apart: a person said that they are two.
    """

    __pydantic_config__ = STRICT

    first: str
    second: str
    reason: Literal["accents", "initials", "siren", "spelling"]
    apart: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """A person said that two names are one actor; later files are read with that in mind."""

    __pydantic_config__ = STRICT

    name: str
    into: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Position:
    """Where somebody put an actor on the drawn map, in thousandths of its width and height."""

    __pydantic_config__ = STRICT

    actor: str
    x: int
    y: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Sending:
    """The dated proof that a letter left: what, to whom, when and how.

    Attributes:
        duty: the article it obeys, such as `R. 229-53`.
        recipient: id in the legal list, such as `mayor:68224`.
        on: the day.
        way: registered post, e-mail, by hand, platform.
        proof: number of the receipt, or where it is kept.
    """

    __pydantic_config__ = STRICT

    duty: str
    recipient: str
    on: dt.date
    way: str
    proof: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceFile:
    """A file that was read, with the SHA-256 of its bytes."""

    __pydantic_config__ = STRICT

    name: str
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorMap:
    """Who could act on a territory: the document `essaim/actor-map/1`."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/actor-map/1"] = "essaim/actor-map/1"
    territory: str = ""
    files: tuple[SourceFile, ...] = ()
    actors: tuple[Actor, ...] = ()
    links: tuple[Link, ...] = ()
    events: tuple[Event, ...] = ()
    twins: tuple[Twin, ...] = ()
    merged: tuple[Merged, ...] = ()
    positions: tuple[Position, ...] = ()
    sendings: tuple[Sending, ...] = ()
