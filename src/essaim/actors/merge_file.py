"""The mail-merge file: one row a contact, in the columns that word processors of France know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.actors.nomenclature import nomenclature, term_name
from essaim.tables.writing import write_rows
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from essaim.actors.legal import Recipient
    from essaim.vocabulary.actor_map import Actor, ActorMap, Contact
    from essaim.words.language import Language

HEADER = (
    *("civilité", "nom", "prénom", "fonction", "organisme"),
    *("adresse", "CP", "ville", "courriel", "raison"),
)


def write_merge(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    """Write a mail-merge file; a cell that a spreadsheet would run is made text.

    Raises:
        OSError: the file cannot be written.
    """
    write_rows(path, HEADER, rows)


def rows_of_map(map_: ActorMap, *, language: Language) -> Iterator[tuple[str, ...]]:
    """A row for each contact of the map, with the reason why it is there."""
    for actor in map_.actors:
        for contact in actor.contacts:
            yield _row(contact, actor.name, _reason(actor, language))


def rows_of_recipients(
    recipients: Iterable[Recipient], map_: ActorMap | None, *, language: Language
) -> Iterator[tuple[str, ...]]:
    """A row for each recipient of the legal list; the address is empty where nobody knows it."""
    names = {one.id: one.name for one in map_.actors} if map_ else {}
    for one in recipients:
        name = next((names[id_] for id_ in one.actors if id_ in names), one.said(language))
        if one.contact:
            yield _row(one.contact, name, one.article)
        else:
            yield ("", "", "", one.said(language), name, "", "", "", "", one.article)


def _row(contact: Contact, name: str, reason: str) -> tuple[str, ...]:
    return (
        contact.civility,
        contact.family_name,
        contact.given_name,
        contact.capacity,
        name,
        contact.street,
        contact.postcode,
        contact.town,
        contact.email,
        reason,
    )


def _reason(actor: Actor, language: Language) -> str:
    lists = nomenclature()
    told = []
    if actor.category:
        told.append(term_name(lists.categories, actor.category, language))
    heard = sum(source.startswith("statement:") for source in actor.sources)
    if heard:
        counted = phrase_n("named in {n} statement", "named in {n} statements", heard)
        told.append(say(counted, language))
    if any(source.startswith("seating:") for source in actor.sources):
        told.append(say(phrase("came to a workshop"), language))
    return ", ".join(told)
