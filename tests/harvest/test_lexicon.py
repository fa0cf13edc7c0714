"""The lexicon, a territory's own words, and what people correct."""

import json

import pytest

from essaim.harvest.actors import namer_of
from essaim.harvest.lexicon import (
    Correction,
    Family,
    Lexicon,
    learned,
    merged,
    packaged,
    read_lexicon,
    used,
)
from essaim.vocabulary.errors import DocumentError


def named(lexicon, text):
    return {one.family for one in namer_of(lexicon).actors_of(text)}


def test_the_forty_five_of_2008_are_in_it_each_with_a_category():
    lexicon = packaged()
    assert sum(one.report_2008 for one in lexicon.families) == 45
    assert {one.category for one in lexicon.families} == set(lexicon.categories)
    assert len(lexicon.categories) == 7
    assert len({one.id for one in lexicon.families}) == len(lexicon.families)
    assert all(one.fr and one.en for one in lexicon.families)


def test_a_territory_adds_a_name_to_a_family():
    family = Family(
        id="energie-locale",
        category="institutions",
        fr="Énergie d’ici",
        en="Local energy",
        aliases=("la Ruche verte",),
    )
    own = merged(packaged(), Lexicon(families=(family,)))
    assert "energie-locale" in named(own, "avec la Ruche verte")
    assert "energie-locale" not in named(packaged(), "avec la Ruche verte")


def test_what_a_person_corrects_is_learnt():
    text = "demander aux commerçants"
    (family,) = named(packaged(), text)
    nobody = learned(packaged(), [Correction(words="commerçants", family=None)])
    assert named(nobody, text) == set()
    back = learned(nobody, [Correction(words="commerçants", family=family)])
    assert named(back, text) == {family}


def test_an_own_file_is_checked(tmp_path):
    path = tmp_path / "own.json"
    own = {"schema": "essaim/lexicon/1", "families": [{"id": "x", "category": "nothing"}]}
    path.write_text(json.dumps(own))
    with pytest.raises(DocumentError) as caught:
        read_lexicon(path)
    assert caught.value.where.field == "families[0].category"


def test_a_correction_names_a_family_that_is_there():
    with pytest.raises(DocumentError):
        learned(packaged(), [Correction(words="x", family="nobody")])


def test_another_lexicon_has_another_mark():
    own = learned(packaged(), [Correction(words="x", family=None)])
    assert used(own).sha256 != used(packaged()).sha256
