"""What changes a plan: each change is a new version, which undoing takes away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from essaim.plan.figure_files import read_figures
from essaim.plan.reading import read_plan
from essaim.plan.update import bring_up_to_date
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_succession import given_back, taken_over
from essaim.web.accounts import rights
from essaim.web.harvest.citing import citing_notes
from essaim.web.plan.models import PlanVersion
from essaim.web.plan.reads import plan_of
from essaim.web.plan.tables import forget_table, keep_table, last_table
from essaim.web.territory.documents import accept_version, drop_version, keep_version
from essaim.words.say import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from essaim.plan.report import Report
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Plan
    from essaim.vocabulary.plan_succession import How
    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Workshop
    from essaim.web.territory.models import Territory
    from essaim.words.language import Language

SHOWN = 40


@transaction.atomic
def propose_table(
    actor: Actor, territory: Territory, path: Path, *, today: dt.date, language: Language
) -> PlanVersion:
    """Read a table of action sheets into a plan that somebody looks at before it counts.

    Where there is a plan already, the table brings it up to date by the actions' numbers.

    Raises:
        EssaimError: the file cannot be read, or holds no action; nothing is kept then.
    """
    reading = read_plan(path, today=today)
    table, before = reading.plan, plan_of(territory)
    if before.actions:
        reading = bring_up_to_date(before, reading, last_table(territory))
    forget_table(territory, accepted=False)
    kept = keep_version(
        actor,
        PlanVersion,
        territory,
        reading.plan,
        verb="propose_plan",
        accepted=False,
        told=[say(one, language) for one in _told(reading.report)],
    )
    keep_table(territory, kept.version, table)
    return kept


def propose_figures(
    actor: Actor, territory: Territory, path: Path, *, language: Language
) -> PlanVersion:
    """Read figures from a file into a plan that somebody looks at before it counts.

    Raises:
        EssaimError: the file cannot be read, or does not fit the sheets; nothing is kept then.
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    after, told = read_figures(path, plan_of(territory))
    return keep_version(
        actor,
        PlanVersion,
        territory,
        after,
        verb="propose_figures",
        accepted=False,
        told=[say(one, language) for one in told],
    )


def _told(report: Report) -> list[Phrase]:
    """The report in sentences: counts first, then what to look at, then what is in the notes."""
    told = [
        phrase("{rows} rows hold something, {read} were read.", rows=report.rows, read=report.read)
    ]
    for one in report.warnings[:SHOWN]:
        if one.row and one.sheet:
            told.append(
                phrase(
                    "{sheet}, row {row}: {what}.", sheet=one.sheet, row=one.row, what=one.sentence
                )
            )
        elif one.row:
            told.append(phrase("Row {row}: {what}.", row=one.row, what=one.sentence))
        else:
            told.append(phrase("Sheet “{name}”: {what}.", name=one.sheet or "–", what=one.sentence))
    if len(report.warnings) > SHOWN:
        rest = len(report.warnings) - SHOWN
        told.append(phrase_n("{n} more like these.", "{n} more like these.", rest))
    told += [
        phrase(
            "In the notes: {sheet}, row {row}, column {column}: {text}",
            sheet=kept.sheet or "–",
            row=kept.row,
            column=kept.column,
            text=kept.text[:120],
        )
        for kept in report.kept[:SHOWN]
    ]
    if len(report.kept) > SHOWN:
        rest = len(report.kept) - SHOWN
        told.append(phrase_n("{n} more in the notes.", "{n} more in the notes.", rest))
    return told


def accept_plan(actor: Actor, territory: Territory) -> bool:
    """Let the proposal count; false when there is none."""
    return accept_version(actor, PlanVersion, territory, verb="accept_plan")


@transaction.atomic
def drop_proposal(actor: Actor, territory: Territory) -> bool:
    """Let the proposal go."""
    rights.check(rights.may_manage(actor, territory.pk))
    forget_table(territory, accepted=False)
    return drop_version(actor, PlanVersion, territory, verb="drop_plan", accepted=False)


@transaction.atomic
def undo_plan(actor: Actor, territory: Territory) -> bool:
    """Take the last version of the plan away."""
    rights.check(rights.may_manage(actor, territory.pk))
    forget_table(territory, accepted=True)
    return drop_version(actor, PlanVersion, territory, verb="undo_plan")


def change_action(actor: Actor, territory: Territory, changed: Action) -> None:
    """Change one action, or add it when its id is new."""
    before = plan_of(territory)
    if any(one.id == changed.id for one in before.actions):
        actions = tuple(changed if one.id == changed.id else one for one in before.actions)
    else:
        actions = (*before.actions, changed)
    after = replace(before, actions=actions)
    keep_version(actor, PlanVersion, territory, after, verb="change_action")


@transaction.atomic
def change_figures(actor: Actor, territory: Territory, figures: Plan) -> None:
    """Keep years, baseline, limits and links; the sheets stay as they are now.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    after = replace(figures, actions=plan_of(territory).actions)
    keep_version(actor, PlanVersion, territory, after, verb="change_figures")


@transaction.atomic
def change_many(
    actor: Actor, territory: Territory, step: Callable[[Plan], Sequence[Action]]
) -> None:
    """Change many actions at once, as one version; new ones come after the others.

    Args:
        actor: who does it.
        territory: whose plan.
        step: what makes the changed actions of the newest plan; nothing is kept when it makes
            none.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    before = plan_of(territory)
    changed = {one.id: one for one in step(before)}
    if not changed:
        return
    kept = tuple(changed.pop(one.id, one) for one in before.actions)
    after = replace(before, actions=(*kept, *changed.values()))
    keep_version(actor, PlanVersion, territory, after, verb="change_cells")


def take_over(actor: Actor, territory: Territory, old: str, new: str, *, how: How) -> None:
    """Merge an action into another, or replace it: it keeps its sheet and leads to the new one.

    Raises:
        PlanError: one of them is not there, or the way would lead back to where it began.
        PermissionDenied: only plan officers of the territory may.
    """
    after = taken_over(plan_of(territory), old, new, how=how)
    keep_version(actor, PlanVersion, territory, after, verb=f"{how}_action")


def give_back(actor: Actor, territory: Territory, name: str) -> None:
    """Let an action stand for itself again."""
    after = given_back(plan_of(territory), name)
    keep_version(actor, PlanVersion, territory, after, verb="restored_action")


def link_statements(
    actor: Actor, territory: Territory, action: Action, *, add: set[str], remove: set[str]
) -> None:
    """Say which statements an action was born from; its other sources stay."""
    wanted = {f"statement:{one}" for one in add}
    gone = {f"statement:{one}" for one in remove}
    sources = tuple(one for one in action.sources if one not in gone)
    sources = (*sources, *sorted(wanted - set(sources)))
    change_action(actor, territory, replace(action, sources=sources))


def with_notes(plan: Plan, cited: Mapping[str, str], workshop: Workshop) -> Plan:
    """A plan whose statements are those of a file, citing the notes of a workshop instead.

    Args:
        plan: its actions cite `statement:ID`.
        cited: the words of each statement, by its id.
        workshop: where the same words were noted; a statement that was not is left out.
    """
    turned = citing_notes(cited, workshop)
    actions = tuple(replace(one, sources=turned(one.sources)) for one in plan.actions)
    return replace(plan, actions=actions)
