"""The pages of the charter: what is wrong is refused, papers come out."""

import io
import zipfile

import pytest

from essaim.web.circle.reads import circle_of
from essaim.web.governance import reads
from tests.web.governance.conftest import demo_governance

pytestmark = pytest.mark.django_db
FIRST = demo_governance().charter.signatories[0].id


def test_both_papers_come_out(governed, officer, page):
    for shape, begins in (("docx", b"PK"), ("pdf", b"%PDF")):
        charter = officer.get(f"{page}charte/fichier/{shape}")
        sheet = officer.get(f"{page}charte/signataire/{FIRST}/2027/{shape}")
        assert charter.content.startswith(begins)
        assert sheet.content.startswith(begins)
    assert zipfile.is_zipfile(io.BytesIO(officer.get(f"{page}charte/fichier/docx").content))


@pytest.mark.parametrize(
    "part",
    [
        "charte/fichier/odt",
        "charte/signataire/nobody/",
        f"charte/signataire/{FIRST}/2027/odt",
        f"charte/signataire/{FIRST}/1/docx",
        "charte/signataire/nobody/2027/docx",
    ],
)
def test_what_is_not_there_is_not_found(governed, officer, page, part):
    assert officer.get(page + part).status_code == 404


@pytest.mark.parametrize(
    "typed", [{"act": "burn", "year": "2027"}, {"act": "sheet"}, {"act": "remind", "year": "x"}]
)
def test_what_cannot_be_asked_is_refused(governed, officer, page, typed):
    before = reads.governance_of(governed)
    assert officer.post(f"{page}charte/signataire/{FIRST}/", typed).status_code == 404
    assert reads.governance_of(governed) == before


def test_a_charter_is_written_from_nothing(territory, officer, page):
    typed = {
        "title": "Charte climat",
        "version": "1",
        "objective": "−40 %",
        "horizon": "2030",
        "valid_from": "2027-06-24",
        "report_month": "3",
    }
    answer = officer.post(page + "fiche/charter/", typed)
    assert answer["Location"] == page + "charte/"
    added = {"organisation": "École <b>", "referent": "Zoé"}
    answer = officer.post(page + "fiche/charter/signatories/new/", added)
    assert answer["Location"] == page + "charte/signataire/signatory-1/"
    assert "École &lt;b&gt;" in officer.get(answer["Location"]).content.decode()
    officer.post(
        page + "fiche/charter/signatories/signatory-1/signing/",
        {"on": "2027-06-24", "place": "Théâtre"},
    )
    (one,) = reads.governance_of(territory).charter.signatories
    assert (one.signing.way, one.signing.place) == ("paper", "Théâtre")
    wrong = officer.post(page + "fiche/charter/", typed | {"report_month": "13"})
    assert wrong.context["form"].non_field_errors()


def test_the_catalogue_fills_the_form_and_no_blank_is_kept(governed, officer, page):
    here = f"{page}charte/signataire/{FIRST}/"
    before = len(circle_of(governed).commitments)
    answer = officer.get(here, {"modele": "energy-down"})
    initial = answer.context["form"].initial
    assert (initial["kind"], initial["promise"].count("___")) == ("result", 2)
    typed = {"act": "promise", "due": "2029-12-31"} | initial
    assert officer.post(here, typed).context["form"].errors.as_data()["promise"][0].code == "blank"
    assert len(circle_of(governed).commitments) == before
    typed["promise"] = "Réduire de 20 % la consommation d’énergie par rapport à 2025"
    officer.post(here, typed)
    *_, last = circle_of(governed).commitments
    assert (last.kind, last.promise, last.indicator) == ("result", typed["promise"], "MWh par an")
    assert "(résultat, pour le" in document_text(officer.get(f"{page}charte/fichier/docx").content)


def test_what_the_catalogue_does_not_have_fills_nothing(governed, officer, page):
    answer = officer.get(f"{page}charte/signataire/{FIRST}/", {"modele": "<b>"})
    assert answer.context["start"] is None
    assert "promise" not in answer.context["form"].initial


def document_text(content):
    with zipfile.ZipFile(io.BytesIO(content)) as folder:
        return folder.read("word/document.xml").decode()
