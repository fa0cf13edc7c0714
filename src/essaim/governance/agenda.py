"""An agenda proposed from what is open: nothing is put on it that somebody does not wait for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from essaim.governance.papers import day_in_french, words
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.governance import AgendaItem
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Body, Governance

OPINION_DAYS = 30


def body_of(governance: Governance, id_: str) -> Body:
    """The body of this id.

    Raises:
        GovernanceError: there is none.
    """
    for one in governance.bodies:
        if one.id == id_:
            return one
    raise GovernanceError(
        phrase("no body has the id “{id}”", id=id_),
        expected=phrase("Expected: {names}.", names=tuple(one.id for one in governance.bodies)),
    )


def proposed(
    governance: Governance,
    body: str,
    *,
    on: dt.date,
    circle: Circle | None = None,
    ideas: Mapping[str, str] | None = None,
) -> tuple[AgendaItem, ...]:
    """What a body should speak of on a day, in French.

    Decisions past their day (its own first), recommendations without an answer, opinions due
    within a month or late, ideas that wait, actions that nobody carries.

    Args:
        governance: what is open.
        body: the id of the body that meets.
        on: the day it meets.
        circle: which ideas have an answer.
        ideas: texts of the ideas said, by id.

    Raises:
        GovernanceError: no such body.
    """
    body_of(governance, body)
    return (
        *_decisions(governance, body, on),
        *_recommendations(governance, on),
        *_opinions(governance, on),
        *_ideas(circle, ideas, on),
        *(
            _item("action", one.id, text=one.name)
            for one in governance.actions
            if not one.owner.strip() or one.milestone is None
        ),
    )


def _item(source: str, about: str, **values: str) -> AgendaItem:
    text: str = words()["agenda"][source].format(**values)
    return AgendaItem(text=text, source=source, about=about)  # type: ignore[arg-type]


def _decisions(governance: Governance, body: str, on: dt.date) -> Iterator[AgendaItem]:
    late = [
        (sitting.body != body, one.due, one)
        for sitting in governance.sittings
        for one in sitting.decisions
        if one.status == "open" and one.due < on
    ]
    for _, due, one in sorted(late, key=lambda row: row[:2]):
        yield _item("decision", one.id, text=one.text, owner=one.owner, day=day_in_french(due))


def _name(governance: Governance, by: str) -> str:
    return next((one.name for one in governance.bodies if one.id == by), by)


def _recommendations(governance: Governance, on: dt.date) -> Iterator[AgendaItem]:
    for opinion in governance.opinions:
        if opinion.received is None or opinion.received > on:
            continue
        for one in opinion.recommendations:
            if one.answer == "waiting":
                by = _name(governance, opinion.by)
                yield _item("recommendation", one.id, text=one.text, by=by)


def _opinions(governance: Governance, on: dt.date) -> Iterator[AgendaItem]:
    last = on + dt.timedelta(days=OPINION_DAYS)
    for one in governance.opinions:
        if one.received or one.tacit_noted or one.due is None or one.due > last:
            continue
        day, by = day_in_french(one.due), _name(governance, one.by)
        yield _item("opinion", one.id, text=one.subject, by=by, day=day)


def _ideas(
    circle: Circle | None, ideas: Mapping[str, str] | None, on: dt.date
) -> Iterator[AgendaItem]:
    answers = sorted(circle.answers, key=lambda one: one.on) if circle else []
    last = {one.statement: one.answer for one in answers if one.on <= on}
    texts = dict(ideas or {})
    for id_ in dict.fromkeys([*texts, *last]):
        if last.get(id_, "waiting") == "waiting":
            yield _item("idea", id_, text=texts.get(id_, id_))
