"""The charter and its sheets from the command line."""

from essaim.cli.__main__ import run
from tests.cli.governed import circle_file, governance_file


def test_papers(tmp_path, capsys):
    path, ring = governance_file(tmp_path), circle_file(tmp_path)
    out = tmp_path / "c.docx"
    words = ["governance", "charter", path, "--circle", ring, "--out"]
    assert run([*words, str(out)]) == 0
    assert out.read_bytes().startswith(b"PK")
    sheet = tmp_path / "s.pdf"
    words = ["governance", "sheet", path, "sg1", "--year", "2027", "--out", str(sheet)]
    assert run(words) == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    words[3] = "nobody"
    assert run(words) != 0
    assert "nobody" in capsys.readouterr().err
