"""The note in its four shapes, hostile words included."""

import io

import pytest
from docx import Document
from pypdf import PdfReader

from essaim.harvest.note_press import SHAPES, press_note
from essaim.harvest.workshop_note import draft_note
from tests.harvest.told import evening

HOSTILE = "<script>alert(1)</script> #panic(1)"


@pytest.fixture(scope="module")
def note():
    return draft_note(evening(), tables=5)


def test_the_pdf_is_tagged_and_holds_every_statement(note):
    reader = PdfReader(io.BytesIO(press_note(note, "pdf", language="fr")))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "fr"
    text = "".join(page.extract_text() for page in reader.pages)
    squeezed = "".join(text.split())
    assert "".join(HOSTILE.split()) in squeezed
    assert "Noussommesfiersdesécoles" in squeezed


def test_the_docx_has_real_titles_and_lists(note):
    document = Document(io.BytesIO(press_note(note, "docx", language="fr")))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet", "Quote", "Intense Quote"} <= styles
    assert any(HOSTILE in paragraph.text for paragraph in document.paragraphs)


def test_the_page_runs_nothing(note):
    page = press_note(note, "html", language="en").decode()
    assert '<html lang="en">' in page
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_markdown_takes_no_word_for_a_sign(note):
    text = press_note(note, "md", language="fr").decode()
    assert "\\*Gras\\* \\<script\\>" in text
    assert text.startswith("# ")


def test_the_same_note_gives_the_same_bytes(note):
    for shape in SHAPES:
        assert press_note(note, shape, language="fr") == press_note(note, shape, language="fr")


def test_there_is_no_other_shape(note):
    with pytest.raises(KeyError):
        press_note(note, "odt", language="fr")
