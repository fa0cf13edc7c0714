"""From how many inhabitants the law asks for something, with the article that says so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    from essaim.places.gazetteer import Intercommunality


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold: it asks for something *above* this many inhabitants.

    Attributes:
        id: what documents call it.
        above: inhabitants, total population.
        article: where it is written.
        read: whether its authors read the article itself, or had it from somebody else.
        checked: the day they did, as 2026-11-25.
        asks: what it asks for.
    """

    id: str
    above: int
    article: str
    read: bool
    checked: str
    asks: Phrase


THRESHOLDS = (
    Threshold(
        id="plan",
        above=20_000,
        article="code de l’environnement, L. 229-26",
        read=False,
        checked="2026-11-25",
        asks=phrase("a territorial climate plan (PCAET)"),
    ),
    Threshold(
        id="development_council",
        above=50_000,
        article="code général des collectivités territoriales, L. 5211-10-1",
        read=True,
        checked="2026-11-25",
        asks=phrase("a development council, consulted on the plan"),
    ),
)


@dataclass(frozen=True, slots=True)
class Reached:
    """A threshold, the population it was compared with, and whether it is passed."""

    threshold: Threshold
    population: int
    passed: bool


def thresholds_of(place: Intercommunality) -> tuple[Reached, ...]:
    """What the law asks of an intercommunality of this many inhabitants.

    The population is the total one (code général des collectivités territoriales, R. 2151-2: the
    population that laws speak of, unless they say otherwise).
    """
    return tuple(Reached(one, place.population, place.population > one.above) for one in THRESHOLDS)
