"""What a document of governance must say beyond its form: all its mistakes, told together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import GovernanceError, ManyErrors, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from essaim.vocabulary.charter import Charter, Signatory
    from essaim.vocabulary.governance import Governance, Sitting
    from essaim.vocabulary.phrase import Phrase

Wrong = tuple[str, "Phrase"]
ORDER = {"draft": 0, "validated": 1, "sent": 2}


def checked(governance: Governance, *, file: str | None = None) -> Governance:
    """The document itself, when nothing in it contradicts the rest.

    Raises:
        GovernanceError: one mistake, with its field.
        ManyErrors: several of them.
    """
    errors = [
        GovernanceError(
            what,
            where=Place(file=file, field=field),
            todo=phrase("Correct this field, and read the file again."),
        )
        for field, what in problems(governance)
    ]
    if len(errors) > 1:
        raise ManyErrors(errors)
    if errors:
        raise errors[0]
    return governance


def problems(governance: Governance) -> Iterator[Wrong]:
    """Each field that is wrong, and why."""
    yield from _ids(governance)
    yield from _bodies(governance)
    yield from _referents(governance)
    bodies = {one.id for one in governance.bodies}
    for i, sitting in enumerate(governance.sittings):
        if sitting.body not in bodies:
            yield f"sittings[{i}].body", phrase("no body has the id “{id}”", id=sitting.body)
        yield from _sitting(sitting, f"sittings[{i}]")
    yield from _opinions(governance)
    if governance.charter:
        yield from _charter(governance.charter)


def _ids(governance: Governance) -> Iterator[Wrong]:
    every: list[tuple[str, Iterable[str]]] = [
        ("bodies", [one.id for one in governance.bodies]),
        ("sittings", [one.id for one in governance.sittings]),
        ("decisions", [d.id for one in governance.sittings for d in one.decisions]),
        ("opinions", [one.id for one in governance.opinions]),
        ("recommendations", [r.id for one in governance.opinions for r in one.recommendations]),
        ("actions", [one.id for one in governance.actions]),
        ("ratchets", [one.id for one in governance.ratchets]),
        ("contracts", [one.id for one in governance.contracts]),
    ]
    if governance.charter:
        every.append(("charter.signatories", [one.id for one in governance.charter.signatories]))
        every.append(("charter.counterparts", [one.id for one in governance.charter.counterparts]))
    for name, ids in every:
        for id_, count in Counter(ids).items():
            if count > 1:
                yield name, phrase("the id “{id}” is there {n} times", id=id_, n=count)
            if not id_.strip():
                yield name, phrase("an id is empty")


def _bodies(governance: Governance) -> Iterator[Wrong]:
    bodies = {one.id for one in governance.bodies}
    for i, body in enumerate(governance.bodies):
        where = f"bodies[{i}]"
        if body.feeds and body.feeds not in bodies:
            yield f"{where}.feeds", phrase("no body has the id “{id}”", id=body.feeds)
        numbers = {
            "rhythm_days": body.rhythm_days,
            "quorum": body.quorum,
            "convening_days": body.convening_days,
            "answer_days": body.answer_days,
        }
        for name, number in numbers.items():
            if number is not None and number < 1:
                yield f"{where}.{name}", phrase("{number} is less than 1", number=number)
        for j, member in enumerate(body.members):
            if not member.person.strip():
                yield f"{where}.members[{j}].person", phrase("a member has no name")
            yield from _span(member.since, member.until, f"{where}.members[{j}].until")
        yield from _span(body.since, body.until, f"{where}.until")


def _span(since: dt.date | None, until: dt.date | None, where: str) -> Iterator[Wrong]:
    if since and until and until < since:
        yield where, phrase("the end comes before the beginning")


def _referents(governance: Governance) -> Iterator[Wrong]:
    for i, one in enumerate(governance.referents):
        if one.state == "held" and not one.person.strip():
            yield f"referents[{i}].person", phrase("a seat that is held has a name, or is vacant")
        if one.state == "vacant" and one.person.strip():
            yield f"referents[{i}].state", phrase("a vacant seat has no name")
        yield from _span(one.since, one.until, f"referents[{i}].until")


def _sitting(sitting: Sitting, where: str) -> Iterator[Wrong]:
    yield from _decisions(sitting, where)
    for before, after in zip(sitting.minutes, sitting.minutes[1:], strict=False):
        if after.on < before.on or ORDER[after.state] < ORDER[before.state]:
            yield f"{where}.minutes", phrase("minutes go from draft to validated to sent")
    if sitting.minutes and sitting.minutes[0].state != "draft":
        yield f"{where}.minutes", phrase("minutes begin as a draft")
    if sitting.starts and sitting.ends and sitting.ends <= sitting.starts:
        yield f"{where}.ends", phrase("the end comes before the beginning")


def _decisions(sitting: Sitting, where: str) -> Iterator[Wrong]:
    for i, decision in enumerate(sitting.decisions):
        field = f"{where}.decisions[{i}]"
        if not decision.text.strip():
            yield f"{field}.text", phrase("a decision says what was decided")
        if not decision.owner.strip():
            yield f"{field}.owner", phrase("a decision has an owner")
        if decision.due < sitting.date:
            yield f"{field}.due", phrase("the decision is due before it was taken")
        if decision.status == "dropped" and not decision.reason.strip():
            yield f"{field}.reason", phrase("a decision that is dropped says why")
        if decision.status != "open" and decision.settled_on is None:
            yield f"{field}.settled_on", phrase("a decision that is settled says when")


def _opinions(governance: Governance) -> Iterator[Wrong]:
    for i, opinion in enumerate(governance.opinions):
        where = f"opinions[{i}]"
        yield from _span(opinion.asked, opinion.due, f"{where}.due")
        yield from _span(opinion.asked, opinion.received, f"{where}.received")
        for j, one in enumerate(opinion.recommendations):
            field = f"{where}.recommendations[{j}]"
            if one.answer in ("partly", "refused") and not one.reason.strip():
                yield f"{field}.reason", phrase("this answer says why")
            if one.answer != "waiting" and one.on is None:
                yield f"{field}.on", phrase("an answer has its day")


def _charter(charter: Charter) -> Iterator[Wrong]:
    if not 1 <= charter.report_month <= 12:
        yield "charter.report_month", phrase("a month is a number from 1 to 12")
    yield from _span(charter.valid_from, charter.valid_to, "charter.valid_to")
    levels = {one.id for one in charter.ladder}
    for i, one in enumerate(charter.signatories):
        where = f"charter.signatories[{i}]"
        if one.level and one.level not in levels:
            yield f"{where}.level", phrase("the ladder has no step “{id}”", id=one.level)
        yield from _signatory(one, where)


def _signatory(one: Signatory, where: str) -> Iterator[Wrong]:
    if one.signing and one.signing.way == "link" and not one.signing.trace.strip():
        yield f"{where}.signing.trace", phrase("a signature by link keeps its trace")
    if one.left_on and not one.left_why.strip():
        yield f"{where}.left_why", phrase("who leaves says why")
    for j, sheet in enumerate(one.sheets):
        days = [step.on for step in sheet.history]
        if days != sorted(days):
            yield f"{where}.sheets[{j}].history", phrase("history is told in order")
    for year, count in Counter(sheet.year for sheet in one.sheets).items():
        if count > 1:
            yield f"{where}.sheets", phrase("two sheets for the year {year}", year=str(year))
