"""Pictures 1 and 2 as drawings: three poles that push one another; a train and its circles."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from essaim.orchestra.names import name_of
from essaim.orchestra.sketch import (
    ACCENT,
    FILLS,
    MIDDLE,
    box,
    disc,
    label,
    n,
    rows_of,
    straight,
    stroke,
)
from essaim.vocabulary.phrase import Phrase, phrase, phrase_n
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.orchestra import Cell, Picture
    from essaim.words.language import Language

_SPOTS = {"public": (500.0, 190.0), "economy": (240.0, 500.0), "residents": (760.0, 500.0)}


def called(column: str, cell: Cell, language: Language) -> str:
    """What a cell says in a language."""
    name = name_of(column, cell)
    return say(name, language) if isinstance(name, Phrase) else str(name)


def draw_influence(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """Three discs and the ways between them; a way that does not exist is not drawn."""
    del place
    actors = {str(row[0]): int(row[1]) for row in rows_of(picture, "poles")}
    flows = {(str(a), str(b)): int(count) for a, b, count in rows_of(picture, "flows")}
    most = max(actors.values(), default=1) or 1
    radius = {one: 44 + 42 * math.sqrt(count / most) for one, count in actors.items()}
    for (one, other), count in flows.items():
        if one != other and count:
            yield from _way(one, other, count, radius)
    for one, (x, y) in _SPOTS.items():
        yield disc(x, y, radius[one], fill=FILLS[one], line=2.4)
        white = "#fff" if one == "public" else "#1c1e1b"
        yield label(x, y + 4, actors[one], size=30, bold=True, fill=white)
        actors_word = say(phrase("actors"), language)
        yield label(x, y + 24, actors_word, size=14, fill=white)
        above = y - radius[one] - 14 if one == "public" else y + radius[one] + 26
        yield label(x, above, called("pole", one, language), size=19, bold=True)
        inside = phrase("inside the pole: {count}", count=flows[one, one])
        side = (x + radius[one] + 12, y + 5) if one != "economy" else (x - radius[one] - 12, y + 5)
        yield label(
            *side, say(inside, language), size=15, anchor="start" if one != "economy" else "end"
        )
    told = phrase("An arrow, and its number: the links by which one pole leads the other")
    yield label(500, 645, say(told, language), size=15, most=110)


def _way(one: str, other: str, count: int, radius: dict[str, float]) -> Iterator[str]:
    (x1, y1), (x2, y2) = _SPOTS[one], _SPOTS[other]
    far = math.hypot(x2 - x1, y2 - y1)
    ux, uy = (x2 - x1) / far, (y2 - y1) / far
    # Each way keeps to its right, so that two opposite ones never lie on each other.
    ox, oy = -uy * 17, ux * 17
    start = (x1 + ux * (radius[one] + 5) + ox, y1 + uy * (radius[one] + 5) + oy)
    end = (x2 - ux * (radius[other] + 9) + ox, y2 - uy * (radius[other] + 9) + oy)
    yield stroke(straight(*start, *end), width=min(9, 1.6 + math.sqrt(count)), arrow=True)
    middle = ((start[0] + end[0]) / 2 + ox * 0.9, (start[1] + end[1]) / 2 + oy * 0.9)
    yield label(middle[0], middle[1] + 6, count, size=19, bold=True)


def draw_train(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """An engine, co-pilots and wagons, a mark for each actor; below, the circles that overlap."""
    roles = {str(row[0]): int(row[1]) for row in rows_of(picture, "roles")}
    x = 60.0
    yield from _engine(x)
    for role, fill in (("leads", ACCENT), ("both", MIDDLE), ("follows", "#fff")):
        yield box(x, 170, 270, 150, line=2.4, round_=4)
        yield from _marks(x + 22, 190, roles.get(role, 0), fill)
        for wheel in (60, 210):
            yield disc(x + wheel, 328, 15, line=2.4)
        name = called("role", role, language)
        told = phrase("{name}: {count}", name=name, count=roles.get(role, 0))
        yield label(x + 135, 150, say(told, language), size=19, bold=True)
        if x > 60:
            yield stroke(straight(x - 35, 290, x, 290), width=4)
        x += 305
    # The authority's own place in the train, under its wagon.
    own = next((row for row in rows_of(picture, "leaders") if row[0] == place), None)
    under = {"leads": 215.0, "both": 500.0, "follows": 785.0}.get(str(own[1]) if own else "", 500.0)
    if own is not None:
        yield stroke(straight(under, 358, under, 326), width=3, arrow=True)
    told = phrase("{name} leads nobody and follows nobody", name=place)
    if own is not None:
        told = phrase(
            "{name} leads {out} actors and follows {back}", name=place, out=own[2], back=own[3]
        )
    yield label(under, 376, say(told, language), size=16, most=110)
    yield from _circles(picture, language)


def _engine(x: float) -> Iterator[str]:
    """What makes a wagon an engine: a chimney that smokes, and a nose that opens the way."""
    yield f'<path d="M{n(x)} 250L{n(x - 36)} 320H{n(x)}Z" fill="{ACCENT}"/>'
    yield box(x + 3, 136, 22, 34, fill=ACCENT, line=2.4, round_=2)
    for far, up, size in ((0, 0, 8), (20, 12, 11), (46, 20, 14)):
        yield disc(x + 18 + far, 122 - up, size, line=1.4)


def _marks(x: float, y: float, count: int, fill: str) -> Iterator[str]:
    for place in range(min(count, 48)):
        yield box(x + place % 12 * 19, y + place // 12 * 24, 12, 12, fill=fill, line=1.2, round_=2)
    if count > 48:
        yield label(x + 114, y + 112, f"+ {count - 48}", size=14)


def _circles(picture: Picture, language: Language) -> Iterator[str]:
    circles = rows_of(picture, "circles")[:6]
    if not circles:
        yield label(500, 520, say(phrase("No circle is told."), language), size=17)
        return
    told = phrase("Circles: a thick edge where the authority sits; the members side by side share")
    yield label(500, 412, say(told, language), size=14, most=110)
    names = [str(row[0]) for row in circles]
    common = {
        frozenset((str(row[0]), str(row[1]))): int(row[2]) for row in rows_of(picture, "common")
    }
    # Circles that follow each other overlap when they share somebody, and stand apart when not.
    radius = min(95.0, 430 / len(circles))
    spots = [0.0]
    for one, other in pairwise(names):
        spots.append(spots[-1] + radius * (1.45 if frozenset((one, other)) in common else 2.25))
    spots = [500 + x - spots[-1] / 2 for x in spots]
    for x, row in zip(spots, circles, strict=True):
        yield (
            f'<circle cx="{n(x)}" cy="520" r="{n(radius)}" fill="{ACCENT}" fill-opacity="0.12" '
            f'stroke="#1c1e1b" stroke-width="{3 if row[2] else 1.6}"/>'
        )
    for place, (x, row) in enumerate(zip(spots, circles, strict=True)):
        members = phrase_n("{n} member", "{n} members", int(row[1]))
        yield label(x, 526, say(members, language), size=16, bold=True)
        yield label(x, 520 + radius + 20 * (1 + place % 2), names[place], size=14, most=30)
        if place and (both := common.get(frozenset((names[place - 1], names[place])))):
            yield label((x + spots[place - 1]) / 2, 526, both, size=17)
