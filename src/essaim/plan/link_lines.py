"""Links between actions as lines: prerequisites, exclusions, interactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.figure_lines import number_of, parts_of, share_written
from essaim.tables.headers import plain
from essaim.vocabulary.errors import ManyErrors, Place, PlanError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Exclusion, Interaction, Prerequisite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.plan import Action, Link, Plan

KINDS = {
    **dict.fromkeys(("prealable", "prerequis", "prerequisite"), "prerequisite"),
    "exclusion": "exclusion",
    "interaction": "interaction",
}
EXAMPLES = (
    "préalable ; Former les artisans ; Rénover 1 200 logements ; 1",
    "exclusion ; Parking relais ; Ville sans voitures",
    "interaction ; Vélo ; Bus ; Carburant des voitures ; 5 %",
)


def names_of(actions: Sequence[Action]) -> dict[str, str]:
    """Ids by everything people call an action: its number, its title, its id."""
    found = {plain(one.title): one.id for one in actions if one.title}
    found |= {plain(one.sheet.number): one.id for one in actions if one.sheet and one.sheet.number}
    return found | {plain(one.id): one.id for one in actions}


def read_links(text: str, plan: Plan) -> tuple[Link, ...]:
    """The links that the lines say, after those that no line can hold.

    Args:
        text: one link a line.
        plan: its actions and its segments are what the lines name.

    Raises:
        PlanError, ManyErrors: a line that cannot be read, an action or a segment nobody knows.
    """
    found: list[Link] = []
    problems: list[PlanError] = []
    for rank, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            found.append(_link(parts_of(line), plan))
        except PlanError as error:
            where = Place(field="links", line=rank)
            problems.append(
                PlanError(error.what, where=where, expected=error.expected, todo=error.todo)
            )
    if problems:
        raise ManyErrors(problems) if len(problems) > 1 else problems[0]
    kept = [one for one in plan.links if not can_be_written(one)]
    return (*kept, *found)


def can_be_written(link: Link) -> bool:
    """Whether a line can hold a link: an interaction on a criterion cannot."""
    return not isinstance(link, Interaction) or link.segment is not None


def _link(parts: list[str], plan: Plan) -> Link:
    kind = KINDS.get(plain(parts[0]))
    rest = [part for part in parts[1:] if part]
    if kind is None or len(rest) < 2:
        raise PlanError(
            phrase("a link says what it is, and names two actions at least"),
            expected=phrase("Expected: {names}.", names=EXAMPLES),
        )
    if kind == "prerequisite":
        lag = 1
        if len(rest) > 2:
            lag = int(number_of(rest[2]))
        before, after = _actions(rest[:2], plan)
        return Prerequisite(kind="prerequisite", before=before, after=after, lag=max(0, lag))
    if kind == "exclusion":
        return Exclusion(kind="exclusion", actions=_actions(rest, plan))
    if len(rest) < 4:
        raise PlanError(
            phrase("an interaction names two actions, a segment and a share"),
            expected=phrase("Expected: {example}.", example=EXAMPLES[2]),
        )
    *names, segment, saving = rest
    known = {plain(one.id): one.id for one in plan.segments}
    known |= {plain(one.name): one.id for one in plan.segments if one.name}
    if plain(segment) not in known:
        raise PlanError(phrase("“{name}” is not in the baseline", name=segment))
    return Interaction(
        kind="interaction",
        actions=_actions(names, plan),
        segment=known[plain(segment)],
        saving=number_of(saving),
    )


def _actions(names: Sequence[str], plan: Plan) -> tuple[str, ...]:
    known = names_of(plan.actions)
    for name in names:
        if plain(name) not in known:
            raise PlanError(
                phrase("there is no action “{name}”", name=name),
                todo=phrase("Give its title, its number or its id."),
            )
    ids = tuple(known[plain(name)] for name in names)
    if len(set(ids)) < len(ids):
        raise PlanError(phrase("a link names the same action twice"))
    return ids


def links_text(plan: Plan) -> str:
    """The links as lines, actions by their titles."""
    titles = {one.id: (one.title or one.id).replace(";", ",") for one in plan.actions}
    segments = {one.id: one.name or one.id for one in plan.segments}
    lines = []
    for one in plan.links:
        if isinstance(one, Prerequisite):
            names = [titles.get(one.before, one.before), titles.get(one.after, one.after)]
            lines.append(" ; ".join(["préalable", *names, str(one.lag)]))
        elif isinstance(one, Exclusion):
            lines.append(" ; ".join(["exclusion", *(titles.get(n, n) for n in one.actions)]))
        elif can_be_written(one):
            names = [titles.get(n, n) for n in one.actions]
            where = segments.get(one.segment or "", one.segment or "")
            lines.append(" ; ".join(["interaction", *names, where, share_written(one.saving or 0)]))
    return "\n".join(lines)
