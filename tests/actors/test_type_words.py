"""What people write in a column of types, and when a name says more."""

import pytest

from essaim.actors.nomenclature import nomenclature
from essaim.actors.type_words import TYPES, family_by_type


def by_name(families):
    return lambda name: families.get(name, "")


def test_every_type_leads_to_a_family_of_the_nomenclature():
    assert set(TYPES.values()) <= set(nomenclature().family)


@pytest.mark.parametrize(
    ("name", "written", "known", "family"),
    [
        ("Le Pays Roannais", "Presse", {"Le Pays Roannais": "territoires-projet"}, "medias"),
        ("BTP Loire", "Orga pro", {"BTP Loire": "btp"}, "syndicats-pro"),
        ("ADIL 42", "Asso", {"ADIL 42": "adil"}, "adil"),  # an institution is one too
        ("Emmaüs", "asso.", {}, "associations"),
        ("Vélo pour tous", "Asso", {"Vélo pour tous": "transports"}, "associations"),
        ("Toitures du Rhins", "Entrep.", {"Toitures du Rhins": "artisans"}, "artisans"),
        ("Synd. des eaux", "Syndicat", {"Synd. des eaux": "syndicats"}, "collectivite"),
        ("CGT", "Syndicat", {"CGT": "syndicats"}, "syndicats"),
        ("Qui sait", "divers", {"Qui sait": "btp"}, ""),
    ],
)
def test_a_type_or_the_name(name, written, known, family):
    assert family_by_type(name, written, by_name(known)) == family
