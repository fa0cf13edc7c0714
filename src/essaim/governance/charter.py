"""The charter and the yearly sheets of those who signed it, in French."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.governance.papers import day_in_french, printed, words
from essaim.paper.blocks import Block
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.charter import Charter, Signatory
    from essaim.vocabulary.circle import Circle, Commitment
    from essaim.vocabulary.governance import Governance

MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"),
    *("septembre", "octobre", "novembre", "décembre"),
)


def charter_of(governance: Governance) -> Charter:
    """The charter.

    Raises:
        GovernanceError: there is none.
    """
    if governance.charter is None:
        raise GovernanceError(
            phrase("this document has no charter"),
            todo=phrase("Write the field “charter” first."),
        )
    return governance.charter


def charter_paper(governance: Governance, shape: str, *, circle: Circle | None = None) -> bytes:
    """The charter with both sides, one place to sign for each.

    Args:
        governance: holds the charter.
        shape: docx or pdf.
        circle: holds the commitments that the charter names.

    Raises:
        GovernanceError: there is no charter.
    """
    charter = charter_of(governance)
    return printed(list(_charter(governance, charter, circle)), shape, title=charter.title)


def _charter(governance: Governance, charter: Charter, circle: Circle | None) -> Iterator[Block]:
    told = words()["charter"]
    yield Block("title", charter.title)
    version = told["version"].format(version=charter.version, day=day_in_french(charter.valid_from))
    until = told["until"].format(day=day_in_french(charter.valid_to)) if charter.valid_to else ""
    yield Block("small", version + until)
    yield Block(
        "text", told["objective"].format(objective=charter.objective, horizon=charter.horizon)
    )
    for number, clause in enumerate(charter.clauses, start=1):
        yield Block("heading", f"{number}. {clause.title}" if clause.title else f"{number}.")
        yield Block("text", clause.text)
    if charter.ladder:
        yield Block("heading", told["levels"])
        for level in charter.ladder:
            yield Block("line", level.asks, mark=f"{level.name}.")
    yield from _owed(charter)
    yield Block("heading", told["rules"])
    yield Block("text", told["report"].format(month=MONTHS[charter.report_month - 1]))
    for rule in filter(None, (charter.silence_rule, charter.exit_rule, charter.recognition)):
        yield Block("text", rule)
    yield Block("heading", told["signatories"])
    for one in charter.signatories:
        yield from _signatory(one, circle)
    if governance.ratchets:
        yield Block("heading", told["ratchets"])
        for ratchet in governance.ratchets:
            day, who = day_in_french(ratchet.on), ratchet.decided_by
            line = told["ratchet"].format(
                change=ratchet.change, day=day, who=who, why=ratchet.why_hard
            )
            yield Block("line", line)


def _owed(charter: Charter) -> Iterator[Block]:
    told = words()["charter"]
    yield Block("heading", told["owed"])
    for one in charter.counterparts:
        by = one.owner
        if one.due:
            by = told["by"].format(owner=one.owner, day=day_in_french(one.due))
        yield Block("line", one.text, place=by)


def _signatory(one: Signatory, circle: Circle | None) -> Iterator[Block]:
    told = words()["charter"]
    yield Block("subheading", one.organisation)
    for id_ in one.commitments:
        yield Block("line", _promise(id_, circle))
    if one.left_on:
        yield Block("small", told["left"].format(day=day_in_french(one.left_on), why=one.left_why))
    elif one.signing:
        where = ", ".join(filter(None, (one.signing.event, one.signing.place)))
        place = f" ({where})" if where else ""
        yield Block("small", told["signed"].format(day=day_in_french(one.signing.on), place=place))
    else:
        name = one.legal_signatory or "…"
        yield Block("gap", told["signature"].format(name=name, organisation=one.organisation))


def _commitment(id_: str, circle: Circle | None) -> Commitment | None:
    return next((one for one in circle.commitments if one.id == id_), None) if circle else None


def _promise(id_: str, circle: Circle | None) -> str:
    told = words()["sheet"]
    found = _commitment(id_, circle)
    if found is None:
        return str(told["unknown"].format(id=id_))
    kind, day = told["kinds"][found.kind], day_in_french(found.due)
    return str(told["promise"].format(promise=found.promise, kind=kind, day=day))


def sheet_paper(
    governance: Governance, signatory: str, year: int, shape: str, *, circle: Circle | None = None
) -> bytes:
    """The yearly sheet of a signatory, filled with what is known already.

    Args:
        governance: holds the charter.
        signatory: the id of the signatory.
        year: the year the sheet tells of.
        shape: docx or pdf.
        circle: holds its commitments and their states.

    Raises:
        GovernanceError: no charter, or no such signatory.
    """
    charter = charter_of(governance)
    for one in charter.signatories:
        if one.id == signatory:
            title = words()["sheet"]["title"].format(year=year, organisation=one.organisation)
            return printed(list(_sheet(charter, one, year, circle, title)), shape, title=title)
    raise GovernanceError(
        phrase("no signatory has the id “{id}”", id=signatory),
        expected=phrase("Expected: {names}.", names=tuple(s.id for s in charter.signatories)),
    )


def _sheet(
    charter: Charter, one: Signatory, year: int, circle: Circle | None, title: str
) -> Iterator[Block]:
    told = words()["sheet"]
    yield Block("title", title)
    yield Block("small", charter.title)
    for sheet in one.sheets:
        if sheet.year == year:
            yield Block("text", told["due"].format(day=day_in_french(sheet.due)))
    if one.referent:
        yield Block("text", told["who"].format(name=one.referent))
    yield Block("heading", told["commitments"])
    if not one.commitments:
        yield Block("text", told["none"])
    for id_ in one.commitments:
        yield Block("subheading", _promise(id_, circle))
        found = _commitment(id_, circle)
        if found and found.history:
            state = told["states"][found.history[-1].state]
            yield Block("text", told["state"].format(state=state))
        yield Block("gap", told["answer"])
    yield Block("heading", told["owed"])
    for owed in charter.counterparts:
        yield Block("line", owed.text)
    yield Block("gap", told["free"])
    yield Block("small", told["consent"].format(answer=told["yes" if one.publication else "no"]))
