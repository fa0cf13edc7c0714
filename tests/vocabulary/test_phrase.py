"""A phrase says itself in English without a catalogue."""

from essaim.vocabulary.phrase import phrase, phrase_n, plain


def test_values_fill_the_names():
    assert str(phrase("{name} sits at table {table}", name="Ana", table=3)) == (
        "Ana sits at table 3"
    )


def test_braces_in_a_value_are_only_text():
    assert str(phrase("{name} leaves", name="{x}")) == "{x} leaves"


def test_a_count_chooses_the_plural():
    sentences = [str(phrase_n("{n} guest", "{n} guests", count)) for count in (0, 1, 2)]
    assert sentences == ["0 guests", "1 guest", "2 guests"]


def test_lists_and_phrases_are_values():
    inner = phrase("table {n}", n=2)
    assert plain(("Ana", inner, 3)) == "Ana, table 2, 3"


def test_equal_phrases_are_equal_and_hashable():
    assert len({phrase("{a}", a=1), phrase("{a}", a=1)}) == 1
