import io
import subprocess
import tempfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from essaim.paper.press import press
from essaim.vocabulary.errors import PrintError

TEMPLATE = '#import "/look.typ": *\n#show: look.with()\n#heading(data.name)\n#data.name'


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "one.typ"
    path.write_text(TEMPLATE)
    return path


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """Where temporary folders go: to see that none stays."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def read(pdf):
    return PdfReader(io.BytesIO(pdf))


def test_the_pdf_is_tagged_titled_and_says_it_is_ua1(template, scratch):
    reader = read(press(template, {"name": "Ana"}, title="Le titre", language="fr"))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "fr"
    assert reader.metadata.title == "Le titre"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = root["/Metadata"].get_data().decode()
    assert "pdfuaid:part>1<" in xmp
    assert list(scratch.iterdir()) == []


def test_every_font_is_embedded_and_ours(template):
    reader = read(press(template, {"name": "Ana"}, title="t", language="fr"))
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object()
        assert "SourceSans3" in inner["/BaseFont"]
        assert {"/FontFile2", "/FontFile3"} & set(inner["/FontDescriptor"])


def test_the_same_data_give_the_same_bytes(template):
    first, second = (press(template, {"name": "Élodie"}, title="t", language="fr") for _ in "ab")
    assert first == second


@pytest.mark.parametrize(
    "name",
    [
        '#panic("x")',
        "*gras* _it_ `raw`",
        "$x^2$ @ref <label>",
        "<script>alert(1)</script>",
        "\\u202e \\ #{",
        '"} "quote',
        "//comment /* not */",
        "« L’été » : 1\u202f234,5 CO₂ → œ",
    ],
)
def test_hostile_text_is_printed_as_it_stands(template, name):
    text = read(press(template, {"name": name}, title=name, language="fr")).pages[0].extract_text()
    assert name in text.replace("\xa0", " ").replace("\n", " ")


def test_a_line_cannot_be_turned_around(template):
    pdf = press(template, {"name": "Ana\u202etxt.exe"}, title="a\u202eb", language="fr")
    assert "Anatxt.exe" in read(pdf).pages[0].extract_text()
    assert read(pdf).metadata.title == "ab"


def test_an_emoji_does_not_stop_the_press(template):
    pdf = press(template, {"name": "Zoé 🌻"}, title="Zoé 🌻", language="en")
    assert "Zoé □" in read(pdf).pages[0].extract_text()


def test_a_template_that_fails_says_so_and_leaves_nothing(template, scratch):
    template.write_text("#panic(1)")
    with pytest.raises(PrintError, match="the press refuses “Cartes”"):
        press(template, {}, title="Cartes", language="fr")
    assert list(scratch.iterdir()) == []


def test_a_missing_template_is_named(tmp_path):
    with pytest.raises(PrintError, match=r"none\.typ"):
        press(tmp_path / "none.typ", {}, title="t", language="fr")


def test_a_template_that_never_ends_is_stopped(template, scratch):
    template.write_text("#for i in range(100000000) { let a = range(100000) }")
    with pytest.raises(PrintError, match="longer than 1"):
        press(template, {}, title="t", language="fr", seconds=1)
    assert list(scratch.iterdir()) == []


def test_a_worker_that_dies_is_told(template, monkeypatch):
    def killed(command, **_):
        return subprocess.CompletedProcess(command, -9, b"", b"")

    monkeypatch.setattr(subprocess, "run", killed)
    with pytest.raises(PrintError, match="-9"):
        press(template, {}, title="t", language="fr")


def test_the_fonts_lie_in_the_package_with_their_licence():
    fonts = Path(press.__code__.co_filename).parent / "fonts"
    assert "SIL OPEN FONT LICENSE" in (fonts / "OFL.txt").read_text().upper()
    assert {path.name for path in fonts.glob("*.otf")} == {
        "SourceSans3-Regular.otf",
        "SourceSans3-Bold.otf",
    }
