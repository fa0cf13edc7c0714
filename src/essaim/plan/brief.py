"""One page for one delegate: their actions, what is due, what is missing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.paper.blocks import Block
from essaim.paper.pages import longest_that_fits
from essaim.paper.word import as_word
from essaim.plan.amount_words import amount_phrase
from essaim.plan.lint import lint_plan
from essaim.plan.totals import budget_of, total_phrases
from essaim.tables.headers import plain
from essaim.vocabulary.errors import PlanError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.sheet import ActionSheet
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Plan
    from essaim.words.language import Language

# Whose page it may be: who answers for a sheet, from the elected member to the department.
FIELDS = ("elected_referent", "owner", "steering", "referent")
MISSING = 8


def delegates_of(plan: Plan) -> list[tuple[str, int]]:
    """Everybody one page can be made for, with how many actions they have, by name."""
    counts: Counter[str] = Counter()
    for action in standing(plan).actions:
        counts.update(dict.fromkeys(_names(action), 1))
    return sorted(counts.items(), key=lambda one: one[0].casefold())


def _names(action: Action) -> list[str]:
    sheet = action.sheet or ActionSheet()
    found = [line.strip() for name in FIELDS for line in getattr(sheet, name).split("\n")]
    return list(dict.fromkeys(one for one in found if one))


def actions_of(plan: Plan, name: str) -> list[Action]:
    """The actions that somebody answers for, whatever their part in them."""
    wanted, there = plain(name), standing(plan).actions
    return [one for one in there if wanted in {plain(other) for other in _names(one)}]


def brief_of(plan: Plan, name: str, shape: str, *, language: Language, today: dt.date) -> bytes:
    """The page of one delegate, as full as one page holds.

    Args:
        plan: its sheets.
        name: an elected member, an owner or a department, as the sheets write it.
        shape: docx or pdf.
        language: of our words.
        today: the day it is made; what is late is late from it.

    Raises:
        PlanError: no sheet names them.
        PrintError: the press refuses.
    """
    mine = actions_of(plan, name)
    if not mine:
        raise PlanError(
            phrase("no sheet names “{name}”", name=name),
            expected=phrase(
                "Expected: {names}.", names=tuple(one for one, _ in delegates_of(plan))[:20]
            ),
        )

    def make(lines: int) -> list[Block]:
        return list(_blocks(plan, mine, name, lines, language=language, today=today))

    lines, pdf = longest_that_fits(make, pages=1, most=len(mine), title=name, language=language)
    return pdf if shape == "pdf" else as_word(make(lines), title=name, language=language)


def _blocks(
    plan: Plan, mine: list[Action], name: str, lines: int, *, language: Language, today: dt.date
) -> Iterator[Block]:
    def told(sentence: Phrase) -> str:
        return say(sentence, language)

    yield Block("title", name)
    head = [plan.title] if plan.title else []
    yield Block("small", " · ".join([*head, told(day_of(today))]))
    yield Block(
        "heading",
        told(
            phrase_n(
                "{n} action of the plan is yours", "{n} actions of the plan are yours", len(mine)
            )
        ),
    )
    for one in _by_end(mine)[:lines]:
        yield from _action(one, name, language)
    if len(mine) > lines:
        more = phrase_n("And {n} more action.", "And {n} more actions.", len(mine) - lines)
        yield Block("small", told(more))
    yield Block("heading", told(phrase("Money, as the sheets say it")))
    for sentence in total_phrases(mine):
        yield Block("line", told(sentence))
    yield from _missing(plan, mine, language, today)


def _by_end(actions: list[Action]) -> list[Action]:
    """What ends first comes first; what says no date comes last."""

    def end(one: Action) -> str:
        calendar = one.sheet.calendar if one.sheet else None
        return (calendar.end or calendar.start) if calendar else ""

    return sorted(actions, key=lambda one: (not end(one), end(one)))


def _action(one: Action, name: str, language: Language) -> Iterator[Block]:
    sheet, budget = one.sheet or ActionSheet(), budget_of(one)
    parts = [
        sheet.status,
        sheet.calendar.raw if sheet.calendar else "",
        say(amount_phrase(budget), language) if budget else "",
        sheet.owner if plain(sheet.owner) != plain(name) else sheet.steering.replace("\n", ", "),
    ]
    yield Block("line", one.title or one.id, place=" · ".join(part for part in parts if part))


def _missing(plan: Plan, mine: list[Action], language: Language, today: dt.date) -> Iterator[Block]:
    ids = {one.id: one.title or one.id for one in mine}
    found = [one for one in lint_plan(plan, today=today) if one.action in ids]
    if not found:
        return
    heading = phrase_n("{n} thing to complete", "{n} things to complete", len(found))
    yield Block("heading", say(heading, language))
    kinds = Counter(say(one.sentence, language) for one in found)
    for sentence, count in kinds.most_common(MISSING):
        times = phrase_n("{n} sheet", "{n} sheets", count)
        yield Block("line", sentence, place=say(times, language))
