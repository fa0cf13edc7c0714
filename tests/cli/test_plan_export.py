"""`essaim plan export`: three shapes, each opened again."""

import io

import pytest
from docx import Document

from tests.cli.process import essaim
from tests.plan.books import book, read

ROWS = [["N°", "Titre", "Porteur"], [1, "Verger", "Ville"], [2, "Vélo", ""]]


@pytest.mark.parametrize("shape", ["tet", "csv"])
def test_a_table_is_read_again(tmp_path, shape):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    assert essaim("plan", "export", "x.xlsx", "--to", shape, cwd=tmp_path).returncode == 0
    path = tmp_path / f"x-{shape}.{'xlsx' if shape == 'tet' else 'csv'}"
    assert [one.title for one in read(path).plan.actions] == ["Verger", "Vélo"]


def test_word_sheets_open(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    essaim("plan", "export", "x.xlsx", "--to", "docx", "--out", "out/f.docx", cwd=tmp_path)
    document = Document(io.BytesIO((tmp_path / "out" / "f.docx").read_bytes()))
    assert any("Verger" in one.text for one in document.paragraphs)


def test_papers_for_readers(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    for shape in ("pdf", "summary", "overview"):
        assert essaim("plan", "export", "x.xlsx", "--to", shape, cwd=tmp_path).returncode == 0
        assert (tmp_path / f"x-{shape}.pdf").read_bytes().startswith(b"%PDF")
    words = ("plan", "export", "x.xlsx", "--to", "brief", "--for")
    assert essaim(*words, "ville", "--out", "v.docx", cwd=tmp_path).returncode == 0
    Document(io.BytesIO((tmp_path / "v.docx").read_bytes()))
    nobody = essaim(*words, "Nobody", cwd=tmp_path)
    assert nobody.returncode == 1
    assert "Ville" in nobody.stderr
