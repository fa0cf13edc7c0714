"""Where to begin: bodies for a commune, an intercommunality or a Pays, and the right scale.

The report of 2008 asks for a scale that is neither one commune alone nor too large to meet; no
figure settles it, so the question is asked with the figures of the territory.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from essaim.places.gazetteer import gazetteer
from essaim.places.thresholds import THRESHOLDS
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.governance import Body, Governance, Referent
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaim.vocabulary.phrase import Phrase

Kind = Literal["commune", "intercommunality", "pays"]
KINDS: tuple[Kind, ...] = ("commune", "intercommunality", "pays")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """The figures of the question.

    Attributes:
        communes: how many.
        population: total population; the municipal one for a commune.
        largest: the largest commune; `share` is its part of the municipal population, 0 to 1.
        around: the intercommunality of a commune alone; `around_communes` in it.
    """

    name: str
    communes: int
    population: int
    largest: str
    share: float
    around: str = ""
    around_communes: int = 0


@cache
def _data() -> dict[str, Any]:
    file = Path(__file__).parent / "data" / "bodies.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def started(kind: Kind, places: Sequence[str], *, name: str = "") -> tuple[Governance, Scale]:
    """A document to begin with: bodies without people, every commune's seat known and vacant.

    A development council is proposed only above the threshold of the law.

    Args:
        kind: what leads the plan.
        places: SIREN or name of the commune, of the intercommunality, of those of a Pays.
        name: of the territory; a Pays has none elsewhere.

    Raises:
        GovernanceError: no place, or several for what is one.
        PlaceError: no such place, or several of that name.
    """
    if not places or (kind != "pays" and len(places) > 1):
        raise GovernanceError(
            phrase("a commune or an intercommunality is one place, a Pays has at least one"),
            todo=phrase("Give --place once, or once for each intercommunality of a Pays."),
        )
    if kind == "commune":
        scale, siren, communes = _commune(places[0])
    else:
        scale, siren, communes = _together(places, name)
    council = next(one for one in THRESHOLDS if one.id == "development_council")
    bodies = [
        Body(id=id_, kind=id_, **_data()["bodies"][id_])
        for id_ in _data()["templates"][kind]
        if id_ != "development_council" or scale.population > council.above
    ]
    governance = Governance(
        territory=name or scale.name,
        siren=siren,
        communes=communes,
        bodies=tuple(bodies),
        referents=tuple(Referent(kind="commune", perimeter=c, state="vacant") for c in communes),
    )
    return governance, scale


def _commune(place: str) -> tuple[Scale, str, tuple[str, ...]]:
    places = gazetteer()
    one = places.municipality(place)
    around = places.intercommunality(one.intercommunality) if one.intercommunality else None
    scale = Scale(
        name=one.name,
        communes=1,
        population=one.population,
        largest=one.name,
        share=1.0,
        around=around.name if around else "",
        around_communes=len(around.members) if around else 0,
    )
    return scale, one.siren, ()


def _together(places: Sequence[str], name: str) -> tuple[Scale, str, tuple[str, ...]]:
    book = gazetteer()
    parts = [book.intercommunality(one) for one in dict.fromkeys(places)]
    communes = [one for part in parts for one in book.members_of(part.siren)]
    largest = max(communes, key=lambda one: one.population)
    municipal = sum(one.population for one in communes)
    scale = Scale(
        name=name or ", ".join(one.name for one in parts),
        communes=len(communes),
        population=sum(one.population for one in parts),
        largest=largest.name,
        share=largest.population / municipal if municipal else 0.0,
    )
    siren = parts[0].siren if len(parts) == 1 else ""
    return scale, siren, tuple(one.name for one in communes)


def scale_phrases(scale: Scale) -> Iterator[Phrase]:
    """The question of the right scale, with the figures of the territory."""
    yield phrase(
        "{name}: {communes} communes, {people} inhabitants",
        name=scale.name,
        communes=scale.communes,
        people=scale.population,
    )
    if scale.communes == 1:
        yield phrase("Is it the right scale? One commune alone decides little of its energy.")
        if scale.around:
            yield phrase(
                "Around it: {name}, {communes} communes.",
                name=scale.around,
                communes=scale.around_communes,
            )
        return
    yield phrase(
        "{name} has {percent} per cent of the inhabitants: who speaks for the other communes?",
        name=scale.largest,
        percent=round(100 * scale.share),
    )
    yield phrase(
        "Is it the right scale? Can {communes} communes meet in one room, and how often?",
        communes=scale.communes,
    )
