"""The sector that a theme speaks of, as people write it: “OPAH”, “plan vélo”.

Only words that belong to one of the eight sectors: “eau” or “biodiversité” belong to none.
"""

from __future__ import annotations

import re

from essaim.tables.headers import plain

# Beginnings of words, by sector; the longer says more: “bois énergie” is no farming.
_BEGINNINGS = {
    "residential": "renov logement logt habitat copro opah|precarite energetique|bailleur"
    "|maison individuelle|isolation|parc social|audit energetique|eco ptz",
    "tertiary": "tertiaire bureaux|batiments publics|bat publics|commerce|hopital"
    "|decret tertiaire|eclairage public|grande distribution",
    "road": "velo cyclable bus covoit mobilite autopartage|routes|voirie|transport urbain"
    "|transport routier|plan de mobilite|bornes|stationnement|logistique|poids lourd",
    "other_transport": "ferroviaire fluvial aerien gare|canal|aeroport|train",
    "agriculture": "agri agro maraich bovin elevage vigne viticul forestier alimentation|cantine"
    "|bio|circuits courts|semences|sylvicult",
    "waste": "dechet biodechet compost recycl reemploi ressourcerie|tri|plpdma|zero dechet"
    "|economie circulaire|eco circulaire",
    "industry": "industri textile metallurg|process|usine|chimie|papeter",
    "energy": "eolien photovolt solaire methanis hydroelec biomethane|pv|enr|bois energie"
    "|electricite|gaz|reseau de chaleur|geotherm|energies renouvelables|chaufferie",
}


def _words(text: str) -> list[str]:
    """Single beginnings stand between spaces, phrases between bars."""
    head, *phrases = text.split("|")
    return [*head.split(), *phrases]


_SECTORS = [
    (beginning, sector) for sector, text in _BEGINNINGS.items() for beginning in _words(text)
]
_SHORT = 4  # letters below which a beginning is a whole word: “tri” is not “trimestre”


def sector_of_theme(theme: str) -> str | None:
    """The sector of a theme; None when its words speak of no sector, or of several.

    >>> sector_of_theme("plan vélo"), sector_of_theme("bois énergie"), sector_of_theme("eau")
    ('road', 'energy', None)
    """
    said = plain(theme)
    found: dict[str, int] = {}
    for beginning, sector in _SECTORS:
        end = r"\b" if len(beginning) < _SHORT else ""
        if re.search(rf"\b{re.escape(beginning)}{end}", said):
            found[sector] = max(found.get(sector, 0), len(beginning))
    if not found:
        return None
    best = max(found.values())
    sectors = [sector for sector, size in found.items() if size == best]
    return sectors[0] if len(sectors) == 1 else None
