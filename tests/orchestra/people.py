"""Small networks by hand."""

import datetime as dt
import re

import pytest

from essaim.orchestra.compose import compose
from essaim.orchestra.network import Network, Tie
from essaim.orchestra.sketch import HEIGHT, WIDTH
from essaim.vocabulary.actor_map import Actor

DAY = dt.date(2026, 3, 12)


def tie(kind, first, second, year=2026):
    return Tie(
        kind=kind, first=first, second=second, source="file:x.csv#L2", date=dt.date(year, 3, 12)
    )


def net(pairs=(), kind="relays_to", *, authority="a", actors=None, carried=(), **fields):
    """A network of ties; `actors` says categories by id, other ends are added without one."""
    ties = [tie(kind, one, other) if len((one, other)) == 2 else one for one, other in pairs]
    ties += fields.pop("ties", [])
    told = dict(actors or {})
    for one in ties:
        told.setdefault(one.first, None)
        told.setdefault(one.second, None)
    for who, _ in carried:
        told.setdefault(who, None)
    told.setdefault(authority, "political")
    known = {
        id_: what if isinstance(what, Actor) else Actor(id=id_, name=id_.title(), category=what)
        for id_, what in told.items()
    }
    return Network(
        territory="200066009",
        authority=authority,
        actors=known,
        ties=tuple(ties),
        carried=tuple(tie("carries_action", who, what) for who, what in carried),
        actions={what: f"Action {what}" for what in sorted({what for _, what in carried})},
        **fields,
    )


def rows(picture, key):
    return next(one.rows for one in picture.tables if one.key == key)


def measures(picture):
    return {one.key: (one.part, one.whole) for one in picture.measures}


def codes(picture):
    return {one.code: one.values for one in picture.readings}


def rich():
    """A network in which all eight pictures are shown."""
    actors = {
        "a": Actor(id="a", name="Agglo & <Cie>", category="political", level="local"),
        "region": Actor(
            id="region", name="Région", category="political", level="regional",
            contributions=("funding",),
        ),
        "ale": Actor(id="ale", name="ALE", category="institutions", level="local"),
        "cci": Actor(id="cci", name="CCI", category="federating", level="county"),
        "forge": Actor(id="forge", name="Forge", category="economic", level="local"),
        "quartier": Actor(
            id="quartier", name="Quartier", category="democracy", level="local",
            audience_declared=400,
        ),
        "jeunes": Actor(id="jeunes", name="Jeunes", category="youth", level="local"),
        "seul": Actor(id="seul", name="Seul"),
    }  # fmt: skip
    ties = [
        tie("funds", "region", "a", 2024), tie("relays_to", "a", "ale", 2024),
        tie("works_with", "ale", "quartier", 2025), tie("relays_to", "a", "cci", 2025),
        tie("federates", "cci", "forge", 2025), tie("advises", "quartier", "a", 2026),
        tie("seated_together", "jeunes", "a", 2026), tie("relays_to", "forge", "jeunes", 2026),
        tie("works_with", "quartier", "jeunes", 2026),
    ]  # fmt: skip
    carried = [("a", "A1"), ("ale", "A1"), ("forge", "A2"), ("quartier", "A3"), ("cci", "A3")]
    return net(
        actors=actors,
        ties=ties,
        carried=carried,
        tables=(frozenset({1, 2}), frozenset({3})),
        events=(frozenset({"ale", "cci"}), frozenset({"ale"})),
    )


def crowd():
    """Three hundred actors, most of them alike."""
    ties = [tie("relays_to", "a", f"p{i}") for i in range(300)]
    ties += [tie("works_with", f"p{i}", f"q{i}") for i in range(90)]
    kinds = ("economic", "democracy", "youth", "places", None)
    actors = {f"p{i}": kinds[i % 5] for i in range(300)}
    return net(ties=ties, actors=actors, carried=[(f"p{i}", f"A{i % 60}") for i in range(90)])


def check_inside(pen, made):
    """All marks of a drawing stay inside its frame, and no text is taken for a tag."""
    composed = compose(made)
    picture = next(one for one in composed.pictures if f"draw_{one.key}" == pen.__name__)
    if not picture.shown:
        pytest.skip("too few links speak")
    text = "\n".join(pen(picture, language="fr", place="Agglo <&>"))
    assert "<&>" not in text
    assert re.search(r"\b(nan|inf)\b", text) is None
    text = re.sub(r"<g transform.*?</g>", "", text, flags=re.DOTALL)
    spots = re.findall(r'(?<![\w-])(c?[xy])="(-?[\d.]+)"', text)
    inside = [(name, float(value)) for name, value in spots]
    assert all(0 <= value <= (WIDTH if "x" in name else HEIGHT) for name, value in inside)
