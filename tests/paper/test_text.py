import pytest

from essaim.paper.text import BREAK, breakable, clean, cleaned


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        ("a\u202eb", "ab"),
        ("a\u2066b\u2069", "ab"),
        ("a\tb\r\nc", "a b c"),
        ("a\x00b\x1b[31m", "a b [31m"),
        ("half \ud800", "half □"),
        ("never \ufffe", "never □"),
        ("Élodie Œuvrard\u202f!", "Élodie Œuvrard\u202f!"),
    ],
)
def test_clean_takes_out_what_turns_a_line_or_has_no_shape(found, printed):
    assert clean(found) == printed


def test_clean_reaches_every_string_of_a_nest_and_leaves_the_rest():
    nest = {"a\t": ["x\ty", 1, None, True, {"b": ("\u202ez",)}]}
    assert cleaned(nest) == {"a\t": ["x y", 1, None, True, {"b": ["z"]}]}


def test_a_long_word_may_be_cut_and_keeps_its_letters():
    cut = breakable("W" * 80)
    assert cut.replace(BREAK, "") == "W" * 80
    assert max(len(part) for part in cut.split(BREAK)) <= 13


def test_names_of_people_are_not_cut():
    name = "Jean-Baptiste de la Rochefoucauld-Montmorency d’Aiguillon"
    assert breakable(name) == name
