"""What the system refuses is told in words, with the file."""

import errno

import pytest

from essaim.cli.refusals import refusal_of
from essaim.words.say import say_error


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOENT, "n’existe pas"),
        (errno.EACCES, "ne peut pas être ouvert"),
        (errno.EPERM, "ne peut pas être ouvert"),
        (errno.EISDIR, "c’est un dossier"),
        (errno.ENOSPC, "le disque est plein"),
        (errno.EIO, "le système refuse"),
    ],
)
def test_each_refusal_has_its_words(number, words):
    text = say_error(refusal_of(OSError(number, "strange", "g.csv")), "fr")
    assert text.startswith("g.csv\N{NO-BREAK SPACE}: ")
    assert words in text


def test_a_refusal_without_number_or_file_is_told_too():
    assert "strange" in say_error(refusal_of(OSError("strange")), "en")
