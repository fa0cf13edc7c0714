"""What the pages of governance show, read from its newest version."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.governance.agenda import proposed
from essaim.governance.clock import clock_of
from essaim.places.gazetteer import gazetteer
from essaim.tables.headers import plain
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.governance import FollowedAction
from essaim.vocabulary.plan_succession import standing
from essaim.web.actors.reads import map_of
from essaim.web.circle.reads import ideas_waiting, whole_circle
from essaim.web.governance.shelves import CABINET
from essaim.web.plan.reads import plan_of

if TYPE_CHECKING:
    from essaim.governance.clock import Clock
    from essaim.vocabulary.actor_map import Actor
    from essaim.vocabulary.governance import (
        AgendaItem,
        Body,
        Decision,
        Governance,
        Opinion,
        Referent,
        Sitting,
    )
    from essaim.vocabulary.plan import Action
    from essaim.web.territory.models import Territory


# The family of those close to people: concierges, parents, neighbours who pass things on.
RELAYS = "relais"


@dataclass(frozen=True, slots=True)
class Settled:
    """A decision, and the sitting that took it."""

    sitting: Sitting
    body: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body as the list shows it: when it met last, when it meets next."""

    body: Body
    last: dt.date | None
    next: dt.date | None


@dataclass(frozen=True, slots=True)
class RelayRow:
    """Somebody of the map through whom the plan reaches people: whom, and how many are said."""

    actor: Actor
    reaches: tuple[str, ...]


def relays_of(territory: Territory) -> list[RelayRow]:
    """The population relays of the map: those of that family, and those a link says relay."""
    map_ = map_of(territory)
    names = {one.id: one.name for one in map_.actors}
    reached: dict[str, list[str]] = {one.id: [] for one in map_.actors if one.family == RELAYS}
    for link in map_.links:
        if link.kind == "relays_to" and link.first in names and link.second in names:
            reached.setdefault(link.first, []).append(names[link.second])
    rows = [
        RelayRow(one, tuple(sorted(set(reached[one.id]), key=plain)))
        for one in map_.actors
        if one.id in reached
    ]
    return sorted(rows, key=lambda row: plain(row.actor.name))


def governance_of(territory: Territory) -> Governance:
    """The newest governance, as people wrote it; an empty one before the first."""
    return CABINET.of(territory)


def followed_actions(territory: Territory) -> tuple[FollowedAction, ...]:
    """What the bodies must know of the plan's actions, from their sheets."""
    return tuple(_followed(one) for one in standing(plan_of(territory)).actions)


def _followed(action: Action) -> FollowedAction:
    sheet = action.sheet
    calendar = sheet.calendar if sheet else None
    return FollowedAction(
        id=action.id,
        name=action.title or action.id,
        owner=sheet.owner if sheet else "",
        milestone=_last_day(calendar.end or calendar.start) if calendar else None,
    )


def _last_day(moment: str) -> dt.date | None:
    """The last day of a day, a month or a year in ISO form; none of anything else.

    >>> _last_day("2028-02"), _last_day("2027"), _last_day("été")
    (datetime.date(2028, 2, 29), datetime.date(2027, 12, 31), None)
    """
    numbers = moment.split("-")
    if not all(one.isdecimal() for one in numbers) or len(numbers) > 3:
        return None
    year, month, day = (*map(int, numbers), *(0, 0))[:3]
    if not dt.MINYEAR <= year <= dt.MAXYEAR or not 0 <= month <= 12:
        return None
    month = month or 12
    return dt.date(year, month, day or monthrange(year, month)[1])


def bodies_of(governance: Governance, today: dt.date) -> list[BodyRow]:
    """All bodies with their last meeting and the next one."""
    found = []
    for body in governance.bodies:
        days = [one.date for one in governance.sittings if one.body == body.id]
        last = max((day for day in days if day <= today), default=None)
        found.append(BodyRow(body, last, min((day for day in days if day > today), default=None)))
    return found


def seats_of(governance: Governance) -> list[tuple[int, Referent]]:
    """All seats with their rank, the vacant ones first."""
    ranked = list(enumerate(governance.referents))
    return sorted(ranked, key=lambda one: (one[1].state == "held", one[1].kind, one[1].perimeter))


def decisions_of(governance: Governance) -> list[Settled]:
    """All decisions: open ones by their day, then the others, the newest first."""
    names = {one.id: one.name for one in governance.bodies}
    every = [
        Settled(sitting, names.get(sitting.body, sitting.body), one)
        for sitting in governance.sittings
        for one in sitting.decisions
    ]
    still = sorted((s for s in every if s.decision.status == "open"), key=lambda s: s.decision.due)
    done = [one for one in every if one.decision.status != "open"]
    done.sort(key=lambda one: one.sitting.date, reverse=True)
    return [*still, *done]


def waiting_opinions(governance: Governance) -> list[Opinion]:
    """Opinions that did not come yet."""
    return [one for one in governance.opinions if not one.received and not one.tacit_noted]


def agenda_for(
    territory: Territory, governance: Governance, body: str, on: dt.date
) -> tuple[AgendaItem, ...]:
    """What a body should speak of on a day, the cafés and the plan of the site included."""
    return proposed(
        governance, body, on=on, circle=whole_circle(territory), ideas=ideas_waiting(territory)
    )


def clock_for(governance: Governance) -> Clock | None:
    """Every date of the plan; none before its launch is known.

    Raises:
        GovernanceError: the dates contradict each other.
    """
    return clock_of(governance.plan) if governance.plan else None


def population_of(territory: Territory) -> int | None:
    """How many inhabitants the published tables say; none where the territory is not in them."""
    book = gazetteer()
    for read in (book.intercommunality, book.municipality):
        try:
            return read(territory.siren or territory.name).population
        except EssaimError:
            continue
    return None
