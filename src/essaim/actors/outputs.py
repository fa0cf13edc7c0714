"""What leaves the map: vCard, GraphML for Gephi and Kumu, the drawing, its A3 page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from essaim.actors.drawing import draw, table_of
from essaim.actors.nomenclature import nomenclature, term_name
from essaim.paper.press import press
from essaim.paper.text import breakable, clean
from essaim.tables.vcards import as_vcards
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaim.vocabulary.actor_map import ActorMap
    from essaim.words.language import Language

TEMPLATE = Path(__file__).parent / "templates" / "map.typ"


def as_contacts(map_: ActorMap, *, language: Language) -> str:
    """The contacts of a map as vCards, the category of the actor on each."""
    lists = nomenclature()
    return as_vcards(
        {
            "family_name": contact.family_name,
            "given_name": contact.given_name,
            "civility": contact.civility,
            "organisation": actor.name,
            "capacity": contact.capacity,
            "email": contact.email,
            "phone": contact.phone,
            "street": contact.street,
            "postcode": contact.postcode,
            "town": contact.town,
            "category": term_name(lists.categories, actor.category or "", language),
            "id": contact.key.removeprefix("id:"),
        }
        for actor in map_.actors
        for contact in actor.contacts
    )


_NODE = ("name", "category", "kind", "family", "level", "siren", "audience", "reachable")
_EDGE = ("kind", "source", "date", "formal", "count")


def as_graphml(map_: ActorMap) -> str:
    """The graph of a map, without any person.

    Source: U. Brandes and others, “GraphML progress report” (2001).
    """
    return "\n".join(_graphml(map_)) + "\n"


def _graphml(map_: ActorMap) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    numbers = {"audience": "int", "count": "int", "reachable": "boolean"}
    for letter, names, where in (("n", _NODE, "node"), ("e", _EDGE, "edge")):
        for name in names:
            kind = numbers.get(name, "string")
            yield (
                f'<key id="{letter}_{name}" for="{where}" attr.name="{name}" attr.type="{kind}"/>'
            )
    yield '<graph id="actors" edgedefault="directed">'
    for actor in map_.actors:
        audience = actor.audience_tested
        values: Mapping[str, object] = {
            "name": actor.name,
            "category": actor.category,
            "kind": actor.kind,
            "family": actor.family,
            "level": actor.level,
            "siren": actor.siren,
            "audience": actor.audience_declared if audience is None else audience,
            "reachable": "true" if actor.contacts else "false",
        }
        yield f'<node id="{_quoted(actor.id)}">{_data("n", values)}</node>'
    here = {actor.id for actor in map_.actors}
    for number, link in enumerate(one for one in map_.links if one.second in here):
        told: Mapping[str, object] = {
            "kind": link.kind,
            "source": link.source,
            "date": link.date,
            "formal": None if link.formal is None else str(link.formal).lower(),
            "count": link.count,
        }
        ends = f'source="{_quoted(link.first)}" target="{_quoted(link.second)}"'
        yield f'<edge id="e{number}" {ends}>{_data("e", told)}</edge>'
    yield "</graph>"
    yield "</graphml>"


def _quoted(text: str) -> str:
    return escape(clean(text), {'"': "&quot;"})


def _data(letter: str, values: Mapping[str, object]) -> str:
    return "".join(
        f'<data key="{letter}_{name}">{escape(clean(str(value)))}</data>'
        for name, value in values.items()
        if value not in (None, "")
    )


def as_page(map_: ActorMap, *, language: Language, title: str = "") -> bytes:
    """The A3 page: the drawing, then the same content as a table; tagged PDF.

    Raises:
        PrintError: the press refuses.
    """
    title = title or say(phrase("Map of the actors"), language)
    rows = table_of(map_, language=language)
    heads = (phrase("Category"), phrase("Actor"), phrase("Address"), phrase("Linked to"))
    described = phrase("The drawing; the same content follows as a table.")
    data = {
        "title": title,
        "svg": draw(map_, language=language, title=title),
        "described": say(described, language),
        "table-title": say(phrase("The same content as a table"), language),
        "head": [say(head, language) for head in heads],
        "rows": [[breakable(cell) for cell in row] for row in rows],
    }
    return press(TEMPLATE, data, title=title, language=language)
