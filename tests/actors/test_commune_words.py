"""Which commune an address or a name speaks of, as people write them."""

import pytest

from essaim.actors.commune_words import communes_of
from essaim.actors.contacts import read_contacts
from essaim.places.gazetteer import gazetteer
from tests.actors.people import write

NEAR = gazetteer().intercommunality("200066009").members


def _communes(path):
    return {line.name: communes_of(line, NEAR)[0] for line in read_contacts(path).lines}


@pytest.mark.parametrize(
    ("street", "communes"),
    [
        ("Mairie de Lutterbach", ("68195",)),
        ("mairie 68 460 LUTTERBACH", ("68195",)),
        ("Salle des fêtes, Pulversheim", ("68258",)),
        ("12 rue de Lutterbach", ()),
        ("3 route de la Haute Pulversheim", ()),
        ("Nulle part", ()),
    ],
)
def test_a_commune_is_read_at_the_end_of_an_address(tmp_path, street, communes):
    path = write(tmp_path, "c.csv", f"organisme;adresse\nLe Fournil;{street}\n")
    assert _communes(path) == {"Le Fournil": communes}


def test_a_shortened_commune_is_known_by_its_postcode(tmp_path):
    text = "organisme;adresse;cp;ville\nLe Fournil;1 rue Haute;68720;Zillisheim\n"
    text += "Le Pré;;68740;Niffer\nLa Cave;;68170;Rix\n"
    text += "Les amis de Mulhouse;;68000;Colmar\nMairie de Lutterbach;;68000;Colmar\n"
    text += "Chez Jo;;;La Pulversheim\n"
    found = _communes(write(tmp_path, "c.csv", text))
    assert found["Les amis de Mulhouse"] == ()
    assert found["Mairie de Lutterbach"] == ("68195",)
    assert found["Chez Jo"] == ("68258",)
    assert found["Le Fournil"] == ("68384",)
    assert found["La Cave"] == ()


def test_the_beginning_of_a_long_name_and_its_abbreviation(tmp_path):
    near = gazetteer().intercommunality("200035731").members
    text = "organisme;ville\nCafé;St Jean St Maurice\nPapeterie;ND de Boisset\n"
    text += "St André d'Apchon;\nMairie St Jean St Maurice sur Loire;St Jean\n"
    lines = read_contacts(write(tmp_path, "c.csv", text)).lines
    found = [communes_of(line, near)[0] for line in lines]
    assert found == [("42239",), ("42161",), ("42199",), ("42239",)]
