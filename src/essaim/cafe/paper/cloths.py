"""Tablecloths: the round's question, four zones to write in, and a number that ties a photo.

The zones are what a harvest looks for afterwards: ideas (and who could carry them), questions,
agreements and disagreements, and what travels to the next table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from essaim.cafe.paper.codes import place_code, place_text, square
from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View


def cloths(view: View, size: Literal["a3", "a2"] = "a3") -> dict[str, Any]:
    """The data of `cloths.typ`: one cloth a table and round."""
    last = view.rounds[-1] if view.rounds else 0
    return {
        "size": size,
        "title": view.title,
        "cloths": [
            {
                "code": place_code(table.number, number),
                "place": f"{view.table_name(table.number)} · {view.round_name(number)}",
                "question": view.question(number),
                "square": square(place_text("cloth", table.number, number)),
                "alt": view.say(phrase("QR code: {code}", code=place_code(table.number, number))),
                "zones": _zones(view, is_last=number == last),
            }
            for number, table in view.seatings()
        ],
        "words": {"none": view.say(phrase("Nobody is seated yet."))},
    }


def _zones(view: View, *, is_last: bool) -> list[dict[str, str]]:
    onward = (
        (phrase("To tell everyone"), phrase("What must be heard in the plenary?"))
        if is_last
        else (phrase("To pass on"), phrase("What should the next table know?"))
    )
    zones: tuple[tuple[Phrase, Phrase], ...] = (
        (phrase("Our ideas"), phrase("One idea, one sentence. Who could carry it?")),
        (phrase("Our questions"), phrase("What do we not know yet?")),
        (phrase("We agree, we differ"), phrase("Where do we meet? Where not, and why?")),
        onward,
    )
    return [{"name": view.say(name), "hint": view.say(hint)} for name, hint in zones]
