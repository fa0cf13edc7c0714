"""The communes and intercommunalities that come with Essaim, found by SIREN, code or name."""

from __future__ import annotations

import lzma
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from essaim.places.siren import usual_siren
from essaim.vocabulary.errors import PlaceError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = Path(__file__).parent / "data" / "places.txt.xz"
# What the DGCL writes before the name of an intercommunality.
KINDS = {
    "CC": "communauté de communes",
    "CA": "communauté d’agglomération",
    "CU": "communauté urbaine",
    "METRO": "métropole",
    "MET69": "métropole de Lyon",
}
_KIND_BEFORE = re.compile(
    r"^(?:cc|ca|cu|sa|communaute (?:de communes|d agglomeration|urbaine)|metropole)\b"
    r"(?: (?:de|du|des|d|la|le|les))*"
)


@dataclass(frozen=True, slots=True)
class Region:
    """A region, or an overseas collectivity, by its INSEE code."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class County:
    """A département, with the code of its region."""

    code: str
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A commune.

    Attributes:
        insee: its code, five signs.
        name: as the official list writes it.
        siren: nine figures; empty for a few places without inhabitants.
        postcodes: one or several.
        population: municipal population; 0 where nobody counts it.
        county: code of its département.
        intercommunality: SIREN of its EPCI; empty for the few that have none.
    """

    insee: str
    name: str
    siren: str
    postcodes: tuple[str, ...]
    population: int
    county: str
    intercommunality: str


@dataclass(frozen=True, slots=True)
class Intercommunality:
    """An EPCI with its own taxes.

    Attributes:
        siren: nine figures.
        name: without the two letters of its kind.
        kind: one of `KINDS`.
        population: total population, the one the thresholds of the law are read in.
        municipal_population: without those who are counted elsewhere too.
        members: INSEE codes of its communes.
    """

    siren: str
    name: str
    kind: str
    population: int
    municipal_population: int
    members: tuple[str, ...]


@dataclass(frozen=True)
class Gazetteer:
    """All places, by their codes."""

    regions: dict[str, Region]
    counties: dict[str, County]
    municipalities: dict[str, Municipality]
    intercommunalities: dict[str, Intercommunality]

    @cached_property
    def by_name(self) -> dict[str, tuple[Municipality, ...]]:
        """The communes that bear a plain name (see `plain`)."""
        found: dict[str, list[Municipality]] = {}
        for one in self.municipalities.values():
            found.setdefault(plain(one.name), []).append(one)
        return {name: tuple(those) for name, those in found.items()}

    def members_of(self, siren: str) -> tuple[Municipality, ...]:
        """The communes of an intercommunality, by name.

        Raises:
            PlaceError: no intercommunality has this SIREN.
        """
        found = self.intercommunality(siren)
        members = (self.municipalities[insee] for insee in found.members)
        return tuple(sorted(members, key=lambda one: plain(one.name)))

    def intercommunality(self, siren_or_name: str) -> Intercommunality:
        """The intercommunality of this SIREN or this name.

        Raises:
            PlaceError: none is called so, or several are.
        """
        code = siren_or_name.replace(" ", "").replace("\u00a0", "")
        if code in self.intercommunalities:
            return self.intercommunalities[code]
        if code.isdecimal():
            raise PlaceError(
                phrase("no intercommunality has the SIREN {siren}", siren=code),
                todo=phrase("Check its nine figures; a commune has another SIREN."),
            )
        wanted = bare(siren_or_name)
        every = self.intercommunalities.values()
        found = [one for one in every if bare(one.name) == wanted]
        if not found and wanted:
            found = [one for one in every if f" {wanted} " in f" {bare(one.name)} "]
        if len(found) == 1:
            return found[0]
        shown = tuple(f"{one.name} ({one.siren})" for one in found[:5])
        raise PlaceError(
            phrase("no intercommunality is called “{name}”", name=siren_or_name)
            if not found
            else phrase("several intercommunalities are called “{name}”", name=siren_or_name),
            expected=phrase("Among them: {names}.", names=shown) if found else None,
            todo=phrase("Give its SIREN, nine figures."),
        )

    def municipality(self, name_or_code: str, *, near: Iterable[str] = ()) -> Municipality:
        """The commune of this INSEE code or this name; `near` are the codes to look in first.

        Raises:
            PlaceError: none is called so, or several are and none of them is near.
        """
        code = name_or_code.strip().upper()
        if code in self.municipalities:
            return self.municipalities[code]
        found = self.by_name.get(plain(name_or_code), ())
        close = set(near)
        if len(found) > 1:
            found = tuple(one for one in found if one.insee in close) or found
        if len(found) == 1:
            return found[0]
        raise PlaceError(
            phrase("no commune is called “{name}”", name=name_or_code)
            if not found
            else phrase("{n} communes are called “{name}”", n=len(found), name=name_or_code),
            todo=phrase("Give its INSEE code, five signs."),
        )

    def counties_of(self, siren: str) -> tuple[County, ...]:
        """The départements where an intercommunality lies, that of most communes first."""
        codes = [one.county for one in self.members_of(siren)]
        order = sorted(set(codes), key=lambda code: (-codes.count(code), code))
        return tuple(self.counties[code] for code in order if code in self.counties)

    def regions_of(self, siren: str) -> tuple[Region, ...]:
        """The regions where an intercommunality lies, that of most communes first."""
        codes = dict.fromkeys(county.region for county in self.counties_of(siren))
        return tuple(self.regions[code] for code in codes)


