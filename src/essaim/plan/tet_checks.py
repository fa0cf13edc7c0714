"""What Territoires en Transitions will make of our workbook, told before somebody sends it.

Source: the platform's public code of its import (MIT), read in November 2026: the columns it
reads, and what makes it refuse a whole file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.cells import LONGEST_TITLE
from essaim.plan.export import rows_of
from essaim.plan.template import template
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_succession import standing

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Plan

LARGEST_BUDGET = 999_999_999_999


def tet_checks(plan: Plan) -> tuple[Phrase, ...]:
    """What somebody should know before the workbook goes to the platform.

    Returns:
        First what would make it refuse the file, an action each; then each column it does not
        read, with how many rows have words there. Empty when it takes everything.
    """
    columns = template()["columns"]
    rows = rows_of(standing(plan), columns)
    fields = [one["field"] for one in columns]
    refused = [told for row in rows for told in _refused(dict(zip(fields, row, strict=True)))]
    counted = (
        (one["header"].strip(), sum(1 for row in rows if row[place]))
        for place, one in enumerate(columns)
        if one.get("unread")
    )
    unread = [
        phrase_n(
            "“{column}”: the platform does not read this column ({n} row says something there).",
            "“{column}”: the platform does not read this column ({n} rows say something there).",
            n,
            column=header,
        )
        for header, n in counted
        if n
    ]
    return (*refused, *unread)


def _refused(row: dict[str, str | float]) -> list[Phrase]:
    """Why the platform would refuse a row, and the whole file with it."""
    title, found = str(row["title"]), []
    if len(title) > LONGEST_TITLE:
        found.append(
            phrase(
                "“{title}…”: the platform refuses a title of more than {most} signs.",
                title=title[:60],
                most=LONGEST_TITLE,
            )
        )
    start, end = (_sortable(str(row[name])) for name in ("start", "end"))
    if start and end and start > end:
        found.append(
            phrase("“{title}”: the platform refuses a start after its end.", title=title[:60])
        )
    if isinstance(row["budget"], float) and not 0 <= row["budget"] <= LARGEST_BUDGET:
        found.append(
            phrase(
                "“{title}”: the platform refuses a budget below zero or above {most} euros.",
                title=title[:60],
                most=LARGEST_BUDGET,
            )
        )
    return found


def _sortable(day: str) -> str:
    """13/06/2008 as 20080613."""
    return "".join(reversed(day.split("/")))
