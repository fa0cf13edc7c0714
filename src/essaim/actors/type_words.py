"""What people write in a column of types, short as they write it: “Asso”, “Orga pro”, “ZAE”.

Such a word says what an organisation is better than its name does: “Le Pays Roannais”, presse. A
word that says little (“asso”, “entreprise”) gives way to a name that says more: an ADIL is one too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.actors.nomenclature import nomenclature
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = {
    "etat": "etat, service de l etat, services de l etat, deconcentre, prefecture",
    "region": "region, conseil regional",
    "departement": "departement, conseil departemental, cd",
    "communes": "commune, communes, mairie, mairies, ville, bourg",
    "collectivite": "collectivite, collectivites, epci, epci voisin, interco, "
    "intercommunalite, agglo, syndicat mixte, synd mixte, syndicat intercommunal, "
    "syndicat d energie, syndicat des eaux, syndicat de dechets, syndicat d eau",
    "services": "interne, service, services, service interne, direction, agents",
    "elus": "elu, elue, elus, elu e s",
    "bailleurs": "bailleur, bailleurs, bailleur social, bailleurs sociaux, hlm",
    "financeurs": "financeur, financeurs",
    "msa": "social, action sociale, ccas, protection sociale",
    "sante": "sante, hopital, medical, medico social",
    "poste-emploi": "emploi, service public de l emploi",
    "chambres": "chambre consulaire, consulaire, chambre, chambres consulaires, cci, cma",
    "syndicats-pro": "orga pro, organisation pro, organisation professionnelle, "
    "orga professionnelle, organisme professionnel, federation pro, "
    "federation professionnelle, synd pro, syndicat pro, "
    "syndicat professionnel, synd agri, syndicat agricole, interpro, interprofession, branche, "
    "branche professionnelle, filiere pro",
    "syndicats": "syndicat salarie, syndicat de salaries, syndicat patronal",
    "unions-commercants": "union commercants, union de commercants, union commerciale, "
    "association de commercants, asso de commercants",
    "entreprises": "entreprise, entreprises, entrep, ent, societe, sas, sarl, pme, tpe, prive, "
    "industrie, industriel, sem, spl, cooperative, scop, scic, startup, start up",
    "energeticiens": "energeticien, fournisseur d energie, producteur d energie, "
    "gestionnaire reseau, gestionnaire de reseau, grd",
    "reseaux": "delegataire, delegataire eau, eau, dechets, regie",
    "transports": "transport, transports, transporteur, delegataire bus, delegataire transport, "
    "operateur de transport, mobilite operateur",
    "banques": "banque, banques, assurance, assureur, mutuelle",
    "artisans": "artisan, artisans, artisan rge, artisanat",
    "commercants": "commerce, commerces, commercant, commercants",
    "architectes": "archi, architecte, architectes",
    "urbanistes": "bureau d etudes, bureaux d etudes, be, bet, urbaniste, consultant",
    "promoteurs": "syndic, syndic copro, syndic de copropriete, promoteur, immobilier, notaire",
    "agriculteurs": "agri, agriculteur, agriculteurs, agricole, ferme, exploitant agricole, foret",
    "formation": "formation, organisme de formation, cfa, centre de formation",
    "medias": "presse, media, medias, journal, radio, tele",
    "chercheurs": "universite, recherche, labo, laboratoire, enseignement superieur",
    "patrimoine-loisirs": "ot, office de tourisme, tourisme",
    "culture": "culture, culturel, lieu culturel",
    "associations": "asso, assos, association, associations, associatif, asso agreee, "
    "association loi 1901, asso locale, ong, amap, collectif, sas citoyenne, "
    "cooperative citoyenne, societe citoyenne",
    "asso-environnement": "asso environnement, asso nature, asso env, association environnement",
    "relais": "centre social, relais, espace de vie sociale",
    "conseils": "conseil de dev, conseil de developpement, codev, conseil citoyen, "
    "conseil de quartier",
    "batiments": "lieu, salle, equipement, etablissement scolaire, ecole",
    "zones-industrielles": "zae, za, zi, zone d activites, zone d activite, parc d activites",
    "zones-commerciales": "zone commerciale, zc, centre commercial",
    "jeunes": "jeunesse, jeunes, mjc, conseil de jeunes, cmj",
    "habitants": "habitant, habitants, citoyen, citoyens, particulier",
}
TYPES = {word: family for family, words in _WORDS.items() for word in words.split(", ")}
# Words of a group that somebody made for herself, and whom it holds most of; only a name that says
# nothing leaves it to them.
_HINTS = (
    ("agricol agricult paysan foret forest", "agriculteurs"),
    ("associa civil citoyen habitant benevol", "associations"),
    ("collectivit epci intercommun communal", "collectivite"),
    ("entrepr econom industri prive", "entreprises"),
    ("artisan batiment", "artisans"),
    ("commerc", "commercants"),
    ("bailleur habitat logement", "bailleurs"),
    ("mobilit transport", "transports"),
    ("energ", "energeticiens"),
    ("cultur", "culture"),
    ("touris loisir sport", "patrimoine-loisirs"),
    ("sante social medic", "msa"),
    ("banque financ assur", "banques"),
    ("media presse communication", "medias"),
    ("educat enseign formation scolaire", "formation"),
    ("recherche universit", "chercheurs"),
    ("jeune", "jeunes"),
)
# Of these, a name may say more; else the type stands.
_GIVES_WAY = {
    "associations": frozenset(("institutions", "federating", "youth")),
    "entreprises": frozenset(("economic",)),
    "collectivite": frozenset(("political",)),
    "services": frozenset(("political",)),
    "batiments": frozenset(("places",)),
}
_ALSO = {"associations": frozenset(("asso-environnement", "asso-culture", "conseils", "relais"))}
# “Syndicat” alone: of communes, unless the name is that of a union.
_UNIONS = frozenset(("syndicats", "syndicats-pro"))


def family_by_type(name: str, written: str, by_name: Callable[[str], str]) -> str:
    """The family that a type says, or that the name says where the type says little.

    Args:
        name: of the organisation.
        written: the cell of its type.
        by_name: the family that a name proposes, or nothing.

    Returns:
        A family, or nothing when the type is none that people write.
    """
    word = plain(written)
    if word in ("syndicat", "syndicats", "synd"):
        found = by_name(name)
        return found if found in _UNIONS and not _of_communes(name) else "collectivite"
    family = TYPES.get(word, "")
    if family not in _GIVES_WAY:
        return family
    found = by_name(name)
    known = nomenclature().family.get(found)
    more = known is not None and (
        known.category in _GIVES_WAY[family] or found in _ALSO.get(family, ())
    )
    return found if more else family


def family_by_hint(written: str) -> str:
    """The family that the words of a group point to, when nothing surer is known.

    >>> family_by_hint("Monde agricole"), family_by_hint("Société civile"), family_by_hint("divers")
    ('agriculteurs', 'associations', '')
    """
    words = plain(written).split()
    for beginnings, family in _HINTS:
        if any(word.startswith(tuple(beginnings.split())) for word in words):
            return family
    return ""


def proposes(written: str) -> bool:
    """Whether a type proposes a category, if only where names say nothing."""
    return plain(written) in TYPES or bool(family_by_hint(written))


def _of_communes(name: str) -> bool:
    words = set(plain(name).split())
    return bool(words & set("mixte intercommunal eau eaux dechets energie energies scot".split()))
