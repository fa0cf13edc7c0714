"""The head of a name against its subject."""

import pytest

from essaim.actors.heads import family_by_head, is_civic
from essaim.actors.nomenclature import nomenclature


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Union des commerçants et artisans", "unions-commercants"),
        ("Collectif des producteurs de la vallée", "syndicats-pro"),
        ("Syndicat agricole", "syndicats-pro"),
        ("Amicale des jeunes", "jeunes"),
        ("Association des parents de jeunes enfants", None),
        ("Association sportive", None),
        ("Coopérative des vignerons", None),
        ("Jeunes pousses", None),
        ("", None),
    ],
)
def test_who_joined_and_for_what(name, family):
    assert family_by_head(name) == family
    assert family is None or family in nomenclature().family


def test_an_association_is_no_trade():
    assert is_civic("L’Association sportive")
    assert not is_civic("Fédération du bâtiment")
    assert not is_civic("")
