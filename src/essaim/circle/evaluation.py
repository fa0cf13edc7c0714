"""What can be measured honestly of a circle. There is no single score, and nobody is ranked."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from essaim.circle.commitments import state_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping

    from essaim.vocabulary.circle import Circle, Meeting


@dataclass(frozen=True, kw_only=True, slots=True)
class Renewal:
    """Who came to one meeting, compared with those before it."""

    meeting: str
    newcomers: int
    returning: int
    lost: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Filled:
    """How many links of a chain are held, on how many."""

    chain: str
    held: int
    links: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluation:
    """The figures of a circle on a day.

    Attributes:
        renewals: meeting by meeting, in the order of their days.
        ideas: how many ideas were said; `None` when no harvest was given.
        answered: how many of them have an answer.
        days_to_return: for each meeting that was answered, days until then.
        median_days: half of them took no longer.
        unanswered: meetings that wait for their return, with the days they have waited.
        never_seen: categories of which nobody came to any meeting.
        filled: links held, chain by chain.
        commitments: how many in each state.
    """

    on: dt.date
    renewals: tuple[Renewal, ...]
    ideas: int | None
    answered: int
    days_to_return: dict[str, int]
    median_days: float | None
    unanswered: dict[str, int]
    never_seen: tuple[str, ...]
    filled: tuple[Filled, ...]
    commitments: dict[str, int]


def evaluate(
    circle: Circle,
    *,
    on: dt.date,
    ideas: Collection[str] | None = None,
    categories: Mapping[str, str | None] | None = None,
    known: Collection[str] = (),
    filled: Collection[Filled] = (),
) -> Evaluation:
    """The figures of a circle.

    Args:
        circle: its meetings, answers and commitments.
        on: the day of the evaluation; what comes later does not count yet.
        ideas: ids of the ideas said in the workshops.
        categories: the category of each actor.
        known: all categories there are.
        filled: links held per chain, as the map of actors says.
    """
    meetings = sorted((m for m in circle.meetings if m.date <= on), key=lambda m: (m.date, m.id))
    renewals, seen = _renewals(meetings)
    returned = {
        one.name or one.id: (one.returned_on - one.date).days
        for one in meetings
        if one.returned_on is not None and one.returned_on <= on
    }
    waiting = {
        one.name or one.id: (on - one.date).days
        for one in meetings
        if one.returned_on is None or one.returned_on > on
    }
    said = set(ideas or ())
    last = {a.statement: a.answer for a in sorted(circle.answers, key=lambda a: a.on) if a.on <= on}
    met = {(categories or {}).get(actor) for actor in seen}
    states: dict[str, int] = {}
    for commitment in circle.commitments:
        state = state_on(commitment, on)
        if state:
            states[state] = states.get(state, 0) + 1
    return Evaluation(
        on=on,
        renewals=renewals,
        ideas=None if ideas is None else len(said),
        answered=sum(answer != "waiting" and id_ in said for id_, answer in last.items()),
        days_to_return=returned,
        median_days=float(median(returned.values())) if returned else None,
        unanswered=waiting,
        never_seen=tuple(category for category in known if category not in met),
        filled=tuple(filled),
        commitments=dict(sorted(states.items())),
    )


def _renewals(meetings: Iterable[Meeting]) -> tuple[tuple[Renewal, ...], set[str]]:
    """Who was new, back or lost at each meeting, and all who were ever seen."""
    seen: set[str] = set()
    found = []
    for one in meetings:
        came = set(one.actors)
        found.append(
            Renewal(
                meeting=one.name or one.id,
                newcomers=len(came - seen),
                returning=len(came & seen),
                lost=len(seen - came),
            )
        )
        seen |= came
    return tuple(found), seen
