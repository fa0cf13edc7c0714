"""The pages of actors, as a plan officer uses them."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from essaim.web.actors import reads
from essaim.web.harvest.citing import notes_cited
from tests.web.actors.conftest import LIST
from tests.web.cafe.conftest import cafe, documents
from tests.web.harvest.conftest import told

__all__ = ["cafe", "documents", "told"]


def upload(text=LIST, name="contacts.csv"):
    return {"file": SimpleUploadedFile(name, text.encode("cp1252"))}


def test_a_file_is_looked_at_then_accepted(officer, page, territory):
    assert officer.post(page, upload()).status_code == 302
    assert "Crédit Agricole" in officer.get(page).text
    assert reads.map_of(territory).actors == ()
    officer.post(page, {"act": "accept"})
    shown = officer.get(page)
    assert len(shown.context["rows"]) == len(reads.map_of(territory).actors) >= 2
    assert shown.context["proposal"] is None


def test_a_file_that_cannot_be_read_is_told_line_by_line(officer, page, territory):
    text = "Organisme;Courriel;SIREN\nBanque;nul;123\nÉcole;x@y.fr;\n"
    answer = officer.post(page, upload(text))
    assert answer.status_code == 200
    assert len(answer.context["problems"]) >= 1
    assert "ligne" in " ".join(answer.context["problems"])
    assert officer.post(page, {"file": ""}).status_code == 200


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04junk", b"\xff\xfe\x00", b"BEGIN:VCARD"])
def test_no_bytes_fall_over(officer, page, raw):
    for name in ("a.csv", "a.xlsx", "a.vcf", "a.exe"):
        sent = {"file": SimpleUploadedFile(name, raw)}
        assert officer.post(page, sent).status_code in (200, 302)


def test_what_the_workshops_said_is_taken_in(officer, page, told, territory):
    officer.post(page, {"act": "workshops"})
    officer.post(page, {"act": "accept"})
    found = reads.map_of(territory)
    heard = next(one for one in found.actors if any("statement:" in s for s in one.sources))
    note = notes_cited(territory, heard.sources)[0]
    shown = officer.get(f"{page}un/{heard.id}/").text
    assert f"/ateliers/demo/recolte/enonces/#s-{note.pk}" in shown
    assert any(link.kind == "seated_together" for link in found.links)


def test_an_actor_is_corrected_and_shows_who_says_so(officer, page, known, territory):
    here = page + "un/bank/"
    assert "file:x.csv#L2" in officer.get(here).text
    sent = {"name": "Banque", "category": "economic", "contributions": ["funding"]}
    sent |= {"holds": [officer.get(here).context["form"].fields["holds"].choices[0][0]]}
    assert officer.post(here, sent).status_code == 302
    found = reads.actor_in(reads.map_of(territory), "bank")
    assert (found.category, found.classed, found.contributions) == (
        "economic",
        "told",
        ("funding",),
    )
    assert len(found.holds) == 1
    assert officer.post(here, {**sent, "siren": "123456789"}).status_code == 200
    assert officer.get(page + "un/nobody/").status_code == 404


def test_twins_are_settled_and_undone(officer, page, known, territory):
    officer.post(page, {"act": "same", "first": "bank", "second": "school"})
    assert len(reads.map_of(territory).actors) == 1
    officer.post(page, {"act": "undo"})
    assert len(reads.map_of(territory).actors) == 2
    assert officer.post(page, {"act": "same", "first": "x", "second": "y"}).status_code == 200


@pytest.mark.parametrize("shape", ["csv", "vcf", "graphml", "pdf", "json", "svg"])
def test_the_map_is_taken_away_in_every_shape(officer, page, known, shape):
    answer = officer.get(f"{page}fichier.{shape}")
    assert answer.status_code == 200
    assert answer.content
    assert officer.get(page + "fichier.exe").status_code == 404


def test_gaps_relays_and_drawing_stand_empty_or_not(officer, page, request):
    for _ in range(2):
        for part in ("manques/", "relais/?k=3&everyone=on", "relais/?k=²", "carte/"):
            assert officer.get(page + part).status_code == 200, part
        request.getfixturevalue("known")


def test_the_law_names_its_recipients_and_the_proof_is_kept(officer, page, known):
    legal = officer.get(page + "loi/?on=2027-01-15").context["legal"]
    assert sum(one.id.startswith("mayor:") for one in legal.to_inform) == 39
    chosen = legal.to_inform[0].id
    sent = {"on": "2027-01-15", "recipient": [chosen], "way": "recommandé", "proof": "1A"}
    officer.post(page + "loi/", sent)
    legal = officer.get(page + "loi/?on=2027-01-15").context["legal"]
    assert legal.to_inform[0].sent[0].way == "recommandé"
    officer.post(page + "loi/", {"on": "2027-01-15", "recipient": [chosen]})
    assert officer.get(page + "loi/?on=hier").status_code == 200


def test_letters_come_as_one_zip(officer, page, known):
    content = officer.get(page + "loi/courriers.zip?on=2027-01-15").content
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert sum(name.endswith(".docx") for name in names) >= 39
    assert "publipostage.csv" in names


def test_without_a_siren_one_is_told_what_to_do(officer, page, territory):
    territory.siren, territory.name = "", "Nulle part"
    territory.save()
    assert "SIREN" in officer.get(page + "loi/").text
    assert officer.get(page + "loi/courriers.zip").status_code == 404
