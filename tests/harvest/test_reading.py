"""Files as people have them become lines; what cannot be read is told."""

import hashlib
import io
import zipfile

import pytest
import typst
from docx import Document
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError

from essaim.harvest.reading import is_table, read_text
from essaim.vocabulary.errors import EssaimError, HarvestError

SAID = "Un verger près de l’école\n- des œufs à dix centimes d’€"


def document():
    made = Document()
    made.add_heading("Le verger", 1)
    made.add_paragraph("des pom miers", style="List Bullet")
    made.add_paragraph("")
    table = made.add_table(2, 2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "à la gare"
    table.cell(1, 0).text = "au lycée"
    table.cell(1, 1).text = "au canal"
    return made


def bytes_of(made):
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def page():
    return typst.compile("Un verger à la gare".encode(), format="pdf")


@pytest.fixture
def read(tmp_path):
    def reading(raw, name):
        (tmp_path / name).write_bytes(raw)
        return read_text(tmp_path / name)

    return reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_whatever_wrote_it(read, encoding):
    found = read(SAID.replace("\n", "\r\n").encode(encoding), "soir.txt")
    assert (found.file, found.text) == ("soir.txt", SAID)
    assert found.lines[1].text == "des œufs à dix centimes d’€"


def test_the_print_of_a_file_is_of_its_bytes(read):
    raw = SAID.encode("cp1252")
    assert read(raw, "soir.txt").sha256 == hashlib.sha256(raw).hexdigest()


def test_only_markdown_has_headings(read):
    assert read(b"# Soir", "soir.MD").lines[0].heading == 1
    assert read(b"# Soir", "soir.txt").lines[0].heading == 0


def test_a_document_of_word(read):
    found = read(bytes_of(document()), "soir.docx")
    assert [(line.text, line.heading, line.bullet) for line in found.lines if not line.blank] == [
        ("Le verger", 1, False),
        ("des pommiers", 0, True),
        ("à la gare", 0, False),
        ("au lycée", 0, False),
        ("au canal", 0, False),
    ]
    for line in found.lines:
        assert found.text[line.start :].startswith(line.text[:3])


def test_a_pdf_with_text(read):
    assert read(page(), "soir.pdf").text.strip() == "Un verger à la gare"


def without(name, *, change):
    """The document with one file inside it changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(bytes_of(document()))) as good,
        zipfile.ZipFile(stream, "w") as bad,
    ):
        for inner in good.namelist():
            raw = good.read(inner)
            bad.writestr(inner, change(raw) if inner == name else raw)
    return stream.getvalue()


def damaged(raw):
    """A document whose packed text is overwritten in its middle."""
    with zipfile.ZipFile(io.BytesIO(raw)) as good:
        start = good.getinfo("word/document.xml").header_offset + 100
    return raw[:start] + b"\xff" * 60 + raw[start + 60 :]


def locked(algorithm):
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(page())))
    writer.encrypt("verger", algorithm=algorithm)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "make",
    [
        lambda: bytes_of(document())[:2000],
        lambda: b"PK\x03\x04 no zip",
        lambda: without("word/document.xml", change=lambda raw: raw[:-20]),
        lambda: without("[Content_Types].xml", change=lambda _: b""),
        lambda: damaged(bytes_of(document())),
    ],
)
def test_a_broken_document_is_told(read, make):
    with pytest.raises(HarvestError, match=r"no \.docx") as caught:
        read(make(), "soir.docx")
    assert caught.value.where.file == "soir.docx"


@pytest.mark.parametrize(
    "make",
    [
        lambda: b"%PDF-1.7 and nothing",
        lambda: page()[:300],
        lambda: locked("RC4-128"),
        lambda: page().replace(b"/FlateDecode", b"/FlatsDecode"),
    ],
)
def test_a_broken_or_locked_pdf_is_told(read, make):
    with pytest.raises(HarvestError, match="PDF cannot be read"):
        read(make(), "soir.pdf")


def test_a_pdf_locked_in_a_way_that_cannot_be_opened_here_is_told(read, monkeypatch):
    def refuse(_stream):
        raise DependencyError("cryptography is required")

    monkeypatch.setattr("pypdf.PdfReader", refuse)
    with pytest.raises(HarvestError, match="PDF cannot be read"):
        read(b"%PDF-1.7", "soir.pdf")


def test_a_pdf_of_pictures_is_told(read):
    with pytest.raises(HarvestError, match="no text"):
        read(typst.compile(b"#rect()", format="pdf"), "photo.pdf")


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(read, raw):
    with pytest.raises(HarvestError, match="no text"):
        read(raw, "vide.txt")


def test_an_old_word_is_told(read):
    with pytest.raises(HarvestError, match="old Word"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1", "soir.doc")


@pytest.mark.parametrize("raw", [b"verger\0\0", b"\x81\x8d"])
def test_what_is_not_text_is_told(read, raw):
    with pytest.raises(EssaimError):
        read(raw, "photo.txt")


@pytest.mark.parametrize(
    ("name", "table"), [("n.csv", True), ("N.XLSX", True), ("n.tsv", True), ("n.docx", False)]
)
def test_tables_are_told_by_their_names(tmp_path, name, table):
    assert is_table(tmp_path / name) is table
