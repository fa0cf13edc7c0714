"""Files as people have them, and what is said of those that cannot be read."""

import io

import pytest
from docx import Document

from essaim.harvest.reading import is_table, read_text
from essaim.vocabulary.errors import EssaimError


def written(path, content):
    path.write_bytes(content)
    return path


def test_old_encodings_are_read(tmp_path):
    path = written(tmp_path / "a.txt", "L’été à l’école".encode("cp1252"))
    assert read_text(path).lines[0].text == "L’été à l’école"


def test_a_docx_keeps_its_titles_and_lists(tmp_path):
    document = Document()
    document.add_heading("Ronde 1", 1)
    document.add_paragraph("Un verger", style="List Bullet")
    kept = io.BytesIO()
    document.save(kept)
    lines = [x for x in read_text(written(tmp_path / "a.docx", kept.getvalue())).lines if x.text]
    assert [(x.text, x.heading, x.bullet) for x in lines] == [
        ("Ronde 1", 1, False),
        ("Un verger", 0, True),
    ]


def test_a_pdf_with_text_is_read(tmp_path):
    from essaim.harvest.note_press import press_note
    from essaim.harvest.workshop_note import draft_note
    from tests.harvest.told import evening

    content = press_note(draft_note(evening()), "pdf", language="fr")
    text = read_text(written(tmp_path / "a.pdf", content)).lines
    assert any("fiers des écoles" in line.text for line in text)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", b"PK\x03\x04 nothing"),
        ("a.pdf", b"%PDF-1.7 nothing"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600),
        ("a.txt", b"  \n "),
    ],
)
def test_what_cannot_be_read_is_told_with_what_to_do(tmp_path, name, content):
    with pytest.raises(EssaimError) as caught:
        read_text(written(tmp_path / name, content))
    assert caught.value.where.file == name


def test_tables_are_known_by_their_name(tmp_path):
    assert is_table(tmp_path / "NOTES.CSV")
    assert not is_table(tmp_path / "notes.txt")
