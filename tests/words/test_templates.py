"""Sentences of HTML templates are found, whichever way they are quoted."""

import io

from essaim.words.templates import extract

KEYWORDS = {"phrase": None, "phrase_n": (1, 2)}


def found(text, keywords=KEYWORDS):
    return list(extract(io.BytesIO(text.encode()), keywords, (), {}))


def test_a_sentence_is_found_with_its_line():
    assert found('<p>\n{% say "Hello {name}" name=x %}</p>') == [(2, "phrase", "Hello {name}", [])]


def test_single_quotes_serve_inside_an_attribute():
    assert found("""<a title="{% say 'So be it' %}">""") == [(1, "phrase", "So be it", [])]


def test_a_sentence_that_counts_gives_both_its_forms():
    (one,) = found('{% say_n "{n} guest" "{n} guests" count as text %}')
    assert one == (1, "phrase_n", ("{n} guest", "{n} guests"), [])


def test_what_is_no_sentence_is_left():
    assert found("{% sayings %}{{ say }}{% field form.say %}{% say variable %}") == []


def test_whoever_looks_for_other_words_finds_nothing():
    assert found('{% say "Hello" %}', {"gettext": None}) == []
