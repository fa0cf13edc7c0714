"""Table numbers to be read from the door: a sheet folded into a tent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View


def signs(view: View) -> dict[str, Any]:
    """The data of `signs.typ`: one sheet a table, marked when a wheelchair can reach it.

    When every table can be reached, no mark tells one from another, so none is printed.
    """
    reached = set(view.seating.rules.accessible_tables)
    some = not reached.issuperset(view.tables)
    return {
        "size": view.size,
        "title": view.title,
        "tables": [
            {
                "number": str(number),
                "accessible": some and number in reached,
            }
            for number in view.tables
        ],
        "words": {
            "table": view.say(phrase("Table")),
            "accessible": view.say(phrase("Wheelchair access")),
            "fold": view.say(phrase("fold here")),
        },
    }
