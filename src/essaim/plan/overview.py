"""The whole plan on one A3 page: a column an axis, a cell an action."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.paper.press import press
from essaim.paper.text import breakable
from essaim.plan.headings import sector_names
from essaim.plan.totals import total_phrases
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.sheet import ActionSheet
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.plan import Action, Plan
    from essaim.words.language import Language

TEMPLATE = Path(__file__).parent / "templates" / "overview.typ"
# What a page holds in a type that one still reads.
MOST_COLUMNS, MOST_CELLS = 10, 34


def overview_of(plan: Plan, *, language: Language) -> bytes:
    """The plan on one page, lying A3, tagged; a very long one goes on on the next page.

    Raises:
        PrintError: the press refuses.
    """
    plan = standing(plan)
    title = plan.title or say(phrase("The plan on one page"), language)
    columns = list(_columns(plan, language))
    count = phrase_n("{n} action", "{n} actions", len(plan.actions))
    data = {
        "title": title,
        "about": " · ".join(
            [say(count, language), *(say(one, language) for one in total_phrases(plan.actions))]
        ),
        "pages": [
            columns[start : start + MOST_COLUMNS]
            for start in range(0, max(1, len(columns)), MOST_COLUMNS)
        ],
    }
    return press(TEMPLATE, data, title=title, language=language)


def _columns(plan: Plan, language: Language) -> Iterator[dict[str, Any]]:
    """A column an axis; an axis of many actions has several."""
    for axis in dict.fromkeys(_axis(one) for one in plan.actions):
        name = axis or say(phrase("Without an axis"), language)
        cells = [_cell(one) for one in plan.actions if _axis(one) == axis]
        for start in range(0, len(cells), MOST_CELLS):
            told = name if not start else say(phrase("{name} (continued)", name=name), language)
            yield {"name": breakable(told), "cells": cells[start : start + MOST_CELLS]}


def _axis(action: Action) -> str:
    return action.sheet.axis if action.sheet else ""


def _cell(action: Action) -> dict[str, Any]:
    sheet = action.sheet or ActionSheet()
    when = sheet.calendar.raw if sheet.calendar else ""
    parts = (sheet.owner, when, sheet.status, sector_names().get(action.sector, action.sector))
    return {
        "number": sheet.number,
        "title": breakable(action.title or action.id),
        "about": " · ".join(breakable(part) for part in parts if part),
    }
