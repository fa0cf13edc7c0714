"""Sittings: decisions taken with an owner and a day, and their minutes in French."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.governance.agenda import body_of
from essaim.governance.check import ORDER
from essaim.governance.papers import day_in_french, printed, words
from essaim.paper.blocks import Block
from essaim.vocabulary.errors import GovernanceError, Place
from essaim.vocabulary.governance import Decision, MinutesStep
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from essaim.vocabulary.governance import Body, Governance, MinutesState, Sitting


def sitting_of(governance: Governance, id_: str) -> Sitting:
    """The sitting of this id.

    Raises:
        GovernanceError: there is none.
    """
    for one in governance.sittings:
        if one.id == id_:
            return one
    raise GovernanceError(
        phrase("no sitting has the id “{id}”", id=id_),
        expected=phrase("Expected: {names}.", names=tuple(s.id for s in governance.sittings)),
    )


def with_sitting(governance: Governance, sitting: Sitting) -> Governance:
    """The governance with this sitting in the place of the one of its id, or after the others."""
    known = any(one.id == sitting.id for one in governance.sittings)
    kept = tuple(sitting if one.id == sitting.id else one for one in governance.sittings)
    return replace(governance, sittings=kept if known else (*kept, sitting))


def decided(
    governance: Governance, sitting: str, *, text: str, owner: str, due: dt.date | None
) -> Governance:
    """The governance with one more decision of a sitting.

    Raises:
        GovernanceError: the text, the owner or the day is missing, the day is before the
            sitting, or its minutes are validated already.
    """
    found = sitting_of(governance, sitting)
    missing = {
        "text": (not text.strip(), phrase("a decision says what was decided")),
        "owner": (not owner.strip(), phrase("a decision has an owner")),
        "due": (due is None, phrase("a decision has a day by which it is done")),
    }
    for name, (wrong, what) in missing.items():
        if wrong:
            todo = phrase("Give the text, the owner and the day.")
            raise GovernanceError(what, where=Place(field=name), todo=todo)
    assert due is not None
    if due < found.date:
        what = phrase("the decision is due before it was taken")
        expected = phrase("Expected: a day from {day}.", day=found.date.isoformat())
        raise GovernanceError(what, where=Place(field="due"), expected=expected)
    if found.minutes and found.minutes[-1].state != "draft":
        what = phrase("the minutes of “{id}” are validated", id=sitting)
        raise GovernanceError(what, todo=phrase("Take the decision in another sitting."))
    number = 1 + sum(len(one.decisions) for one in governance.sittings)
    taken = {one.id for s in governance.sittings for one in s.decisions}
    while f"d{number}" in taken:
        number += 1
    fresh = Decision(id=f"d{number}", text=text.strip(), owner=owner.strip(), due=due)
    return with_sitting(governance, replace(found, decisions=(*found.decisions, fresh)))


def minutes_moved(
    governance: Governance, sitting: str, state: MinutesState, *, on: dt.date, by: str = ""
) -> Governance:
    """The governance whose minutes are one state further; states are added.

    Raises:
        GovernanceError: a state before the last one, a state left out, or an earlier day.
    """
    found = sitting_of(governance, sitting)
    last = found.minutes[-1] if found.minutes else None
    expected = ORDER[last.state] + 1 if last else 0
    if ORDER[state] != expected or (last and on < last.on) or on < found.date:
        raise GovernanceError(
            phrase("minutes go from draft to validated to sent"),
            where=Place(field="minutes"),
            todo=phrase("Give the next state, on the same day or later."),
        )
    step = MinutesStep(state=state, on=on, by=by)
    return with_sitting(governance, replace(found, minutes=(*found.minutes, step)))


def minutes_paper(governance: Governance, sitting: str, shape: str) -> bytes:
    """The minutes as a .docx or a PDF.

    Raises:
        GovernanceError: no such sitting.
    """
    found = sitting_of(governance, sitting)
    body = body_of(governance, found.body)
    title = words()["minutes"]["title"].format(body=body.name)
    return printed(list(_blocks(governance, found, body, title)), shape, title=title)


def _blocks(governance: Governance, sitting: Sitting, body: Body, title: str) -> Iterator[Block]:
    told = words()["minutes"]
    yield Block("title", title)
    place = told["place"].format(place=sitting.place) if sitting.place else ""
    yield Block("text", told["held"].format(day=day_in_french(sitting.date), place=place))
    if governance.territory:
        yield Block("small", governance.territory)
    if body.chair:
        yield Block("text", told["chair"].format(name=body.chair))
    last = sitting.minutes[-1] if sitting.minutes else None
    state, day = (last.state, day_in_french(last.on)) if last else ("draft", "")
    yield Block("small", told[f"state_{state}"].format(day=day))
    yield from _attendance(sitting, body)
    yield Block("heading", told["agenda"])
    for number, item in enumerate(sitting.agenda, start=1):
        yield Block("subheading", f"{number}. {item.text}")
        yield Block("text", item.said) if item.said else Block("gap", told["nothing_said"])
    yield Block("heading", told["decisions"])
    if not body.decides:
        yield Block("small", told["advisory"])
    if not sitting.decisions:
        yield Block("text", told["no_decision"])
    for one in sitting.decisions:
        due = told["owner_due"].format(owner=one.owner, day=day_in_french(one.due))
        yield Block("line", one.text, place=due)
    if sitting.documents:
        yield Block("heading", told["documents"])
        for name in sitting.documents:
            yield Block("line", name)
    if state == "draft":
        yield Block("gap", told["signature"])


def _attendance(sitting: Sitting, body: Body) -> Iterator[Block]:
    told = words()["minutes"]
    yield Block("heading", told["attendance"])
    if not sitting.attendance:
        yield Block("gap", told["nobody_noted"])
        return
    for presence in ("present", "represented", "excused", "absent"):
        names = [
            told["by"].format(name=one.person, by=one.by) if one.by else one.person
            for one in sitting.attendance
            if one.presence == presence
        ]
        if names:
            yield Block("line", told[presence].format(names=", ".join(names)))
    if body.quorum:
        count = sum(one.presence in ("present", "represented") for one in sitting.attendance)
        key = "quorum_yes" if count >= body.quorum else "quorum_no"
        yield Block("text", told[key].format(count=count, quorum=body.quorum))