def plain(name: str) -> str:
    """A name in lower case without accents or signs, `St` and `Ste` in full.

    >>> plain("L'Abergement-Clémenciat"), plain("St-Louis")
    ('l abergement clemenciat', 'saint louis')
    """
    spelt = name.replace("œ", "oe").replace("Œ", "OE")
    letters = [c for c in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(c)]
    words = re.sub(r"[\W_]+", " ", "".join(letters).casefold()).split()
    full = {"st": "saint", "ste": "sainte"}
    return " ".join(full.get(word, word) for word in words)


def bare(name: str) -> str:
    """The plain name of an intercommunality without the words of its kind.

    >>> bare("CA Mulhouse Alsace Agglomération"), bare("Communauté de communes du Saulnois")
    ('mulhouse alsace agglomeration', 'saulnois')
    """
    whole = plain(name)
    return _KIND_BEFORE.sub("", whole).strip() or whole


@cache
def gazetteer() -> Gazetteer:
    """The places that come with Essaim, read once (a fifth of a second)."""
    return unpacked(FILE.read_bytes())


@cache
def intercommunality_names() -> tuple[str, ...]:
    """The names of all intercommunalities, without reading the communes."""
    lines = lzma.decompress(FILE.read_bytes()).decode().splitlines()
    rows = (line.split("\t") for line in lines if line.startswith("E\t"))
    return tuple(_shown(cells[-1]) for cells in rows if cells[1])


def _shown(name: str) -> str:
    """A name without the letters of its kind."""
    return re.sub(r"^(?:CC|CA|CU) ", "", name)


def unpacked(raw: bytes) -> Gazetteer:
    """The places of a file that `essaim.places.refresh` wrote."""
    regions: dict[str, Region] = {}
    counties: dict[str, County] = {}
    municipalities: dict[str, Municipality] = {}
    intercommunalities: dict[str, Intercommunality] = {}
    rows: list[tuple[list[str], list[str]]] = []
    for text in lzma.decompress(raw).decode().splitlines():
        letter, *cells = text.split("\t")
        if letter == "R":
            regions[cells[0]] = Region(*cells)
        elif letter == "D":
            counties[cells[0]] = County(cells[0], cells[2], cells[1])
        elif letter == "E":
            rows.append((cells, []))
        else:
            one = _municipality(cells, rows[-1][0][0])
            municipalities[one.insee] = one
            rows[-1][1].append(one.insee)
    for (siren, kind, total, municipal, name), members in rows:
        if siren:
            shown = _shown(name)
            intercommunalities[siren] = Intercommunality(
                siren, shown, kind, int(total), int(municipal), tuple(members)
            )
    return Gazetteer(regions, counties, municipalities, intercommunalities)


def _municipality(cells: list[str], intercommunality: str) -> Municipality:
    insee, siren, population, postcodes, county, name = cells
    siren = "" if siren == "-" else siren or usual_siren(insee)
    codes = tuple(postcodes.split())
    return Municipality(insee, name, siren, codes, int(population or 0), county, intercommunality)
