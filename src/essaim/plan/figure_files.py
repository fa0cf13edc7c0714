"""Figures from a file: a document `essaim/plan-figures/1`, or a table of the baseline."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.plan.baseline_table import read_baseline
from essaim.plan.figures import Figures, check_habit, with_figures
from essaim.vocabulary.documents import from_json
from essaim.vocabulary.errors import DocumentError, EssaimError, ManyErrors, Place
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_check import check_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Plan

LONGEST = 5_000_000  # bytes of a document
NAMED = 12


def read_figures(path: Path, plan: Plan) -> tuple[Plan, tuple[Phrase, ...]]:
    """A plan with the figures of a file, and what they would change.

    Args:
        path: a `.json` document, or a table.
        plan: as it is; its sheets stay.

    Raises:
        EssaimError, ManyErrors: every mistake with its line or its field; nothing is read then.
        OSError: the file cannot be opened.
    """
    warnings: tuple[Phrase, ...] = ()
    if path.suffix.lower() == ".json":
        figures = _document(path)
        after = with_figures(plan, figures, file=path.name)
    else:
        segments, warnings = read_baseline(path, plan.years, plan.segments)
        after = replace(plan, segments=segments)
    try:
        check_plan(after, file=path.name)
    except ManyErrors as errors:
        raise ManyErrors([_named(one, after) for one in errors.errors]) from errors
    return after, (*changes(plan, after), *warnings)


def _document(path: Path) -> Figures:
    raw = path.read_bytes()
    if len(raw) > LONGEST:
        raise DocumentError(
            phrase("this document is too large"),
            where=Place(file=path.name),
            expected=phrase("Expected: at most {most}.", most=LONGEST),
        )
    figures = from_json(raw, Figures, file=path.name)
    check_habit(figures.habit, file=path.name)
    return figures


def _named(error: EssaimError, plan: Plan) -> EssaimError:
    """The same error with the action's id, as the file has it, in the place of its rank."""

    def id_of(match: re.Match[str]) -> str:
        return f"actions.{plan.actions[int(match[1])].id}"

    field = re.sub(r"^actions\[(\d+)\]", id_of, error.where.field or "")
    return DocumentError(
        error.what,
        where=Place(file=error.where.file, field=field or None),
        expected=error.expected,
        todo=error.todo,
    )


def changes(before: Plan, after: Plan) -> Iterator[Phrase]:
    """What figures would change, in sentences: nobody has to compare two plans by eye."""
    if after.years != before.years:
        first, last = str(after.years[0]), str(after.years[-1])
        yield phrase("The years of the plan become {first} to {last}.", first=first, last=last)
    old = {one.id: one for one in before.segments}
    new = {one.id: one for one in after.segments}
    added = [one.name or one.id for key, one in new.items() if key not in old]
    gone = [one.name or one.id for key, one in old.items() if key not in new]
    moved = [one.name or one.id for key, one in new.items() if key in old and old[key] != one]
    for sentence, names in (
        (phrase("enter"), added),
        (phrase("change"), moved),
        (phrase("leave"), gone),
    ):
        if names:
            yield phrase_n(
                "Baseline, {n} part, {what}: {names}.",
                "Baseline, {n} parts, {what}: {names}.",
                len(names),
                what=sentence,
                names=tuple(names[:NAMED]),
            )
    known = {one.id: one for one in before.actions}
    actions = [one.title or one.id for one in after.actions if known.get(one.id) != one]
    if actions:
        yield phrase_n(
            "{n} action gets figures: {names}.",
            "{n} actions get figures: {names}.",
            len(actions),
            names=tuple(actions[:NAMED]),
        )
    for field, words in PARTS.items():
        if getattr(before, field) != getattr(after, field):
            yield phrase("Changed too: {what}.", what=words)
    if after == before:
        yield phrase("Nothing would change.")


PARTS = {
    "weights": phrase("the weights of the years"),
    "habit": phrase("the habit of spending"),
    "links": phrase("the links between actions"),
    "budgets": phrase("the euros that come in"),
    "departments": phrase("the person-days of departments"),
    "trades": phrase("the units of trades"),
    "elastic": phrase("the limits that give way"),
}
