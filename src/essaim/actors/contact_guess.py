"""Columns of contacts whose names nobody foresaw, read by their words; each one is told.

“Nom de l'administration” names an organisation and “Courriel 1 CIL” an address: what a header
says beside the word that matters is left. Nothing is guessed for a field that a surer name has.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.actors.contact_columns import COLUMNS
from essaim.tables.headers import Column, plain
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from essaim.tables.rows import Rows
    from essaim.vocabulary.phrase import Phrase

_ROWS = 10
_LEAST = 2
_NAMES = frozenset("nom noms name denomination intitule libelle designation appellation".split())
_BODIES = frozenset(
    "administration administrations association associations structure structures organisme "
    "organismes organisation organisations entreprise entreprises societe societes etablissement "
    "etablissements collectivite collectivites institution institutions partenaire partenaires "
    "acteur acteurs autorite membre membres adherent adherents signataire signataires".split()
)
_PEOPLE = frozenset(
    "president presidente responsable responsables resp dirigeant contact referent referente "
    "interlocuteur interlocutrice correspondant correspondante representant representante "
    "directeur directrice animateur animatrice delegue deleguee".split()
)
_LITTLE = frozenset("de du des d la le les l et ou a au aux en un une".split())
# The name of a thing in a list that names no person: “title” of a directory, “libellé”.
_ALONE = ("title", "intitule", "libelle", "denomination", "designation", "appellation")
_PERSON = frozenset(("full_name", "given_name", "family_name"))
_FIELDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("given_name", frozenset(("prenom", "prenoms"))),
    ("email", frozenset("courriel courriels mail mails email emails mel".split())),
    ("phone", frozenset("tel telephone telephones portable".split())),
    ("siren", frozenset(("siren", "siret"))),
)
# “Catégorie d'acteur”, “Domaine d'intervention”: the first word says what the column is.
_FIRST = {
    **dict.fromkeys("categorie categories college typologie".split(), "category"),
    **dict.fromkeys("domaine domaines thematique thematiques theme themes".split(), "sectors"),
}
_ROLES = frozenset("qualite fonction entite role".split())
_TOWN = frozenset(("ville", "commune", "localite", "city", "town"))
_STREET = frozenset(("adresse", "siege", "rue", "street", "address"))
_NOT_A_STREET = frozenset(("web", "site", "internet", "url"))


def guessed_columns(
    rows: Rows, columns: Sequence[Column]
) -> tuple[tuple[Column, ...], tuple[Phrase, ...]]:
    """The columns, with the headers of this file that their words explain, and what to tell.

    Args:
        rows: of the file.
        columns: those that are known by their names.
    """
    known = {alias: column.field for column in columns for alias in column.aliases}
    foreseen = {alias for column in COLUMNS for alias in column.aliases}
    best: dict[str, str] = {}
    most = 0
    for row in rows.rows[:_ROWS]:
        named = {known[plain(cell)] for cell in row.cells if plain(cell) in known}
        found = guesses((c for c in row.cells if plain(c) not in foreseen), named)
        if len(named) + len(found) > most:
            best, most = found, len(named) + len(found)
    if most < _LEAST or not best:
        return tuple(columns), ()
    told = tuple(
        phrase(
            "The column “{column}” is read as “{one}” or “{other}”.",
            column=" ".join(header.split()),
            one=names[0],
            other=names[min(1, len(names) - 1)],
        )
        for field, header in best.items()
        for names in (next(one.aliases for one in columns if one.field == field),)
    )
    return (
        tuple(
            Column(one.field, (*one.aliases, plain(best[one.field]))) if one.field in best else one
            for one in columns
        ),
        told,
    )


def guesses(headers: Iterable[str], named: set[str]) -> dict[str, str]:
    """The header of each field that the words of a row explain and that none names surely.

    >>> guesses(["Nom de la structure 1", "Courriel CIL"], set())
    {'organisation': 'Nom de la structure 1', 'email': 'Courriel CIL'}
    >>> guesses(["Catégorie d'acteur", "Structure ou qualité"], set())
    {'category': "Catégorie d'acteur", 'organisation': 'Structure ou qualité'}
    """
    found: dict[str, str] = {}
    alone = []
    cells = [cell for cell in headers if cell.strip()]
    given = "given_name" in named or any("prenom" in plain(cell).split() for cell in cells)
    for cell in cells:
        words = plain(cell)
        field = _field(words.split(), given=given)
        if field is None and words in _ALONE:
            alone.append(cell)
        elif field and field not in named:
            found.setdefault(field, cell)
    if alone and not {"organisation", *_PERSON} & {*named, *found}:
        found["organisation"] = alone[0]
    return found


def _field(words: list[str], *, given: bool) -> str | None:
    has = frozenset(words)
    for field, ones in _FIELDS:
        if has & ones:
            return field
    if words and words[0].startswith("affil"):
        return "belongs_to"
    if words and words[0] in _FIRST:
        return _FIRST[words[0]]
    if {"code", "postal"} <= has or has & {"cp", "zip", "postalcode"}:
        return "place" if has & _TOWN else "postcode"
    if has & (_STREET | _TOWN):
        return _somewhere(has)
    return "capacity" if has & {"fonction", "poste"} else _name(has, given=given)


def _somewhere(has: frozenset[str]) -> str | None:
    """A street or a town; an address on the web, or the code of a commune, is neither."""
    if has & _STREET:
        return None if has & _NOT_A_STREET else "street"
    return None if has & {"code", "insee"} else "town"


def _name(has: frozenset[str], *, given: bool) -> str | None:
    """Whose name a header is: of an organisation, or of a person."""
    if has & _PEOPLE and not has & {"type", "date", "nombre"}:
        return "family_name" if given and has & _NAMES else "full_name"
    if has & _BODIES and (has & _NAMES or has <= _BODIES | _LITTLE | _ROLES):
        return "organisation"
    return "family_name" if given and "nom" in has else None


def names_bodies(names: Sequence[str]) -> bool:
    """Whether a column called “nom” holds organisations: three words or more, most of the time.

    >>> names_bodies(["Amicale des pêcheurs", "Les amis du musée", "COSA"])
    True
    >>> names_bodies(["Martin", "De La Tour", "Dupont"])
    False
    """
    filled = [name for name in names if name.strip()]
    long = sum(len(plain(name).split()) >= 3 for name in filled)
    return bool(filled) and 2 * long > len(filled)


_END = re.compile(
    r"^(?P<street>.*?)[\s,;–—-]*\b(?P<postcode>\d{2}\s?\d{3})\s*[-–/]?\s*(?P<town>[^\d\n]{2,60})$",
    re.DOTALL,
)


def with_address(got: Mapping[str, str]) -> dict[str, str]:
    """The cells with the postcode and the town that one cell holds together, taken apart.

    >>> found = with_address({"street": "mairie 63 790 MUROL"})
    >>> found["street"], found["postcode"], found["town"]
    ('mairie', '63790', 'MUROL')
    >>> with_address({"place": "01012 / BOURG-EN-BRESSE CEDEX"})["town"]
    'BOURG-EN-BRESSE CEDEX'
    """
    cells = dict(got)
    if cells.get("postcode") or cells.get("town"):
        return cells
    for name in ("place", "street"):
        match = _END.match(cells.get(name, ""))
        if match is None:
            continue
        cells["postcode"] = match["postcode"].replace(" ", "")
        cells["town"] = match["town"].strip(" ,;-–")
        if name == "street":
            cells["street"] = match["street"].strip(" ,;-–")
        return cells
    if cells.get("place"):
        cells["town"] = cells["place"]
    return cells
