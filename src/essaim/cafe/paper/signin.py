"""The sign-in sheet: who came, and what each one agrees to be shown or quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.paper.text import breakable
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View

# People who were not expected come to every café.
WALK_INS = 12


def signin(view: View) -> dict[str, Any]:
    """The data of `signin.typ`: from A to Z, then empty lines.

    Consent is two separate boxes that nobody ticks beforehand; the line that explains them comes
    back at the head of each page, so that everyone signs under it.
    """
    contact = view.workshop.contact if view.workshop else ""
    return {
        "size": view.size,
        "title": view.title,
        "rows": [
            {"name": view.names[guest.id], "organisation": breakable(guest.organisation)}
            for guest in view.guests
        ],
        "blanks": WALK_INS,
        "words": {
            "heading": view.say(phrase("Sign-in sheet")),
            "consent": view.say(
                phrase(
                    "Tick only what you agree to. Picture: photos where I can be recognised may be "
                    "published in the account of this café. Quote: what I say may be quoted with "
                    "my name. No tick means no; you take part all the same."
                )
            ),
            "withdraw": view.say(
                phrase("You may change your mind at any time: {contact}.", contact=contact)
                if contact
                else phrase("You may change your mind at any time: tell the organisers.")
            ),
            "name": view.say(phrase("Name")),
            "organisation": view.say(phrase("Organisation")),
            "picture": view.say(phrase("Picture")),
            "quote": view.say(phrase("Quote")),
            "signature": view.say(phrase("Signature")),
        },
    }
