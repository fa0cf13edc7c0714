"""The map as a drawing: the same map gives the same SVG, readable in black and white.

Actors stand in columns, one category after the other, so that nothing moves when one is added at
the end and no name covers another. A shape says the category, a full shape that one can write to
the actor; a plain line is a link, a dotted one only a table shared. An actor that somebody moved
stays where it was put. Above 500 actors, families stand for them.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from essaim.actors.nomenclature import nomenclature, term_name
from essaim.paper.text import clean
from essaim.tables.headers import plain
from essaim.vocabulary.phrase import Phrase, phrase, phrase_n
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.actor_map import ActorMap, Position
    from essaim.words.language import Language

WIDTH, HEIGHT = 1600, 1120
TOP, BOTTOM, SIDE = 64, 44, 22
MOST = 500
_CORNERS = {
    "political": (4, 45),
    "institutions": (4, 0),
    "economic": (0, 0),
    "federating": (3, -90),
    "places": (5, -90),
    "democracy": (6, 0),
    "youth": (10, -90),
    "": (3, 90),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """One sign of the drawing: an actor, or a family above 500 of them.

    Attributes:
        id: of the actor or the family.
        name: what is written beside it.
        category: its category; empty when nobody said.
        count: how many actors it stands for.
        reachable: how many of them have a contact.
    """

    id: str
    name: str
    category: str
    count: int
    reachable: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """The signs and the lines of a map, before they are put anywhere.

    Attributes:
        nodes: in the order of the categories, then by name.
        lines: for two signs, how many links and whether all are only a table shared.
    """

    nodes: tuple[Node, ...]
    lines: dict[tuple[str, str], tuple[int, bool]]


def picture_of(map_: ActorMap, *, language: Language, most: int = MOST) -> Picture:
    """What is drawn: each actor up to `most` of them, families above."""
    lists = nomenclature()
    grouped = len(map_.actors) > most
    sign_of: dict[str, str] = {}
    members: dict[str, list[bool]] = defaultdict(list)
    about: dict[str, tuple[str, str]] = {}
    for actor in map_.actors:
        category = actor.category or ""
        key = f"{category}/{actor.family}" if grouped else actor.id
        other = say(phrase("others"), language)
        family = lists.family_name(actor.family, language) if actor.family else other
        about[key] = (family if grouped else actor.name, category)
        sign_of[actor.id] = key
        members[key].append(bool(actor.contacts))
    order = {term.id: place for place, term in enumerate(lists.categories)}
    nodes = [
        Node(id=key, name=name, category=cat, count=len(members[key]), reachable=sum(members[key]))
        for key, (name, cat) in about.items()
    ]
    nodes.sort(key=lambda node: (order.get(node.category, len(order)), plain(node.name), node.id))
    lines: dict[tuple[str, str], tuple[int, bool]] = {}
    for link in map_.links:
        first, second = sign_of.get(link.first), sign_of.get(link.second)
        if first is None or second is None or first == second:
            continue
        pair = (min(first, second), max(first, second))
        count, weak = lines.get(pair, (0, True))
        lines[pair] = (count + link.count, weak and link.kind == "seated_together")
    return Picture(nodes=tuple(nodes), lines=dict(sorted(lines.items())))


def table_of(map_: ActorMap, *, language: Language) -> list[tuple[str, str, str, str]]:
    """The drawing as rows: category, name, whether one can write to it, to whom it is bound."""
    picture = picture_of(map_, language=language)
    name = {node.id: node.name for node in picture.nodes}
    beside: dict[str, list[str]] = defaultdict(list)
    for first, second in picture.lines:
        beside[first].append(name[second])
        beside[second].append(name[first])
    return [
        (
            _category(node.category, language),
            _shown(node),
            say(_reach(node), language),
            ", ".join(sorted(beside[node.id], key=plain)),
        )
        for node in picture.nodes
    ]


def _category(category: str, language: Language) -> str:
    if not category:
        return say(phrase("Without a category"), language)
    return term_name(nomenclature().categories, category, language)


def _shown(node: Node) -> str:
    return node.name if node.count == 1 else f"{node.name} ({node.count})"


def _reach(node: Node) -> Phrase:
    if node.count == 1:
        return phrase("with an address") if node.reachable else phrase("only named")
    return phrase_n("{n} with an address", "{n} with an address", node.reachable)


def spots_of(map_: ActorMap, *, language: Language) -> dict[str, tuple[int, int]]:
    """Where each sign of the drawing stands, in thousandths of its width and height."""
    places, _, _ = _places(picture_of(map_, language=language), map_.positions, language)
    # What somebody typed is told as it was typed: steps from there do not drift.
    typed = {one.actor: (one.x, one.y) for one in map_.positions}
    return {
        sign: typed.get(sign, (round(1000 * x / WIDTH), round(1000 * y / HEIGHT)))
        for sign, (x, y) in places.items()
    }


def draw(map_: ActorMap, *, language: Language, title: str = "") -> str:
    """The SVG of a map, A3 lying.

    Args:
        map_: the map, with the places where people put actors.
        language: of the words that are ours.
        title: what is written above; a plain one unless said.
    """
    picture = picture_of(map_, language=language)
    title = clean(title or say(phrase("Map of the actors"), language))
    places, headings, size = _places(picture, map_.positions, language)
    about = phrase(
        "{actors} actors, {links} pairs linked, by category. A full shape: one can write to it. "
        "A dotted line: only a table shared.",
        actors=len(map_.actors),
        links=len(picture.lines),
    )
    described = say(about, language)
    pieces = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-labelledby="map-title map-desc" font-family="Source Sans 3, sans-serif">',
        f'<title id="map-title">{escape(title)}</title>',
        f'<desc id="map-desc">{escape(described)}</desc>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{SIDE}" y="38" font-size="26" font-weight="bold">{escape(title)}</text>',
        *_lines(picture, places),
    ]
    for x, y, text in headings:
        pieces.append(
            f'<text x="{x}" y="{y}" font-size="{size + 1}" font-weight="bold" stroke="#fff" '
            f'stroke-width="3" paint-order="stroke">{escape(text)}</text>'
        )
    for node in picture.nodes:
        pieces += _sign(node, places[node.id], size, language)
    pieces.append(
        f'<text x="{SIDE}" y="{HEIGHT - 16}" font-size="12" fill="#333">{escape(described)}</text>'
    )
    return "\n".join([*pieces, "</svg>"]) + "\n"


def _places(
    picture: Picture, moved: tuple[Position, ...], language: Language
) -> tuple[dict[str, tuple[int, int]], list[tuple[int, int, str]], int]:
    """Where each sign stands, the headings, and the size of the letters."""
    rows: list[tuple[str, str]] = []
    for index, node in enumerate(picture.nodes):
        if index == 0 or picture.nodes[index - 1].category != node.category:
            rows += [("gap", ""), ("heading", _category(node.category, language))]
        rows.append(("node", node.id))
    room = HEIGHT - TOP - BOTTOM
    # As few columns as hold everything at a readable size, then smaller letters.
    columns, step = next(
        ((c, s) for c, s in ((4, 18), (5, 17), (6, 15), (7, 14)) if len(rows) <= c * (room // s)),
        (8, max(6, room // math.ceil(max(1, len(rows)) / 8 + 1))),
    )
    width = (WIDTH - 2 * SIDE) // columns
    # The columns are filled alike, and the page from top to bottom.
    depth = min(room // step, math.ceil(len(rows) / columns) + 2)
    step = max(step, min(24, room // max(1, depth)))
    places: dict[str, tuple[int, int]] = {}
    headings: list[tuple[int, int, str]] = []
    spot = 0
    for index, (kind, text) in enumerate(rows):
        if kind == "gap" and spot % depth == 0:
            continue
        if kind == "heading" and spot % depth >= depth - 1 and index:
            spot += depth - spot % depth  # a heading does not stay alone at the foot of a column
        x, y = SIDE + spot // depth * width, TOP + spot % depth * step + step // 2
        if kind == "heading":
            headings.append((x + 26, y + 4, text))
        elif kind == "node":
            places[text] = (x + 34, y)
        spot += 1
    for one in moved:
        if one.actor in places:
            places[one.actor] = (one.x * WIDTH // 1000, one.y * HEIGHT // 1000)
    return places, headings, max(6, min(13, step - 4))


def _lines(picture: Picture, places: dict[str, tuple[int, int]]) -> Iterator[str]:
    for (first, second), (count, weak) in picture.lines.items():
        (x1, y1), (x2, y2) = places[first], places[second]
        # Within a column a line leaves to the left, where no name is written.
        bend = -min(60, 12 + abs(y1 - y2) // 8) if x1 == x2 else 0
        middle = f"{(x1 + x2) // 2 + bend} {(y1 + y2) // 2}"
        dots = ' stroke-dasharray="1 4"' if weak else ""
        width = 0.7 if weak else 1.3
        grey = "#999" if weak else "#444"
        yield (
            f'<path d="M{x1} {y1}Q{middle} {x2} {y2}" fill="none" stroke="{grey}" '
            f'stroke-width="{min(3.0, width + 0.2 * (count - 1)):.1f}"{dots}/>'
        )


def _sign(node: Node, place: tuple[int, int], size: int, language: Language) -> Iterator[str]:
    x, y = place
    radius = 5 if node.count == 1 else min(12, 5 + node.count // 20)
    fill = "#000" if node.reachable else "#fff"
    corners, turn = _CORNERS.get(node.category, _CORNERS[""])
    if corners == 0:
        shape = f'<circle cx="{x}" cy="{y}" r="{radius}"'
    else:
        shape = f'<polygon points="{_points(x, y, radius, corners, turn)}"'
    name = clean(_shown(node))
    said = f"{name}, {_category(node.category, language)}, {say(_reach(node), language)}"
    most = 54 if size > 9 else 40
    cut = name if len(name) <= most else f"{name[: most - 1]}…"
    yield f'<g data-actor="{escape(node.id, _QUOTES)}"><title>{escape(said)}</title>'
    yield f'{shape} fill="{fill}" stroke="#000" stroke-width="1.2"/>'
    yield (
        f'<text x="{x + radius + 4}" y="{y + size // 3}" font-size="{size}" stroke="#fff" '
        f'stroke-width="3" paint-order="stroke">{escape(cut)}</text></g>'
    )


_QUOTES = {'"': "&quot;"}


def _points(x: int, y: int, radius: int, corners: int, turn: int) -> str:
    """The corners of a shape; ten of them make a star."""
    found = []
    for corner in range(corners):
        angle = math.radians(turn + 360 * corner / corners)
        far = radius * (0.45 if corners == 10 and corner % 2 else 1.15)
        found.append(f"{x + far * math.cos(angle):.1f},{y + far * math.sin(angle):.1f}")
    return " ".join(found)
