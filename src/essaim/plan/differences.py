"""What a table that was read again would change in a sheet, heading by heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.plan.cells import cells_of
from essaim.plan.export import MORE
from essaim.plan.template import template
from essaim.words.say import say_number

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Action


@dataclass(frozen=True, slots=True)
class Difference:
    """One heading: its French name, what the sheet says now, what it would say."""

    heading: str
    before: str
    after: str


def differences(before: Action, after: Action) -> list[Difference]:
    """The headings whose words differ, in the order of the template.

    Where a sheet comes from is no heading: a file under another name changes nothing.

    Args:
        before: the action as it is.
        after: the same action, as the table would have it.
    """
    columns = [*MORE, *template()["columns"]]
    own = frozenset(one["field"] for one in columns)
    titles = {one.id: one.title for one in (before, after)}
    old, new = (cells_of(one, titles, columns=own) for one in (before, after))
    names = {one["field"]: one["header"].strip() for one in columns}
    # Of three funders, each has a field of its own.
    fields = dict.fromkeys((*names, *old, *new))
    return [
        Difference(names.get(field, names.get(field.rpartition("_")[0], field)), *said)
        for field in fields
        if (said := (_text(old.get(field, "")), _text(new.get(field, ""))))[0] != said[1]
    ]


def _text(cell: str | float) -> str:
    return cell if isinstance(cell, str) else say_number(round(cell), "fr")
