"""A small sheet for each table of each round: who sits here, and what about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View

# A quarter of A4 holds this many names; a larger table gets half a page.
FEW_NAMES = 10


def sheets(view: View) -> dict[str, Any]:
    """The data of `sheets.typ`, round by round: each round's pile is laid out before it begins."""
    most = max((len(table.guests) for _, table in view.seatings()), default=0)
    return {
        "size": view.size,
        "each": 4 if most <= FEW_NAMES else 2,
        "title": view.title,
        "sheets": [
            {
                "table": view.table_name(table.number),
                "round": view.round_name(number),
                "question": view.question(number),
                "guests": [
                    {"name": view.names[guest], "host": guest == table.host}
                    for guest in table.guests
                ],
            }
            for number, table in view.seatings()
        ],
        "words": {
            "host": view.say(phrase("host")),
            "around": view.say(phrase("Around this table")),
            "none": view.say(phrase("Nobody is seated yet.")),
        },
    }
