"""The pages of the plan, as a plan officer uses them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from essaim.web.plan import reads
from tests.plan.books import book
from tests.web.cafe.conftest import cafe, documents
from tests.web.harvest.conftest import told

__all__ = ["cafe", "documents", "told"]
ROWS = [["N°", "Titre", "Porteur", "Météo"], [1, "Verger", "Ville", "beau"], [2, "Vélo", "", ""]]


def upload(tmp_path):
    path = book(tmp_path / "fiches.xlsx", {"Plan": ROWS})
    return {"file": SimpleUploadedFile("fiches.xlsx", path.read_bytes())}


def test_an_excel_is_looked_at_then_accepted(officer, page, territory, tmp_path):
    assert officer.post(page, upload(tmp_path)).status_code == 302
    assert "beau" in officer.get(page).text
    assert reads.plan_of(territory).actions == ()
    officer.post(page, {"act": "accept"})
    shown = officer.get(page)
    assert [row.action.title for row in shown.context["rows"]] == ["Verger", "Vélo"]
    officer.post(page, {"act": "undo"})
    assert officer.get(page).context["all"] == 0


def test_a_table_given_again_says_what_it_would_change(officer, page, territory, tmp_path):
    officer.post(page, upload(tmp_path))
    officer.post(page, {"act": "accept"})
    again = book(tmp_path / "v2.xlsx", {"Plan": [ROWS[0], [1, "Verger", "Agglo", "beau"], ROWS[2]]})
    officer.post(page, {"file": SimpleUploadedFile("v2.xlsx", again.read_bytes())})
    shown = officer.get(page)
    ((title, (one,)),) = shown.context["proposal"]["changed"]  # the other sheet is as it was
    assert (title, one.heading, one.before, one.after) == (
        "1 Verger", "Structure pilote", "Ville", "Agglo",
    )  # fmt: skip
    assert "Ce qui changerait" in shown.text


def test_what_was_corrected_on_the_site_stays_unless_the_table_changed_it_too(
    officer, page, territory, tmp_path
):
    officer.post(page, upload(tmp_path))
    officer.post(page, {"act": "accept"})
    here = f"{page}fiche/action-1/"
    typed = {"number": "1", "title": "Verger", "owner": "Corrigé ici", "notes": "Météo : beau"}
    officer.post(here, typed)
    for _ in range(2):  # and again: what stays does not become the table's
        officer.post(page, upload(tmp_path))
        assert "1\xa0cellule corrigée depuis reste" in officer.get(page).text
        officer.post(page, {"act": "accept"})
        assert reads.action_in(reads.plan_of(territory), "action-1").sheet.owner == "Corrigé ici"
    both = book(tmp_path / "v2.xlsx", {"Plan": [ROWS[0], [1, "Verger", "Agglo", "beau"], ROWS[2]]})
    officer.post(page, {"file": SimpleUploadedFile("v2.xlsx", both.read_bytes())})
    officer.post(page, {"act": "accept"})
    assert reads.action_in(reads.plan_of(territory), "action-1").sheet.owner == "Agglo"
    officer.post(page, {"act": "undo"})
    officer.post(page, {"file": SimpleUploadedFile("v2.xlsx", both.read_bytes())})
    officer.post(page, {"act": "accept"})
    assert reads.action_in(reads.plan_of(territory), "action-1").sheet.owner == "Agglo"


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04junk", b"\xff\xfe\x00", b"a;b\n1;2\n"])
def test_no_bytes_fall_over(officer, page, raw):
    for name in ("a.csv", "a.xlsx", "a.exe"):
        sent = {"file": SimpleUploadedFile(name, raw)}
        answer = officer.post(page, sent)
        assert answer.status_code == 200
        assert answer.context["problems"] or answer.context["form"].errors


def test_filters_show_what_they_say(officer, page, known):
    def titles(**wanted):
        return [row.action.id for row in officer.get(page, wanted).context["rows"]]

    assert titles() == ["verger", "velo"]
    assert titles(words="VERGER") == ["verger"]
    assert titles(sector="Transport routier") == titles(axis="2. Bouger") == ["velo"]
    assert titles(status="À venir") == ["verger"]


def test_a_sheet_is_corrected_and_says_what_it_lacks(officer, page, known, territory):
    here = page + "fiche/verger/"
    assert "aucun montant" in officer.get(here).text
    sent = {"title": "Un verger", "sector": "waste", "budget": "10 k€ HT", "owner": "Ville"}
    assert officer.post(here, sent).status_code == 302
    found = reads.action_in(reads.plan_of(territory), "verger")
    assert (found.title, found.cost.value) == ("Un verger", 10_000)
    assert "aucun montant" not in officer.get(here).text
    assert officer.post(here, {"title": ""}).status_code == 200
    assert officer.get(page + "fiche/nothing/").status_code == 404


def test_a_sheet_is_written_from_nothing(officer, page, territory):
    for _ in range(2):
        officer.post(page + "nouvelle/", {"title": "Un four commun"})
    ids = [one.id for one in reads.plan_of(territory).actions]
    assert ids == ["action-new-1", "action-new-2"]
    assert officer.post(page + "nouvelle/", {}).status_code == 200


@pytest.mark.usefixtures("known")
def test_a_statement_is_suggested_linked_and_told_to_its_table(officer, page, told, client):
    note = told.notes.first()
    note.text = "Planter un verger près de l’école"
    note.save()
    here = page + "fiche/verger/"
    assert officer.get(here).context["suggested"][0] == note
    officer.post(here, {"act": "link", "note": str(note.pk)})
    assert officer.get(here).context["linked"] == [note]
    seating = told.seatings.first().document
    there = next(r for r in seating["rounds"] if r["number"] == note.round)
    guest = next(t for t in there["tables"] if t["number"] == note.table)["guests"][0]
    client.logout()
    client.get(f"/{told.invitations.get(guest=guest).code}")
    page_of_guest = client.get("/moi/suite/").text
    assert "Un verger à l’école" in page_of_guest
    assert "À venir" in page_of_guest


def test_linked_statements_are_unlinked_and_nonsense_is_passed_over(officer, page, known, told):
    here = page + "fiche/verger/"
    note = told.notes.first()
    officer.post(here, {"act": "link", "note": [str(note.pk), "nonsense"]})
    officer.post(here, {"act": "unlink", "note": str(note.pk)})
    assert officer.get(here).context["linked"] == []


def test_what_is_missing_is_one_page(officer, page, known):
    shown = officer.get(page + "controle/").context
    assert [name for name, *_ in shown["by_action"]] == ["verger", "velo"]
    assert shown["progress"].actions == 2


@pytest.mark.parametrize("shape", ["tet", "docx", "csv", "json"])
def test_sheets_are_taken_away(officer, page, known, shape):
    assert officer.get(f"{page}fichier/{shape}").content
    assert officer.get(page + "fichier/exe").status_code == 404


def test_an_empty_plan_says_what_to_do(officer, page):
    for part in ("", "controle/", "nouvelle/"):
        assert officer.get(page + part).status_code == 200


def test_papers_for_everybody_and_for_each_delegate(officer, page, known):
    shown = officer.get(page + "une-page/")
    assert ("Ville", 1) in shown.context["delegates"]
    for shape in ("summary", "overview", "pdf"):
        assert officer.get(f"{page}fichier/{shape}").content.startswith(b"%PDF")
    assert officer.get(page + "fichier/summary-docx").content.startswith(b"PK")
    for shape, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        made = officer.get(f"{page}une-page/fichier/{shape}?who=Ville")
        assert made.content.startswith(start)
    for wrong in ("pdf?who=Nobody", "odt?who=Ville", "pdf"):
        assert officer.get(f"{page}une-page/fichier/{wrong}").status_code == 404


def test_an_action_is_merged_and_its_number_leads_to_the_new_one(officer, page, known, territory):
    sheet = page + "fiche/verger/"
    officer.post(sheet, {"act": "merged", "into": "des pistes cyclables"})
    shown = officer.get(page)
    assert [row.action.id for row in shown.context["rows"]] == ["velo"]
    assert [(old.id, new.id) for old, new in shown.context["gone"]] == [("verger", "velo")]
    assert officer.get(sheet).context["successor"].id == "velo"
    new = officer.get(page + "fiche/velo/").context
    assert [one.id for one in new["before"]] == ["verger"]
    officer.post(sheet, {"act": "back"})
    assert officer.get(page).context["gone"] == []
    officer.post(sheet, {"act": "replaced", "into": "velo"})
    assert reads.plan_of(territory).actions[0].sheet.superseded_by == "velo"
    officer.post(page, {"act": "undo"})
    assert reads.plan_of(territory).actions[0].sheet.superseded_by == ""


@pytest.mark.parametrize("into", ["", "verger", "personne"])
def test_a_merge_into_nothing_or_itself_is_told(officer, page, known, territory, into):
    answer = officer.post(page + "fiche/verger/", {"act": "merged", "into": into}, follow=True)
    assert [one.level_tag for one in answer.context["messages"]] == ["error"]
    assert reads.plan_of(territory) == known


def test_the_csv_says_that_it_holds_sheets_only(officer, page, known):
    assert "CSV (fiches seules)" in officer.get(page, headers={"accept-language": "fr"}).text
