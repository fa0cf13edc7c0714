"""The sheets of a plan as a text to be read: a page an action, what is not said left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.paper.blocks import Block
from essaim.paper.pages import as_pages
from essaim.paper.word import as_word
from essaim.plan.amount_words import amount_phrase
from essaim.plan.headings import sector_names
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_succession import standing, successors_of
from essaim.vocabulary.sheet import ActionSheet
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaim.vocabulary.plan import Action, Plan
    from essaim.words.language import Language

HEADINGS = {
    "orientation": phrase("Orientation"),
    "presentation": phrase("Presentation"),
    "objectives": phrase("Objectives"),
    "expected_effects": phrase("Expected effects"),
    "targets": phrase("For whom"),
    "owner": phrase("Owner"),
    "partners": phrase("Partners"),
    "steering": phrase("Leading department"),
    "referent": phrase("Person in charge"),
    "elected_referent": phrase("Elected referent"),
    "governance": phrase("Bodies"),
    "participation": phrase("Participation"),
    "means": phrase("Means"),
    "amounts": phrase("Amounts"),
    "funding": phrase("Funding"),
    "calendar": phrase("Calendar"),
    "indicators": phrase("Indicators"),
    "status": phrase("Status"),
    "priority": phrase("Priority"),
    "measures": phrase("Measures answered"),
    "linked": phrase("Linked actions"),
    "documents": phrase("Documents"),
    "notes": phrase("Notes"),
}


def sheets_as_word(plan: Plan, *, language: Language) -> bytes:
    """The sheets of a plan as a .docx, which stays editable."""
    title = plan.title or say(phrase("Action sheets"), language)
    return as_word(blocks_of(plan, language), title=title, language=language)


def sheets_as_pages(plan: Plan, *, language: Language) -> bytes:
    """The sheets of a plan as a tagged PDF, a page an action or more.

    Raises:
        PrintError: the press refuses.
    """
    title = plan.title or say(phrase("Action sheets"), language)
    return as_pages(blocks_of(plan, language), title=title, language=language)


def blocks_of(plan: Plan, language: Language) -> list[Block]:
    """The text of all sheets, a page an action."""
    blocks = [Block("title", plan.title or say(phrase("Action sheets"), language))]
    names = {one.id: one.name for one in plan.segments}
    for place, action in enumerate(standing(plan).actions):
        sheet = action.sheet or ActionSheet()
        if place:
            blocks.append(Block("page"))
        blocks += _sheet(action, sheet, names, language)
    return [*blocks, *_taken_over(plan, language)]


def _taken_over(plan: Plan, language: Language) -> Iterator[Block]:
    """Which action an old number leads to."""
    gone, known = successors_of(plan), {one.id: one for one in plan.actions}
    if gone:
        yield Block("page")
        yield Block("heading", say(phrase("Actions that another one took over"), language))
    for old, new in gone.items():
        before, after = called(known[old]), called(known[new])
        told = phrase("“{old}” → “{new}”", old=before, new=after)
        yield Block("line", say(told, language))


def called(action: Action) -> str:
    """An action as people call it: its number, and its title.

    >>> from essaim.vocabulary.plan import Action
    >>> called(Action(id="a", title="Planter", sector="", sheet=ActionSheet(number="12")))
    '12 · Planter'
    """
    number = action.sheet.number if action.sheet else ""
    return " · ".join(one for one in (number, action.title or action.id) if one)


def _sheet(
    action: Action, sheet: ActionSheet, names: Mapping[str, str], language: Language
) -> Iterator[Block]:
    """A sheet; its axes stand below its title, so that each page says where it belongs."""
    yield Block("heading", action.title or action.id)
    axes = (sheet.axis, sheet.sub_axis, sheet.sub_sub_axis)
    said = [" / ".join(part.split("\n")) for part in axes if part]
    if action.sector:
        said.append(sector_names().get(action.sector, action.sector))
    if said:
        yield Block("small", " · ".join(said))
    for name, heading in HEADINGS.items():
        lines = _lines(getattr(sheet, name), language)
        if not lines:
            continue
        yield Block("subheading", say(heading, language))
        listed = isinstance(getattr(sheet, name), tuple)
        for line in lines:
            yield Block("line" if listed else "text", line)
    if action.effects:
        yield Block("subheading", say(phrase("Effects that count"), language))
        for effect in action.effects:
            yield Block(
                "line",
                say(
                    phrase(
                        "{segment}: {share} per cent less, full after {years} years",
                        segment=names.get(effect.segment) or effect.segment,
                        share=round(100 * effect.saving, 1),
                        years=effect.ramp,
                    ),
                    language,
                ),
                place=effect.source,
            )


def _lines(value: object, language: Language) -> list[str]:
    """The lines of one heading, whatever it holds."""
    if not value:
        return []
    if isinstance(value, str):
        return [line for line in value.split("\n") if line.strip()]
    if isinstance(value, tuple):
        return [one if isinstance(one, str) else say(amount_phrase(one), language) for one in value]
    raw: str = getattr(value, "raw", "")
    return [raw] if raw else []
