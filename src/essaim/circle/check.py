"""What a document of the circle must say beyond its form: all its mistakes, told together."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import CircleError, ManyErrors, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.circle import Call, Circle, Commitment
    from essaim.vocabulary.phrase import Phrase

Wrong = tuple[str, "Phrase"]


def checked(circle: Circle, *, file: str | None = None) -> Circle:
    """The document itself, when nothing in it contradicts the rest.

    Raises:
        CircleError: one mistake, with its field.
        ManyErrors: several of them.
    """
    errors = [
        CircleError(
            what,
            where=Place(file=file, field=field),
            todo=phrase("Correct this field."),
        )
        for field, what in problems(circle)
    ]
    if len(errors) > 1:
        raise ManyErrors(errors)
    if errors:
        raise errors[0]
    return circle


def problems(circle: Circle) -> Iterator[Wrong]:
    """Each field that is wrong, and why."""
    for i, one in enumerate(circle.commitments):
        yield from _commitment(one, f"commitments[{i}]")
    for i, call in enumerate(circle.calls):
        yield from _call(call, f"calls[{i}]")
    for i, meeting in enumerate(circle.meetings):
        if meeting.returned_on and meeting.returned_on < meeting.date:
            where = f"meetings[{i}].returned_on"
            yield where, phrase("those who came were answered before they met")


def _commitment(one: Commitment, where: str) -> Iterator[Wrong]:
    for change in one.history:
        if change.state == "withdrawn" and not change.reason.strip():
            yield f"{where}.history", phrase("a commitment that is withdrawn says why")
    if any(after.on < before.on for before, after in pairwise(one.history)):
        yield f"{where}.history", phrase("history is told in order")
    if one.history and one.due < one.history[0].on:
        yield f"{where}.due", phrase("the commitment is due before it was made")


def _call(call: Call, where: str) -> Iterator[Wrong]:
    if call.closes < call.opens:
        yield f"{where}.closes", phrase("the end comes before the beginning")
    if call.at_least < 1:
        yield f"{where}.at_least", phrase("a call asks for one link at least")
    points = {one.id: one.points for one in call.grid}
    for j, dossier in enumerate(call.dossiers):
        field = f"{where}.dossiers[{j}]"
        if dossier.decision == "refused" and not dossier.reason.strip():
            yield f"{field}.reason", phrase("a refusal says why")
        if dossier.convention and dossier.decision != "accepted":
            yield f"{field}.convention", phrase("a convention follows a dossier that is accepted")
        for id_, given in (dossier.points or {}).items():
            if not 0 <= given <= points.get(id_, -1):
                yield (
                    f"{field}.points",
                    phrase("the jury gives 0 to {most} points", most=max(points.get(id_, 0), 0)),
                )
