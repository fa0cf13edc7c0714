"""The wall list: everybody from A to Z and the table of each round, for who has no card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View


def wall(view: View) -> dict[str, Any]:
    """The data of `wall.typ`: one row a guest; a host's table is printed bold."""
    return {
        "size": view.size,
        "title": view.title,
        "rounds": [str(number) for number in view.rounds],
        "rows": [
            {
                "name": view.names[guest.id],
                "seats": [
                    {"table": str(seat.table) if seat.table is not None else "—", "host": seat.host}
                    for seat in view.seats(guest.id)
                ],
            }
            for guest in view.guests
        ],
        "words": {
            "heading": view.say(phrase("Who sits where")),
            "name": view.say(phrase("Name")),
            "round": view.say(phrase("R{number}", number="")),
            "count": view.say(phrase_n("{n} guest", "{n} guests", len(view.guests))),
            "legend": view.say(
                phrase("The number is your table in each round. In bold: host of the table.")
            ),
        },
    }
