"""The letters of R. 229-53, ready to sign: one .docx a recipient, in French only, as the law is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.paper.blocks import Block
from essaim.paper.word import as_word
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.actors.legal import LegalList, Recipient

FILE = Path(__file__).parent / "data" / "letter.json"


@cache
def _words() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return found


def letter_of(recipient: Recipient, legal: LegalList, *, town: str = "") -> bytes:
    """The .docx of one letter; what only the authority knows is left as a marked gap.

    Args:
        recipient: whom it goes to.
        legal: the list it belongs to.
        town: where it is signed; a gap unless said.
    """
    title = _words()["subject"].format(territory=legal.territory.name)
    return as_word(_blocks(recipient, legal, town), title=title, language="fr")


def _blocks(recipient: Recipient, legal: LegalList, town: str) -> Iterator[Block]:
    words, territory = _words(), legal.territory.name
    yield Block("heading", territory)
    yield Block("text", recipient.fr)
    contact = recipient.contact
    lines: tuple[str, ...] = ()
    if contact:
        person = f"{contact.civility} {contact.given_name} {contact.family_name}"
        lines = (
            " ".join(person.split()),
            contact.capacity,
            contact.street,
            f"{contact.postcode} {contact.town}".strip(),
            contact.email,
        )
    for line in filter(None, lines):
        yield Block("text", line)
    if contact is None:
        yield Block("gap", words["address_gap"])
    place = words["place"].format(town=town or words["town_gap"], day=say(day_of(legal.on), "fr"))
    yield Block("text", place)
    yield Block("text", words["subject"].format(territory=territory))
    yield Block("small", words["reference"].format(article=recipient.article))
    yield Block("text", words["opening"].format(greeting=recipient.greeting))
    for sentence in words["body"]:
        text = sentence.format(territory=territory, communes=len(legal.territory.members))
        yield Block("text", text)
    yield Block("gap", words["dated"])
    yield Block("gap", words["modalities"])
    if recipient.answers:
        yield Block("text", words["answers"])
    yield Block("text", words["closing"].format(greeting=recipient.greeting))
    yield Block("gap", words["signature"].format(territory=territory))


def letter_name(number: int, recipient: Recipient) -> str:
    """The file name of a letter, in the order of the list.

    >>> from types import SimpleNamespace
    >>> letter_name(5, SimpleNamespace(id="mayor:68224"))
    '05-mayor-68224.docx'
    """
    return f"{number:02}-{recipient.id.replace(':', '-').replace('_', '-')}.docx"
