"""Cards go out and come back; what is broken is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.tables.text import forbidden, tidy
from essaim.tables.vcards import as_vcards, cards_of, is_vcard
from essaim.vocabulary.errors import TableError

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=90).filter(
    lambda text: (
        tidy(text) == text and not forbidden(text) and not text.startswith(("mailto:", "tel:"))
    )
)
FIELDS = ("organisation", "capacity", "phone", "street", "town", "postcode", "category", "id")


@given(st.fixed_dictionaries({}, optional=dict.fromkeys((*FIELDS, "family_name"), words)))
def test_they_come_back_as_they_went(fields):
    (card,) = cards_of(as_vcards([fields]).encode(), file="c.vcf")
    got = {name: text for name, text in card.fields.items() if name != "full_name"}
    assert got == fields


def test_lines_are_short_and_no_letter_is_cut():
    text = as_vcards([{"organisation": "é" * 200}])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_quoted_printable_of_old_telephones():
    raw = b"BEGIN:VCARD\r\nVERSION:2.1\r\nORG;ENCODING=QUOTED-PRINTABLE:Lyc=C3=A9e\r\nEND:VCARD\r\n"
    assert cards_of(raw, file="c.vcf")[0].fields == {"organisation": "Lycée"}


def test_a_card_that_is_not_closed():
    with pytest.raises(TableError, match="not closed"):
        cards_of(b"BEGIN:VCARD\nFN:A\n", file="c.vcf")


def test_what_is_a_card():
    assert is_vcard(b"\xef\xbb\xbf\r\nbegin:vcard\r\n")
    assert not is_vcard(b"nom;courriel\n")
