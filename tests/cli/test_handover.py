"""`essaim handover`: written, read back, refused."""

import json

from essaim.cli.__main__ import run
from tests.cli.governed import circle_file, governance_file


def test_out_and_back(tmp_path, capsys):
    out = str(tmp_path / "out.zip")
    words = ["handover", out, "--from", governance_file(tmp_path), "--on", "2027-06-01", "--json"]
    beside = ["--circle", circle_file(tmp_path), "--document", str(tmp_path / "circle.json")]
    assert run([*words, *beside]) == 0
    left = json.loads(capsys.readouterr().out)
    assert run(["handover", out, "--check", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == left
    assert run(["handover", out, "--check"]) == 0
    assert "decisions" in capsys.readouterr().out


def test_refusals(tmp_path, capsys):
    path = governance_file(tmp_path)
    words = ["handover", str(tmp_path / "o.zip"), "--from", path]
    assert run([*words, "--document", path, "--document", path]) != 0
    assert run(["handover", path, "--check"]) != 0
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "o.zip").exists()
