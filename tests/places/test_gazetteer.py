"""Places are found by SIREN, code or name, offline."""

import pytest

from essaim.places.gazetteer import FILE, gazetteer, intercommunality_names
from essaim.places.siren import is_siren
from essaim.vocabulary.errors import PlaceError


def test_the_counts_are_those_of_the_source():
    places = gazetteer()
    assert len(places.municipalities) == 34_969
    assert len(places.intercommunalities) == 1_255
    kinds = [one.kind for one in places.intercommunalities.values()]
    assert [kinds.count(k) for k in ("CC", "CA", "METRO", "CU", "MET69")] == [989, 230, 21, 14, 1]


def test_the_file_is_small():
    assert FILE.stat().st_size <= 700_000


def test_mulhouse():
    places = gazetteer()
    found = places.intercommunality("200 066 009")
    assert found.name == "Mulhouse Alsace Agglomération"
    assert (len(found.members), found.population) == (39, 276_825)
    assert [c.name for c in places.counties_of("200066009")] == ["Haut-Rhin"]
    assert [r.name for r in places.regions_of("200066009")] == ["Grand Est"]
    town = places.municipality("mulhouse")
    assert (town.insee, town.siren) == ("68224", "216802249")
    assert town.postcodes == ("68100", "68200")
    assert town.intercommunality == found.siren


def test_every_siren_has_its_key():
    places = gazetteer()
    assert all(map(is_siren, places.intercommunalities))
    wrong = [m.insee for m in places.municipalities.values() if m.siren and not is_siren(m.siren)]
    assert wrong == []


@pytest.mark.parametrize(
    "name", ["Mulhouse Alsace Agglomération", "ca mulhouse alsace agglomeration", "Mulhouse Alsace"]
)
def test_an_intercommunality_by_its_name(name):
    assert gazetteer().intercommunality(name).siren == "200066009"


def test_a_name_that_several_bear_is_refused_unless_one_is_near():
    places = gazetteer()
    with pytest.raises(PlaceError, match="communes are called"):
        places.municipality("Saint-Denis")
    assert places.municipality("St Denis", near=["93066"]).insee == "93066"
    with pytest.raises(PlaceError, match="several"):
        places.intercommunality("Val de")


@pytest.mark.parametrize("wrong", ["200066008", "Atlantide", ""])
def test_what_is_not_there_is_said(wrong):
    with pytest.raises(PlaceError):
        gazetteer().intercommunality(wrong)


def test_a_commune_without_intercommunality_has_none():
    assert gazetteer().municipality("Île-de-Bréhat").intercommunality == ""


def test_members_come_by_name():
    names = [one.name for one in gazetteer().members_of("200066009")]
    assert names[0] == "Baldersheim"
    assert len(names) == 39


def test_names_alone_are_those_of_the_whole():
    every = gazetteer().intercommunalities.values()
    assert sorted(intercommunality_names()) == sorted(one.name for one in every)
