"""What the first word of a name says: people who joined, and what they have in common."""

from __future__ import annotations

from essaim.tables.headers import plain

_LITTLE = frozenset("l la le les d un une".split())
_JOINED = frozenset(
    "association associations asso amicale collectif comite union groupement federation fed "
    "syndicat reseau confederation cooperative".split()
)
_CIVIC = frozenset(("association", "associations", "asso", "amicale", "collectif"))
_SHOPS = frozenset("commercants commerces boutiquiers".split())
_TRADES = frozenset(
    "artisans hoteliers hotelier restaurateurs producteurs agriculteurs agricole agricoles "
    "eleveurs apiculteurs maraichers viticulteurs vignerons exploitants forestiers sylviculteurs "
    "industriels entrepreneurs professionnels employeurs transporteurs medecins cuma".split()
)
_YOUNG = frozenset("jeunes jeunesse etudiants lyceens collegiens".split())


# What a firm or a place calls itself by its first word.
_HEADS = {
    "entreprises": "papeterie imprimerie teinturerie fonderie ets "
    "etablissements groupe holding usine laiterie fromagerie conserverie tannerie filature",
    "transports": "transports autocars taxis",
    "commercants": "boulangerie boucherie garage epicerie brasserie",
    "artisans": "menuiserie plomberie charpente couverture maconnerie electricite peinture "
    "chauffage",
    "agriculteurs": "domaine vignoble gaec earl scea ferme bergerie chevrerie maraichage verger",
    "sante": "hopital clinique ehpad pharmacie",
    "patrimoine-loisirs": "hotel camping gite auberge",
}
_BY_HEAD = {word: family for family, words in _HEADS.items() for word in words.split()}


def family_by_head(name: str) -> str | None:
    """The family that the first word of a name says; None when it says none.

    People who joined: a trade is federated, the young are youth.

    >>> family_by_head("Association des commerçants du centre")
    'unions-commercants'
    >>> family_by_head("Syndicat hôtelier"), family_by_head("Association des jeunes de Thann")
    ('syndicats-pro', 'jeunes')
    >>> family_by_head("Association des pêcheurs") is None, family_by_head("Transports Dupré")
    (True, 'transports')
    """
    first, words = _split(name)
    if first in _BY_HEAD and len(words) > 1:
        return _BY_HEAD[first]
    if first not in _JOINED or first == "cooperative":
        return None
    if words & _SHOPS:
        return "unions-commercants"
    if words & _TRADES:
        return "syndicats-pro"
    return "jeunes" if words & _YOUNG and "parents" not in words else None


def is_civic(name: str) -> bool:
    """Whether a name begins as an association's does: its subject does not make it a company.

    >>> is_civic("Association sportive des écoles"), is_civic("Sport 2000")
    (True, False)
    """
    return _split(name)[0] in _CIVIC


def _split(name: str) -> tuple[str, frozenset[str]]:
    words = [word for word in plain(name).split() if word not in _LITTLE]
    return (words[0] if words else ""), frozenset(words)
