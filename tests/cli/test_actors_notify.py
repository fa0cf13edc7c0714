"""`essaim actors notify`: the list, the letters, the proofs."""

import json

from essaim.cli.__main__ import run
from tests.cli.mapped import map_file

WORDS = ["actors", "notify", "--siren", "200066009", "--on", "2027-01-15"]


def test_the_list_without_a_map(capsys):
    assert run([*WORDS]) == 0
    told = capsys.readouterr().out
    assert "53 destinataires" in told
    assert "Maire de Mulhouse" in told
    assert "L. 229-26" in told


def test_letters_and_merge_file(tmp_path):
    folder = tmp_path / "letters"
    assert run([*WORDS, "--letters", str(folder), "--town", "Mulhouse"]) == 0
    assert len(list(folder.glob("*.docx"))) == 53
    merge = (folder / "publipostage.csv").read_text("utf-8-sig").splitlines()
    assert len(merge) == 54


def test_a_dated_proof_is_kept_in_the_map(tmp_path, capsys):
    path = map_file(tmp_path)
    sent = ["--map", path, "--sent", "mayor:68224", "--way", "recommandé", "--proof", "1A 23"]
    assert run([*WORDS, *sent, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    (mayor,) = [one for one in found["recipients"] if one["id"] == "mayor:68224"]
    assert mayor["sent"][0] == {
        "duty": "R. 229-53",
        "recipient": "mayor:68224",
        "on": "2027-01-15",
        "way": "recommandé",
        "proof": "1A 23",
    }
    assert run([*WORDS, "--map", path]) == 0
    assert "✓ mayor:68224" in capsys.readouterr().out


def test_refusals(tmp_path, capsys):
    assert run([*WORDS, "--map", map_file(tmp_path), "--sent", "king"]) != 0
    assert "king" in capsys.readouterr().err
    assert run([*WORDS, "--sent", "all"]) == 0
    assert "--map" in capsys.readouterr().err
    assert run(["actors", "notify", "--siren", "123", "--on", "2027-01-15"]) != 0
