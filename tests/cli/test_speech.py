"""The language of a run, wherever `--lang` stands."""

import gettext

import click
import pytest

from essaim.cli.speech import current_language, speak, take_language


@pytest.mark.parametrize(
    ("line", "language", "rest"),
    [
        ("cafe seat", None, "cafe seat"),
        ("--lang en cafe seat", "en", "cafe seat"),
        ("cafe seat g.csv --lang=fr", "fr", "cafe seat g.csv"),
        ("cafe --lang en seat --lang fr", "fr", "cafe seat"),
        ("cafe seat -- --lang en", None, "cafe seat -- --lang en"),
        ("--lang en cafe seat -- --lang=x", "en", "cafe seat -- --lang=x"),
    ],
)
def test_the_language_is_taken_out_of_the_line(line, language, rest):
    assert take_language(line.split()) == (language, rest.split())


@pytest.mark.parametrize("line", ["--lang", "--lang de", "--lang= cafe", "--lang -- en"])
def test_an_unknown_language_is_a_wrong_usage(line):
    with pytest.raises(click.UsageError):
        take_language(line.split())


def test_clicks_own_words_follow():
    speak("fr")
    assert (current_language(), gettext.gettext("Options")) == ("fr", "Options")
    assert gettext.gettext("Commands") == "Commandes"
    speak("en")
    assert (current_language(), gettext.gettext("Commands")) == ("en", "Commands")
