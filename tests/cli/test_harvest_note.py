"""`essaim harvest note`: a draft in each shape, beside the harvest or elsewhere."""

import pytest

from essaim.cli.__main__ import run
from essaim.demo import mulhouse


@pytest.fixture
def harvest(tmp_path):
    path = tmp_path / "harvest.json"
    assert run(["harvest", "read", str(mulhouse.NOTES), "--out", str(path)]) == 0
    return path


@pytest.mark.parametrize(
    ("shape", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype"), ("md", b"# ")]
)
def test_each_shape_lies_beside_the_harvest(harvest, shape, start):
    assert run(["harvest", "note", str(harvest), "--to", shape]) == 0
    assert harvest.with_suffix(f".{shape}").read_bytes().startswith(start)


def test_the_workshop_gives_title_date_and_questions(harvest, tmp_path):
    out = tmp_path / "there" / "note.md"
    words = ["harvest", "note", str(harvest), "--to", "md", "--out", str(out)]
    words += ["--workshop", str(mulhouse.WORKSHOP), "--tables", "9", "--guests", "35"]
    assert run([*words, "--lines", "12"]) == 0
    text = out.read_text(encoding="utf-8")
    assert text.startswith("# World Café de Mulhouse")
    assert "2008" in text
    assert "Aucune nappe n’est venue des tables 9." in text


def test_another_document_is_refused(tmp_path, capsys):
    assert run(["harvest", "note", str(mulhouse.WORKSHOP)]) != 0
    assert "Traceback" not in capsys.readouterr().err
