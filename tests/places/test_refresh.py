"""What the maintainers' script packs, the gazetteer unpacks."""

import json

from essaim.places.gazetteer import unpacked
from essaim.places.refresh import packed

COMMUNES = [
    {
        "code": "68224",
        "nom": "Mulhouse",
        "type": "commune-actuelle",
        "siren": "216802249",
        "departement": "68",
        "codesPostaux": ["68100", "68200"],
        "population": 104_978,
    },
    {"code": "68999", "nom": "Vieux-Bourg", "type": "commune-deleguee", "departement": "68"},
    {
        "code": "22016",
        "nom": "Île-de-Bréhat",
        "type": "commune-actuelle",
        "siren": "212200167",
        "departement": "22",
        "codesPostaux": ["22870"],
        "population": 379,
    },
]
EPCI = [
    {
        "code": "200066009",
        "nom": "CA Mulhouse",
        "type": "CA",
        "populationTotale": 276_825,
        "populationMunicipale": 272_950,
        "membres": [{"code": "68224"}],
    }
]


def test_there_and_back(tmp_path):
    contents = {
        "regions": [{"code": "44", "nom": "Grand Est"}],
        "departements": [{"code": "68", "region": "44", "nom": "Haut-Rhin"}],
        "epci": EPCI,
        "communes": COMMUNES,
    }
    for name, content in contents.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    places = unpacked(packed(tmp_path))
    assert list(places.municipalities) == ["68224", "22016"]
    town = places.municipalities["68224"]
    assert (town.siren, town.population, town.county) == ("216802249", 104_978, "68")
    assert town.intercommunality == "200066009"
    assert places.municipalities["22016"].intercommunality == ""
    assert places.intercommunalities["200066009"].members == ("68224",)
    assert places.counties_of("200066009")[0].name == "Haut-Rhin"
