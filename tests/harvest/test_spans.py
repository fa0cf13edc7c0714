"""Text gathered from several lines, and the way back to the file."""

from essaim.harvest.lines import lines_of
from essaim.harvest.spans import folded, gather


def a_span(text):
    return gather((line, 0, len(line.text)) for line in lines_of(text))


def test_lines_become_one_text_that_knows_where_it_was():
    text = "Un jardin\n  pour l’école"
    span = a_span(text)
    assert span.text == "Un jardin pour l’école"
    source = span.source("notes.txt")
    assert (source.line_start, source.line_end) == (1, 2)
    assert text[source.char_start : source.char_end] == text
    line, at = span.raw(span.text.index("école"))
    assert (line.number, text[at]) == (2, "é")


def test_a_part_keeps_its_own_place():
    text = "Un jardin\npour l’école"
    part = a_span(text).part(9, 22)
    source = part.source("notes.txt")
    assert text[source.char_start : source.char_end] == part.text
    assert a_span(text).part(2, 3) is None


def test_nothing_gathered_is_nothing():
    assert gather(()) is None


def test_words_are_compared_without_their_spaces():
    assert folded("Un  Jardin") == folded("Un Jardin")
