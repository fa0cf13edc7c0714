"""Words, their singular, and inclusive endings."""

import pytest

from essaim.harvest.tokens import stem, tokens_of


@pytest.mark.parametrize(
    ("word", "singular"),
    [("Habitants", "habitant"), ("locaux", "local"), ("bureaux", "bureau"), ("gaz", "gaz")],
)
def test_a_plural_has_its_singular(word, singular):
    assert stem(word) == singular


@pytest.mark.parametrize("written", ["citoyen·nes", "citoyen.ne.s", "citoyen-ne-s"])
def test_an_inclusive_ending_is_no_word(written):
    text = f"les {written} votent"
    words = tokens_of(text)
    assert [one.stem for one in words] == ["les", "citoyen", "votent"]
    assert text[words[1].start : words[1].end] == written


def test_a_comma_stands_between():
    assert [one.after_break for one in tokens_of("un, deux trois")][1:] == [True, False]
