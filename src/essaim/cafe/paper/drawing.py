"""The drawing sheet: where a table draws its answer, in the round that asks for a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.cafe.paper.codes import place_code, place_text, square
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View


def drawing(view: View) -> dict[str, Any]:
    """The data of `drawing.typ`: a sheet for each table of the rounds that draw."""
    draw = _drawing_rounds(view)
    return {
        "size": view.size,
        "title": view.title,
        "sheets": [
            {
                "code": place_code(table.number, number),
                "place": f"{view.table_name(table.number)} · {view.round_name(number)}",
                "question": view.question(number),
                "square": square(place_text("drawing", table.number, number)),
                "alt": view.say(phrase("QR code: {code}", code=place_code(table.number, number))),
            }
            for number, table in view.seatings()
            if number in draw
        ],
        "words": {
            "heading": view.say(phrase("Draw your answer")),
            "name": view.say(phrase("The title of our drawing")),
            "meaning": view.say(phrase("What it says, in one sentence")),
            "none": view.say(phrase("Nobody is seated yet.")),
        },
    }


def _drawing_rounds(view: View) -> set[int]:
    """The rounds that the workshop wants drawn, or the last one."""
    found = {
        number
        for number in view.rounds
        if (announced := view.announced(number)) is not None and announced.drawing
    }
    return found or set(view.rounds[-1:])
