"""Columns whose names nobody foresaw: what matters in them is read, and told."""

import pytest

from essaim.actors.contact_guess import guesses, names_bodies, with_address
from essaim.actors.contacts import read_contacts
from tests.actors.people import write


def test_words_beside_the_one_that_matters_are_left(tmp_path):
    text = (
        '"Département","Nom de l\'administration","Prénom CIL","Nom CIL","Courriel 1 CIL",'
        '"Adresse CIL","Code postal/Ville de l\'autorité"\n'
        '68,"Mairie de Thann","Zoé","KELLER","zoe@thann.example","Monsieur le maire\n'
        '9 place Joffre","68801 / THANN CEDEX"\n'
    )
    found = read_contacts(write(tmp_path, "c.csv", text))
    (line,) = found.lines
    assert (line.name, line.postcode, line.town) == ("Mairie de Thann", "68801", "THANN CEDEX")
    contact = line.contact
    assert (contact.given_name, contact.family_name) == ("Zoé", "KELLER")
    assert contact.email == "zoe@thann.example"
    told = " ".join(map(str, found.warnings))
    assert "“Nom de l'administration” is read as “organisation”" in told
    assert "“Département” is not used" in told


def test_nom_is_the_organisation_when_no_column_names_a_person(tmp_path):
    text = (
        "nom;siege;mails\n"
        "Amicale des pêcheurs;mairie de Thann 68 800 THANN;a@x.example, b@x.example\n"
        "Les amis du musée;;\n"
    )
    found = read_contacts(write(tmp_path, "c.csv", text))
    first, second = found.lines
    assert (first.name, second.name) == ("Amicale des pêcheurs", "Les amis du musée")
    assert (first.contact.street, first.postcode, first.town) == (
        "mairie de Thann", "68800", "THANN",
    )  # fmt: skip
    assert first.contact.email == "a@x.example"
    assert "several" in " ".join(map(str, found.warnings))


def test_names_of_people_stay_theirs(tmp_path):
    text = "Nom;Mail\nMartin;m@x.example\nDe La Tour;t@x.example\nDurand;d@x.example\n"
    assert read_contacts(write(tmp_path, "c.csv", text)).nameless == (2, 3, 4)


def test_a_title_alone_names_the_organisation(tmp_path):
    text = "title,summary,postalCode,city\nLe Fournil,Du pain,68800,Thann\n"
    (line,) = read_contacts(write(tmp_path, "c.csv", text)).lines
    assert (line.name, line.postcode, line.town) == ("Le Fournil", "68800", "Thann")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Nom du président", "full_name"),
        ("Tél. portable", "phone"),
        ("Adresse du siège", "street"),
        ("Adresse du site web", None),
        ("Commune du siège", "street"),
        ("Code INSEE commune", None),
        ("Structures partenaires", "organisation"),
        ("Type de structure", None),
        ("Date d’adhésion du membre", None),
        ("Fonction exercée", "capacity"),
        ("N° SIRET", "siren"),
        ("CP", "postcode"),
        ("Affiliation nationale", "belongs_to"),
    ],
)
def test_what_a_header_means_by_its_words(header, field):
    assert guesses([header], set()) == ({field: header} if field else {})


def test_a_surer_name_keeps_its_field():
    assert guesses(["Courriel du siège", "Mail 2"], {"email"}) == {}
    assert guesses(["Courriel du siège", "Mail 2"], set()) == {"email": "Courriel du siège"}


def test_addresses_that_are_apart_stay_as_they_are():
    apart = {"street": "1 rue Haute 68800 THANN", "town": "Cernay"}
    assert with_address(apart) == apart
    assert with_address({"street": "12 rue du 11 novembre"}) == {"street": "12 rue du 11 novembre"}
    assert with_address({"place": "Thann"})["town"] == "Thann"


def test_an_empty_column_names_nobody():
    assert not names_bodies(["", " "])
