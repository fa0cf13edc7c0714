"""Euros as sheets write them: ranges, thousands, tax basis, a year; their words always kept.

Nothing is guessed: what holds no amount, or several that do not form a range, has no figures and
keeps its words.
"""

from __future__ import annotations

import re

from essaim.vocabulary.sheet import Amount, Basis

_NUMBER = r"(?:\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
_SCALED = r"k€|k ?euros?|milliers? d.euros|m€|m ?euros?|millions?(?: d.euros)?"
_AMOUNT = re.compile(
    rf"(?P<number>{_NUMBER}) ?(?:(?P<unit>{_SCALED})|€|euros?)?(?P<after> ?[\w%/]*)"
)
_UNITS = {"k": 1_000.0, "m": 1_000_000.0}
# A number before one of these counts something else than euros.
_OTHER = re.compile(
    r"^ ?(?:etp|%|jours?|j/|ans?\b|mois|heures?|h\b|kwh|mwh|gwh|km|m2|m²|ha\b|logements?|communes?"
    r"|tonnes?|t\b|teq|agents?|personnes?|foyers?)"
)
_RANGE = re.compile(r"^ ?(?:et|à|a|-|–|—|/|jusqu.à) ?$")
_PART = re.compile(r"[\s,;:(]*\bdont\b")
_LEAST = re.compile(r"plus de|au moins|minimum|mini\b|à partir de|supérieur|>|≥")
_MOST = re.compile(r"moins de|au plus|maximum|maxi?\b|jusqu.à|inférieur|plafond|<|≤")
_A_YEAR = re.compile(r"par an\b|/ ?an\b|annuel|chaque année|an$")
# “6 €/ml”, “80 k€ par cour”: a price for each of several, and no amount.
_EACH = re.compile(
    r"(?:€|euros?)(?: ?(?:ht|ttc))?(?: ?/ ?(?!an\b|ans\b)[a-zé²]| par (?:cours?\b|logement|habitant"
    r"|hab\b|commune|école|arbre|unité|site|bâtiment|foyer|ménage|personne|dossier|véhicule|place"
    r"|borne|m2|m²|ml\b|km|hectare|ha\b|jour|composteur|diagnostic|audit))"
)
_DATED = re.compile(r"(?:en|de|depuis|dès|fin|début|pour|valeur) ?$")


def read_amount(text: str, *, basis: Basis = "", unit: float = 1.0) -> Amount:
    """The amount that a cell states.

    Args:
        text: the cell.
        basis: the tax basis that its header names.
        unit: euros a unit, as its header says (`1000` for k€).

    Returns:
        Its least and its most, both missing when the cell states none.

    >>> found = read_amount("Entre 200 et 500 k€ TTC")
    >>> found.low, found.high, found.basis
    (200000.0, 500000.0, 'TTC')
    >>> read_amount("à définir").low is None, read_amount("6 €/ml").low is None
    (True, True)
    """
    words = " ".join(text.replace("\u202f", " ").replace("\xa0", " ").lower().split())
    told = {"basis": basis_of(text) or basis, "raw": text.strip()}
    found = _amounts(words, unit)
    a_year = bool(_A_YEAR.search(words))
    year = re.search(r"(?:valeur|prix|euros?|€)(?: constants)? (?:de )?((?:19|20)\d\d)\b", words)
    told_year = int(year[1]) if year else None
    low, high = (None, None) if _EACH.search(words) else _bounds(words, found)
    return Amount(low=low, high=high, a_year=a_year, year=told_year, **told)  # type: ignore[arg-type]


def basis_of(text: str) -> Basis:
    """The tax basis that some words name, when they name one alone.

    >>> basis_of("Montant € HT"), basis_of("Budget prévisionnel total € TTC"), basis_of("Coût")
    ('HT', 'TTC', '')
    """
    without, with_tax = re.search(r"\bh\.?t\b", text.lower()), re.search(r"\bttc\b", text.lower())
    if bool(without) == bool(with_tax):
        return ""
    return "HT" if without else "TTC"


def unit_of(header: str) -> float:
    """Euros a unit, as a header says.

    >>> unit_of("Budget (k€)"), unit_of("Coût en M€ HT"), unit_of("Montant €")
    (1000.0, 1000000.0, 1.0)
    """
    words = header.lower()
    if re.search(r"\bk ?€|\bk ?euros?|milliers", words):
        return 1_000.0
    return 1_000_000.0 if re.search(r"\bm ?€|\bm ?euros?|millions", words) else 1.0


def _amounts(words: str, unit: float) -> list[tuple[float, int, int, bool]]:
    """Each amount with where it begins and ends, and whether it says its own unit."""
    found = []
    for match in _AMOUNT.finditer(words):
        number, own = match["number"], match["unit"]
        before = words[: match.start()]
        if _OTHER.match(match["after"]) or _OTHER.match(words[match.end("number") :]):
            continue
        euros = own or "€" in match[0] or "euro" in match[0]
        if (
            re.fullmatch(r"(?:19|20)\d\d", number)
            and not euros
            and (_DATED.search(before) or not re.fullmatch(r" ?", before + words[match.end() :]))
        ):
            continue  # a year
        scale = _UNITS[own[0]] if own else (1.0 if euros else unit)
        end = match.start("after")
        found.append((_value(number) * scale, match.start(), end, bool(euros)))
    return found


def _value(number: str) -> float:
    if re.fullmatch(r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?", number):
        number = number.replace(" ", "").replace(".", "")
    return float(number.replace(" ", "").replace(",", "."))


def _bounds(
    words: str, found: list[tuple[float, int, int, bool]]
) -> tuple[float | None, float | None]:
    if len(found) > 1 and _PART.match(words[found[0][2] :]):
        found = found[:1]  # “10 M€ dont 1 M€ …”: the others are parts of the first
    if len(found) == 1:
        value = found[0][0]
        if _LEAST.search(words):
            return value, None
        return (None, value) if _MOST.search(words) else (value, value)
    if len(found) == 2 and _RANGE.match(words[found[0][2] : found[1][1]]):
        (low, _, _, own), (high, start, end, told) = found
        if told and not own:  # “200 à 500 k€”: the unit is of both
            low *= high / _bare(words[start:end])
        if low <= high:
            return low, high
    return None, None


def _bare(words: str) -> float:
    match = re.match(_NUMBER, words)
    assert match is not None
    return _value(match[0]) or 1.0
