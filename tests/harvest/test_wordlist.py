"""The list of French words that travels with the package."""

import pytest

from essaim.harvest.wordlist import forms, is_word


@pytest.mark.parametrize("word", ["territoire", "Citoyennes", "œuvre", "à", "engagements"])
def test_words_are_known_whatever_their_capitals(word):
    assert is_word(word)


@pytest.mark.parametrize("other", ["erritoire", "xqz", "t", ""])
def test_pieces_are_not(other):
    assert not is_word(other)


def test_the_list_is_whole():
    assert len(forms()) > 400_000
