"""Who does what for years: bodies, referents, meetings, opinions, a charter, the plan's dates."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass, field
from typing import Literal

from essaim.vocabulary.charter import Charter, Ratchet  # noqa: TC001 - as above
from essaim.vocabulary.documents import STRICT

BodyKind = Literal[
    "steering_committee",
    "technical_committee",
    "participatory_council",
    "development_council",
    "scientific_council",
    "joint_committee",
    "climate_club",
    "referent_network",
    "own",
]
PerimeterKind = Literal["department", "commune", "signatory"]
Presence = Literal["present", "excused", "represented", "absent"]
DecisionStatus = Literal["open", "done", "dropped"]
MinutesState = Literal["draft", "validated", "sent"]
Tone = Literal["favourable", "reserved", "unfavourable", ""]
RecommendationAnswer = Literal["waiting", "accepted", "partly", "refused"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """Somebody who sits in a body.

    Attributes:
        person: the name.
        capacity: what for: mayor, head of department, resident drawn by lot…
        college: elected people or participants, where a body has two colleges.
        until: the end of the term.
        substitute: who comes instead.
        discipline: of a scientist.
        independence: the day a scientist stated that nobody pays for the opinion.
    """

    __pydantic_config__ = STRICT

    person: str
    organisation: str = ""
    capacity: str = ""
    college: Literal["elected", "participants", ""] = ""
    since: dt.date | None = None
    until: dt.date | None = None
    substitute: str = ""
    discipline: str = ""
    independence: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Body:
    """A committee, a council, a club.

    Attributes:
        chair: who presides.
        secretary: who convenes and writes; alerts go to this person.
        act: the act that founds it.
        rhythm_days: how many days pass between two meetings; `None` when nobody said.
        quorum: how many members must be there.
        convening_days: how many days before, at the latest, one is convened.
        decides: whether its word binds; a climate club's does not.
        voting: how it settles: by vote or by consensus.
        feeds: the body that it prepares for.
        recruitment: how one becomes a member.
        own_voice: whether it may take up a question by itself.
        answer_days: within how many days it is owed an answer.
        renewal: when its members are chosen anew.
        since: the day it was founded.
        until: the day it ends.
    """

    __pydantic_config__ = STRICT

    id: str
    kind: BodyKind
    name: str
    chair: str = ""
    secretary: str = ""
    act: str = ""
    members: tuple[Member, ...] = ()
    rhythm_days: int | None = None
    quorum: int | None = None
    convening_days: int | None = None
    decides: bool = False
    voting: Literal["vote", "consensus", ""] = ""
    feeds: str = ""
    recruitment: Literal["open_call", "lot", "delegates", "deliberation", ""] = ""
    own_voice: bool = False
    answer_days: int | None = None
    renewal: dt.date | None = None
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Referent:
    """Who answers for a department, a commune or a signatory; or that nobody does.

    Attributes:
        state: `vacant` is a state of its own: the seat is known, and empty.
        since: since when it is held, or empty.
    """

    __pydantic_config__ = STRICT

    kind: PerimeterKind
    perimeter: str
    state: Literal["held", "vacant"]
    person: str = ""
    deputy: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    last_contact: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AgendaItem:
    """A line of an agenda, where it comes from, and what was said."""

    __pydantic_config__ = STRICT

    text: str
    source: Literal["decision", "recommendation", "opinion", "idea", "action", "own"] = "own"
    about: str = ""
    said: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance:
    """Whether a member came; `by` says who came instead."""

    __pydantic_config__ = STRICT

    person: str
    presence: Presence
    by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """What was decided, who does it, by when; none of the three may be empty."""

    __pydantic_config__ = STRICT

    id: str
    text: str
    owner: str
    due: dt.date
    status: DecisionStatus = "open"
    settled_on: dt.date | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MinutesStep:
    """A state of the minutes, since a day, and by whom; states are added, never overwritten."""

    __pydantic_config__ = STRICT

    state: MinutesState
    on: dt.date
    by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sitting:
    """A meeting of a body (circle's document keeps workshops and debates)."""

    __pydantic_config__ = STRICT

    id: str
    body: str
    date: dt.date
    place: str = ""
    starts: dt.time | None = None
    ends: dt.time | None = None
    convened_on: dt.date | None = None
    agenda: tuple[AgendaItem, ...] = ()
    documents: tuple[str, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    decisions: tuple[Decision, ...] = ()
    minutes: tuple[MinutesStep, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Recommendation:
    """What an opinion asks for, and the answer; a partial answer or a refusal says why."""

    __pydantic_config__ = STRICT

    id: str
    text: str
    answer: RecommendationAnswer = "waiting"
    reason: str = ""
    on: dt.date | None = None
    owner: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Opinion:
    """An opinion asked of somebody, or a question a body took up by itself.

    Attributes:
        by: the body's id, or the name of an authority.
        subject: what it is about.
        referral: how it began: asked by the authority, or taken up by the body itself.
        due: the last day of the answer.
        tacit: what silence means after that day.
        received: the day it came.
        tacit_noted: the day somebody took note of a silence that is over.
        owner: who follows it.
    """

    __pydantic_config__ = STRICT

    id: str
    by: str
    subject: str
    referral: Literal["asked", "own_voice"] = "asked"
    asked: dt.date
    due: dt.date | None = None
    tacit: Literal["favourable", "no_opinion", "nothing"] = "nothing"
    received: dt.date | None = None
    tacit_noted: dt.date | None = None
    tone: Tone = ""
    recommendations: tuple[Recommendation, ...] = ()
    owner: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanDates:
    """The dates that the clock starts from.

    Attributes:
        own_dialogue: the authority itself chose a prior public dialogue: no right of initiative.
        midterm_on: the day the midterm report was made public.
    """

    __pydantic_config__ = STRICT

    launch: dt.date
    launch_act: str = ""
    intent: dt.date | None = None
    draft: dt.date | None = None
    adoption: dt.date | None = None
    population: int
    own_dialogue: bool = False
    midterm_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowedAction:
    """What the bodies must know of an action of the plan: its owner, its next milestone."""

    __pydantic_config__ = STRICT

    id: str
    name: str
    owner: str = ""
    milestone: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Contract:
    """An agreement with somebody, that ends; `owner` renews it."""

    __pydantic_config__ = STRICT

    id: str
    name: str
    partner: str = ""
    until: dt.date
    owner: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Arbitration:
    """What the chief executive settled between departments, and why."""

    __pydantic_config__ = STRICT

    on: dt.date
    question: str
    answer: str
    departments: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sponsor:
    """The chief executive's part."""

    __pydantic_config__ = STRICT

    person: str = ""
    arbitrations: tuple[Arbitration, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Governance:
    """How a territory leads its plan: `essaim/governance/1`.

    Attributes:
        officer: the plan officer: what belongs to nobody else comes to this person.
        departments: those that should have a referent.
        communes: those that should have one.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/governance/1"] = "essaim/governance/1"
    territory: str = ""
    siren: str = ""
    officer: str = ""
    plan: PlanDates | None = None
    departments: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    referents: tuple[Referent, ...] = ()
    sittings: tuple[Sitting, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    charter: Charter | None = None
    ratchets: tuple[Ratchet, ...] = ()
    actions: tuple[FollowedAction, ...] = ()
    contracts: tuple[Contract, ...] = ()
    sponsor: Sponsor = field(default_factory=Sponsor)
