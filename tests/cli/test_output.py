"""Results on stdout, news on stderr, and no accent that breaks a console."""

import io
import json
import sys
from pathlib import Path

import click
import pytest

from essaim.cli.output import calm_streams, progress, say_err, say_out, write_json, written
from essaim.cli.speech import speak
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.workshop import Workshop


def test_sentences_go_to_stdout_and_news_to_stderr(capsys):
    speak("fr")
    say_out(phrase("the disk is full"))
    say_err(phrase("this is a folder"))
    written(Path("kit.pdf"))
    out, err = capsys.readouterr()
    assert out == "le disque est plein\n"
    assert err == "c’est un dossier\nÉcrit\N{NO-BREAK SPACE}: kit.pdf\n"


def test_bold_is_off_when_piped(capsys):
    speak("en")
    say_out(phrase("the disk is full"), bold=True)
    assert capsys.readouterr().out == "the disk is full\n"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_json_is_the_same_in_every_language(capsys, language):
    speak(language)
    write_json({"é": 1.5})
    assert capsys.readouterr().out == '{\n  "é": 1.5\n}\n'
    write_json(Workshop(id="w", title="Café", theme="t"))
    assert json.loads(capsys.readouterr().out)["schema"] == "essaim/workshop/1"


def test_a_progress_bar_is_hidden_when_nobody_looks(capsys):
    with progress(phrase("this is a folder"), 3) as bar:
        bar.update(3)
    assert capsys.readouterr() == ("", "")


def test_a_console_without_accents_shows_plain_signs(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="latin-1", newline="\n"))
    calm_streams()
    click.echo("«\u00a0l’œuf…\u00a0»\u202f!é∀")
    sys.stdout.flush()
    assert raw.getvalue() == b"\xab\xa0l'oeuf...\xa0\xbb !\xe9?\n"
