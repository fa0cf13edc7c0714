"""Personal cards: the guest's table in each round, and a square that says whose card it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.cafe.paper.codes import Link, square
from essaim.paper.text import breakable
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.cafe.paper.view import View
    from essaim.vocabulary.guest import Guest

# More rounds than this do not fit a card of eight a page and stay readable at arm's length.
FEW_ROUNDS = 6


def cards(view: View, links: Mapping[str, Link]) -> dict[str, Any]:
    """The data of `cards.typ`: the guests from A to Z, then blank cards to the end of the page.

    Some blank cards always follow: people who were not expected come to every café.
    """
    each = 8 if len(view.rounds) <= FEW_ROUNDS else 4
    return {
        "size": view.size,
        "each": each,
        "title": view.title,
        "cards": [_card(view, guest, links.get(guest.id)) for guest in view.guests],
        "blank": [view.round_name(number) for number in view.rounds],
        "blanks": each - len(view.guests) % each,
        "words": {
            "name": view.say(phrase("First name and surname")),
            "table": view.say(phrase("table")),
            "host": view.say(phrase("host")),
        },
    }


def _card(view: View, guest: Guest, link: Link | None) -> dict[str, Any]:
    code = link.code if link else guest.id
    seats = view.seats(guest.id)
    present = [seat for seat in seats if seat.table is not None]
    always = len(present) > 0 and all(seat.host for seat in present)
    fixed = always and view.seating.rules.hosts == "fixed"
    return {
        "name": view.names[guest.id],
        "organisation": breakable(guest.organisation),
        "badge": view.say(phrase("Table host")) if fixed else "",
        "seats": [
            {
                "round": view.round_name(seat.round),
                "table": str(seat.table) if seat.table is not None else "—",
                "host": seat.host and not fixed,
            }
            for seat in seats
        ],
        "code": code,
        "square": square(link.url if link else guest.id),
        "alt": view.say(phrase("QR code: {code}", code=code)),
    }
