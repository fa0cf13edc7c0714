"""Commitments: what was promised, its states one after the other, and what is late."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import CircleError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    import datetime as dt

    from essaim.vocabulary.circle import Change, Circle, Commitment, CommitmentState


def state_on(commitment: Commitment, day: dt.date) -> CommitmentState | None:
    """The state of a commitment on a day; None before it was made.

    One that is only promised is late once its day is over, though nobody wrote it.
    """
    known = [change for change in commitment.history if change.on <= day]
    if not known:
        return None
    state = known[-1].state
    return "late" if state == "promised" and day > commitment.due else state


def changed(circle: Circle, id_: str, change: Change) -> Circle:
    """The circle with one more state of a commitment; what was written stays.

    Raises:
        CircleError: no such commitment, a withdrawal without a reason, or a day before the last.
    """
    found = next((one for one in circle.commitments if one.id == id_), None)
    if found is None:
        raise CircleError(
            phrase("no commitment has the id “{id}”", id=id_),
            todo=phrase("Take an id of the circle's JSON."),
        )
    if change.state == "withdrawn" and not change.reason.strip():
        raise CircleError(
            phrase("a commitment that is withdrawn says why"),
            todo=phrase("Give the reason, as its author would."),
        )
    if found.history and change.on < found.history[-1].on:
        raise CircleError(
            phrase("the last state is of {day}", day=found.history[-1].on.isoformat()),
            expected=phrase("Expected: the same day or a later one. History is not rewritten."),
        )
    after = replace(found, history=(*found.history, change))
    commitments = tuple(after if one.id == id_ else one for one in circle.commitments)
    return replace(circle, commitments=commitments)
