"""Every sheet of a workbook that holds contacts is read; the others are told."""

import pytest

from essaim.actors.build import build_map
from essaim.actors.contact_sheets import contact_files
from essaim.tables.sheets import as_workbook
from essaim.vocabulary.errors import TableError
from tests.actors.people import write

PARTNERS = (("Organisme", "Type"), (("ADIL 42", "Asso"), ("Thermea", "BE")))
GUESTS = (("Structure", "Nom", "Commune"), (("Mairie de Thann", "Keller", "Thann"),))
BUDGET = (("Poste", "Montant"), (("Salle", "300"),))


def book(tmp_path, **sheets):
    path = tmp_path / "carnet.xlsx"
    path.write_bytes(as_workbook(sheets))
    return path


def test_each_sheet_of_contacts_is_a_file_with_its_own_lines(tmp_path):
    path = book(tmp_path, Partenaires=PARTNERS, Budget=BUDGET, Forum=GUESTS)
    first, second = contact_files(path)
    assert (first.file, second.file) == ("carnet.xlsx", "carnet.xlsx/Forum")
    assert [one.name for one in (*first.lines, *second.lines)] == [
        "ADIL 42", "Thermea", "Mairie de Thann",
    ]  # fmt: skip
    assert any("The sheet “Budget” holds no columns" in str(one) for one in first.warnings)


def test_a_sheet_that_left_leaves_the_map(tmp_path):
    made = build_map(contacts=contact_files(book(tmp_path, A=PARTNERS, B=GUESTS))).map
    assert len(made.actors) == 3
    again = build_map(contacts=contact_files(book(tmp_path, A=PARTNERS)), before=made).map
    assert sorted(one.name for one in again.actors) == ["ADIL 42", "Thermea"]


def test_a_table_without_sheets_is_one_file(tmp_path):
    (only,) = contact_files(write(tmp_path, "c.csv", "organisme\nADIL 42\n"))
    assert (only.file, len(only.lines)) == ("c.csv", 1)


def test_no_sheet_of_contacts_says_what_is_missing(tmp_path):
    with pytest.raises(TableError):
        contact_files(book(tmp_path, Budget=(("Ligne", "Montant"), (("Salle", "300"),))))
