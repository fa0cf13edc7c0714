"""Whatever program wrote the file, its accents survive; what is no text is refused."""

import codecs

import pytest

from essaim.tables.text import decoded, forbidden, tidy
from essaim.vocabulary.errors import TableError

TEXT = "nom;catégorie\r\nZoé d’Œuvre;Élus\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "windows-1252", "utf-16 of Excel", "utf-16 big endian"],
)
def test_every_usual_encoding_gives_the_same_text(raw):
    assert decoded(raw, file="g.csv") == TEXT


def test_a_byte_that_no_encoding_knows_is_told_with_its_line():
    with pytest.raises(TableError) as caught:
        decoded(b"nom\nAna\n\x81\xff\n", file="g.csv")
    assert (caught.value.where.file, caught.value.where.line) == ("g.csv", 3)


@pytest.mark.parametrize("raw", [b"nom\nA\0na", codecs.BOM_UTF16_LE + b"a"])
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(TableError):
        decoded(raw, file="g.csv")


def test_spaces_fold_and_accents_compose():
    assert tidy("\ufeff  Zoe\u0301 \u00a0\n Martin\u200b ") == "Zoé Martin"


@pytest.mark.parametrize("sign", ["\x07", "\x1b", "\u202e", "\u2066"])
def test_signs_that_hide_or_turn_text_are_found(sign):
    assert forbidden(f"Ana{sign}") == f"U+{ord(sign):04X}"


def test_joiners_of_other_scripts_are_let_through():
    assert forbidden("می\u200cخواهم\tx\n") is None
