"""The communes of an organisation: those its file names, else its address, else its name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaim.places.gazetteer import gazetteer, plain
from essaim.vocabulary.errors import PlaceError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from essaim.actors.contacts import ContactLine
    from essaim.vocabulary.phrase import Phrase


def communes_of(line: ContactLine, near: Sequence[str]) -> tuple[tuple[str, ...], list[Phrase]]:
    """INSEE codes of a line: those it names, or else the commune of its address or its name."""
    places, told, found = gazetteer(), [], []
    for name in line.communes:
        try:
            found.append(places.municipality(name, near=near).insee)
        except PlaceError:
            told.append(phrase("line {line}: “{name}” is no commune.", line=line.line, name=name))
    if found or told:
        return tuple(dict.fromkeys(found)), told
    names, postcodes = _addresses(tuple(near))
    town = re.sub(r"^nd (?:de )?", "notre dame de ", plain(line.town).partition(" cedex")[0])
    named = names.get(town, ()) or names.get(_ARTICLE.sub("", town), ())
    if not named and " " in town:
        # “St Jean St Maurice” for Saint-Jean-Saint-Maurice-sur-Loire: one name here begins so.
        named = tuple(code for name in names if name.startswith(f"{town} ") for code in names[name])
    if not named and line.postcode:
        inside = postcodes.get(line.postcode, ())
        # “Besse” for Besse-et-Saint-Anastaise: the beginning of a name that the postcode confirms.
        named = inside if not town else _beginning(town, inside)
    if not named and not town and line.contact:
        named = _at_the_end(line.contact.street, names)
    elsewhere = (town or line.postcode) and not _HALL.match(plain(line.name))
    if not named and not elsewhere:  # what an address says goes before a name
        return communes_in_name(line.name, near), told
    return (tuple(named) if len(named) == 1 else ()), told


def _beginning(town: str, inside: Sequence[str]) -> tuple[str, ...]:
    known = gazetteer().municipalities
    return tuple(one for one in inside if plain(known[one].name).startswith(f"{town} "))


_ARTICLE = re.compile(r"^(?:le|la|les|l) ")
_HALL = re.compile(r"(?:mairie|ville|commune|municipalite) ")
_WAY = re.compile(
    r"\b(?:rue|route|rte|avenue|av|boulevard|bd|chemin|ch|allee|impasse|quai|place|pl|cours|faubourg"
    r"|pont|porte|square|sentier|voie)(?: (?:de|du|des|d|la|le|les|l))*(?: \w+)?"
    r"(?: (?:de|du|des|d|la|le|les|l))*$"
)


def _at_the_end(street: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The commune that an address ends with (“Mairie de Murol”), unless a street is called so."""
    words = plain(street).split()
    for start in range(len(words)):
        found = names.get(" ".join(words[start:]), ())
        if found:
            return () if _WAY.search(" ".join(words[:start])) else found
    return ()


def communes_in_name(name: str, near: Sequence[str]) -> tuple[str, ...]:
    """The commune of a territory that the name of an organisation ends in: a town hall's."""
    names, _ = _addresses(tuple(near))
    whole = plain(name)
    tries = (whole, _HALL.sub("", whole), whole.split(" de ")[-1].split(" d ")[-1])
    named = next((names[one] for one in tries if one in names), ())
    return tuple(named) if len(named) == 1 else ()


def is_commune(name: str, near: Sequence[str]) -> bool:
    """Whether a name is, as it stands, that of a commune of a territory."""
    names, _ = _addresses(tuple(near))
    return plain(name) in names


@cache
def _addresses(near: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], ...]:
    """The communes of a territory by plain name, and by postcode."""
    names: dict[str, tuple[str, ...]] = {}
    postcodes: dict[str, tuple[str, ...]] = {}
    for insee in near:
        one = gazetteer().municipalities[insee]
        names[plain(one.name)] = (*names.get(plain(one.name), ()), insee)
        for code in one.postcodes:
            postcodes[code] = (*postcodes.get(code, ()), insee)
    return names, postcodes
