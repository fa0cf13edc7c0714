"""Words of a sentence, and what makes two of them one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.tokens import stem, tokens_of


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("jardin", "Jardins"),
        ("canal", "canaux"),
        ("château", "châteaux"),
        ("chœur", "choeurs"),
        ("rive", "rives"),
    ],
)
def test_singular_and_plural_meet(one, many):
    assert stem(one) == stem(many)


@pytest.mark.parametrize("word", ["eau", "bus", "stress", "gaz"])
def test_short_words_and_double_s_stay(word):
    assert stem(word) == word


@pytest.mark.parametrize(
    ("written", "word"),
    [
        ("jardinier·ère·s", "jardinier"),
        ("habitant·es", "habitant"),
        ("habitant.e.s", "habitant"),
        ("élu-e-s", "élu"),
        ("usager(e)s", "usager"),
        ("animateur.trice", "animateur"),
    ],
)
def test_inclusive_writing_is_one_word(written, word):
    (token,) = tokens_of(written)
    assert (token.word, token.end) == (word, len(written))
    assert token.plural == written.endswith("s")


def test_a_full_stop_before_a_word_is_no_inclusive_ending():
    assert [token.word for token in tokens_of("Un jardin.elle sème")] == [
        "Un",
        "jardin",
        "elle",
        "sème",
    ]


def test_a_sign_between_two_words_is_told():
    tokens = tokens_of("Un verger, des poules - l'école du soir")
    assert [token.word for token in tokens if token.after_break] == ["Un", "des", "l"]


@given(st.text(max_size=60))
def test_words_stand_where_they_say(text):
    tokens = tokens_of(text)
    for token in tokens:
        assert text[token.start :].startswith(token.word)
        assert token.start < token.end
    assert all(a.end <= b.start for a, b in pairwise(tokens))
