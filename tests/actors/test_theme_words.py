"""The sector a theme speaks of, or none."""

import pytest

from essaim.actors.nomenclature import nomenclature
from essaim.actors.theme_words import _SECTORS, sector_of_theme


def test_every_sector_is_one_of_the_eight():
    assert {sector for _, sector in _SECTORS} == {one.id for one in nomenclature().sectors}


@pytest.mark.parametrize(
    ("theme", "sector"),
    [
        ("OPAH-RU", "residential"),
        ("Rénov. logement", "residential"),
        ("aires de covoit", "road"),
        ("tri", "waste"),
        ("trimestre", None),
        ("PV citoyen", "energy"),
        ("bois énergie", "energy"),
        ("agriculture biologique", "agriculture"),
        ("biodiversité", None),
        ("eau", None),
        ("", None),
    ],
)
def test_a_theme(theme, sector):
    assert sector_of_theme(theme) == sector
