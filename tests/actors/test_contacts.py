"""Files of contacts of several shapes, as nobody prepared them."""

import pytest
import xlsxwriter

from essaim.actors.contacts import read_contacts
from essaim.demo import mulhouse
from essaim.vocabulary.errors import EssaimError, ManyErrors
from tests.actors.people import write


def test_reordered_headers_windows_1252_and_semicolons(tmp_path):
    text = (
        "Liste au 3 mars;;;;\r\n"
        "Courriel;Prénom;NOM;Structure;Collège;Remarques\r\n"
        "zoe@exemple.fr;Zoé;MÜLLER;Chambre d’agriculture;Fédérateurs;bavarde\r\n"
        ";;;Société d'œuvres;;\r\n"
    )
    found = read_contacts(write(tmp_path, "c.csv", text, "cp1252"))
    first, second = found.lines
    assert (first.line, first.name, first.category) == (3, "Chambre d’agriculture", "federating")
    assert first.contact.family_name == "MÜLLER"
    assert first.contact.origin == "file:c.csv#L3"
    assert (second.name, second.contact) == ("Société d'œuvres", None)
    assert "Remarques" in str(found.warnings[0])
    assert "bavarde" not in str(found)


def test_english_headers_and_commas(tmp_path):
    text = (
        "First name,Last name,Company,Job title,Email,Zip,City,Sector\n"
        'Ann,Lee,"Lee, Sons & Co",Director,ANN@EXAMPLE.ORG,1000,Bourg,housing\n'
    )
    (line,) = read_contacts(write(tmp_path, "c.csv", text)).lines
    assert line.name == "Lee, Sons & Co"
    assert line.contact.email == "ann@example.org"
    assert (line.contact.postcode, line.sectors) == ("01000", ("residential",))


def test_a_workbook_with_numbers(tmp_path):
    path = tmp_path / "c.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Organisme", "CP", "SIRET", "Adhérents", "Mme/M.", "Contact"])
        sheet.write_row(1, 0, ["m2A", 68100, 20006600900016, 1200, "M", "Jean Dupont"])
    (line,) = read_contacts(path).lines
    assert (line.siren, line.audience_declared) == ("200066009", 1200)
    contact = line.contact
    assert (contact.civility, contact.given_name, contact.family_name) == (
        "Monsieur", "Jean", "Dupont",
    )  # fmt: skip
    assert contact.postcode == "68100"


VCARD_3 = """BEGIN:VCARD\r
VERSION:3.0\r
N;CHARSET=UTF-8:Martin;Zoé;;Mme;\r
ORG:Crédit coopératif;Agence\r
TITLE:Directrice\r
EMAIL;TYPE=INTERNET:zoe@exemple.fr\r
ADR;TYPE=WORK:;;3 rue du\r
  Moulin;Mulhouse;;68100;France\r
NOTE:ne répond jamais\r
END:VCARD\r
"""
VCARD_4 = """BEGIN:VCARD
VERSION:4.0
KIND:org
FN:Ligue des vélos
ORG:Ligue des vélos
item1.EMAIL:velos@exemple.fr
UID:urn:uuid:1
CATEGORIES:Associations
END:VCARD
"""


def test_cards_of_both_versions(tmp_path):
    found = read_contacts(write(tmp_path, "c.vcf", VCARD_3 + VCARD_4))
    bank, league = found.lines
    assert (bank.name, bank.contact.given_name, bank.contact.civility) == (
        "Crédit coopératif", "Zoé", "Madame",
    )  # fmt: skip
    assert bank.contact.street == "3 rue du Moulin"
    assert bank.contact.capacity == "Directrice"
    assert (league.line, league.category) == (11, "democracy")
    assert "ne répond" not in str(found)


def test_all_mistakes_are_told_together_with_their_lines(tmp_path):
    text = "organisme;siren;courriel\nA;123;a@exemple.fr\nB;;b\nC;;c@exemple.fr\n"
    with pytest.raises(ManyErrors) as caught:
        read_contacts(write(tmp_path, "c.csv", text))
    assert [(e.where.line, e.where.field) for e in caught.value.errors] == [
        (2, "siren"), (3, "courriel"),
    ]  # fmt: skip


def test_a_person_without_an_organisation(tmp_path):
    text = "nom,fonction,catégorie\nDupont,Médecin,\nDurand,,habitants\nMartin,,\n"
    found = read_contacts(write(tmp_path, "c.csv", text))
    assert [(one.name, one.kind) for one in found.lines] == [
        ("Médecin", "role"), ("habitants", "group"),
    ]  # fmt: skip
    assert found.nameless == (4,)


def test_a_category_that_is_none_of_the_seven_is_told(tmp_path):
    found = read_contacts(write(tmp_path, "c.csv", "organisme,catégorie\nA,Divers\nB,Divers\n"))
    assert found.unread == {"Divers": (2, 3)}


def test_no_header_is_told(tmp_path):
    with pytest.raises(EssaimError, match="no column is called"):
        read_contacts(write(tmp_path, "c.csv", "A;b@exemple.fr\nC;d@exemple.fr\n"))


def test_the_demo_s_file_is_read_without_a_warning():
    found = read_contacts(mulhouse.CONTACTS)
    assert len(found.lines) == 60
    assert (found.warnings, found.nameless, found.unread) == ((), (), {})


def test_words_of_another_s_list_are_told_and_left(tmp_path):
    text = "organisme;secteur;niveau;durée de conservation;courriel\n"
    text += "A;BTP, déchets;quartier;3 ans;a@exemple.fr\nB;BTP;;;\n"
    found = read_contacts(write(tmp_path, "c.csv", text))
    first, second = found.lines
    assert (first.sectors, first.level, first.contact.retention) == (("waste",), "commune", None)
    assert second.sectors == ()
    told = [str(one) for one in found.warnings]
    assert told[0] == "secteur: not in the list, not taken: “BTP” (line 2)."
    assert "3 ans" in " ".join(told)


def test_two_columns_that_could_be_one(tmp_path):
    text = "Organisme,Type,Catégorie,Commune,Ville,Contact,Nom\nA,SARL,Entreprises,X,Y,Z,Dupont\n"
    found = read_contacts(write(tmp_path, "c.csv", text))
    (line,) = found.lines
    assert (line.category, line.contact.town, line.contact.family_name) == (
        "economic", "Y", "Dupont",
    )  # fmt: skip
    assert "Type" in str(found.warnings[0])


def test_a_name_beside_a_contact_is_the_organisation_s(tmp_path):
    text = "Nom;Contact;Tél\nBiocoop;Jean Dupont;0389000000\n"
    (line,) = read_contacts(write(tmp_path, "c.csv", text)).lines
    assert (line.name, line.contact.given_name, line.contact.family_name) == (
        "Biocoop", "Jean", "Dupont",
    )  # fmt: skip
