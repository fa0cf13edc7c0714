"""The legal list of Mulhouse, complete against the article."""

import datetime as dt
from collections import Counter

import pytest

from essaim.actors.legal import law, legal_list
from essaim.vocabulary.actor_map import ActorMap, Sending
from essaim.vocabulary.errors import ActorError, PlaceError
from tests.actors.people import DAY, actor, reach

# R. 229-53: two prefects, two presidents, the mayors, the energy authorities, the SCoT, the three
# chambers, the operators of electricity, gas and heat networks.
WANTED = {
    "prefect": 1,
    "regional_prefect": 1,
    "county_president": 1,
    "region_president": 1,
    "mayor": 39,
    "energy_authority": 1,
    "scot": 1,
    "chamber_commerce": 1,
    "chamber_crafts": 1,
    "chamber_agriculture": 1,
    "electricity_grid": 1,
    "electricity_transport": 1,
    "gas_grid": 1,
    "gas_transport": 1,
    "heat_grid": 1,
}


def found(map_=None, siren="200066009"):
    return {one.id: one for one in legal_list(siren, on=DAY, map_=map_).recipients}


def test_mulhouse_is_complete():
    legal = legal_list("200066009", on=DAY)
    assert Counter(one.id.split(":")[0] for one in legal.to_inform) == WANTED
    assert [reached.passed for reached in legal.thresholds] == [True, True]
    assert len(legal.missing) == len(legal.to_inform) == 53


def test_names_of_places():
    legal = found()
    assert legal["mayor:68224"].said("fr") == "Maire de Mulhouse"
    assert "Collectivité européenne d’Alsace" in legal["county_president:68"].fr
    assert "Grand Est" in legal["regional_prefect:44"].en


def test_a_territory_over_two_counties_writes_to_both_prefects():
    legal = legal_list("Redon Agglomération", on=DAY)
    kinds = Counter(one.id.split(":")[0] for one in legal.to_inform)
    assert (kinds["prefect"], kinds["regional_prefect"]) == (3, 2)


def test_each_line_has_its_article_and_says_whether_it_was_read():
    for one in found().values():
        assert "R. " in one.article or "L. " in one.article
        assert dt.date.fromisoformat(one.checked)
        assert one.read == bool(one.source)
        assert one.read == (one.duty == "inform")


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Mairie de Lutterbach", "mayor:68195"),
        ("Commune d'Illzach", "mayor:68154"),
        ("Ville de Mulhouse", "mayor:68224"),
        ("Préfecture du Haut-Rhin", "prefect:68"),
        ("Préfecture de région Grand Est", "regional_prefect:44"),
        ("Région Grand Est", "region_president:44"),
        ("CCI Alsace", "chamber_commerce"),
        ("Territoire d'énergie Alsace", "energy_authority"),
    ],
)
def test_bodies_of_the_map_are_found_again(name, id_):
    legal = found(ActorMap(actors=(actor("a", name),)))
    assert [one.id for one in legal.values() if one.actors and one.duty == "inform"] == [id_]
    assert legal[id_].contact.email == "a@example.org"


@pytest.mark.parametrize("name", ["Mairie de quartier de Dornach", "Ville de Colmar", "Préfet"])
def test_a_body_of_another_place_is_not_taken(name):
    legal = found(ActorMap(actors=(actor("a", name),)))
    assert [one.id for one in legal.values() if one.actors] == []


def test_the_letter_goes_to_the_head_of_the_body():
    from dataclasses import replace

    hall = replace(
        actor("a", "Ville de Mulhouse"),
        contacts=(reach("k1", capacity="Chargée de mission"), reach("k2", capacity="Maire")),
    )
    assert found(ActorMap(actors=(hall,)))["mayor:68224"].contact.key == "k2"


def test_in_the_map_without_an_address():
    legal = found(ActorMap(actors=(actor("a", "Ville de Mulhouse", contact=False),)))
    assert (legal["mayor:68224"].actors, legal["mayor:68224"].contact) == (("a",), None)


def test_proofs_of_sending():
    sent = Sending(duty="R. 229-53", recipient="scot", on=DAY, way="courriel")
    assert found(ActorMap(sendings=(sent,)))["scot"].sent == (sent,)


def test_refusals():
    with pytest.raises(ActorError, match="in force"):
        legal_list("200066009", on=dt.date(2015, 1, 1))
    with pytest.raises(PlaceError):
        legal_list("216802249", on=DAY)


def test_rules_are_dated():
    assert {row["checked"] for row in law()["rows"]} == {"2026-11-25"}
