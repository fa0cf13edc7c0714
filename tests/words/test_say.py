"""Sentences, numbers, lists and errors as each language writes them."""

import pytest

from essaim.vocabulary.errors import EssaimError, ManyErrors, Place, TableError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.words.say import MOST_SHOWN, say, say_error, say_list, say_number, say_value

FULL = phrase("the disk is full")
THIN, WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


def test_a_phrase_in_both_languages():
    assert (say(FULL, "fr"), say(FULL, "en")) == ("le disque est plein", "the disk is full")


def test_french_counts_zero_as_one():
    def more(count):
        return phrase_n("… and {n} more.", "… and {n} more.", count)

    assert [say(more(count), "fr") for count in (0, 1, 2)] == [
        "… et 0 autre.",
        "… et 1 autre.",
        "… et 2 autres.",
    ]


def test_a_sentence_that_nobody_translated_stays_english():
    assert say(phrase("not in the catalogue {n}", n=1), "fr") == "not in the catalogue 1"


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (1234567, f"1{THIN}234{THIN}567", "1,234,567"),
        (0.5, "0,5", "0.5"),
        (-1200, f"-1{THIN}200", "-1,200"),
    ],
)
def test_numbers(number, french, english):
    assert (say_number(number, "fr"), say_number(number, "en")) == (french, english)


@pytest.mark.parametrize(
    ("items", "french"),
    [([], ""), (["a"], "a"), (["a", "b"], "a et b"), (["a", "b", "c"], "a, b et c")],
)
def test_lists(items, french):
    assert say_list(items, "fr") == french


def test_values_inside_values():
    value = (phrase("“{text}”", text="x"), 1200)
    assert say_value(value, "fr") == f"«{WIDE}x{WIDE}» et 1{THIN}200"


def test_an_error_says_where_what_and_what_to_do():
    error = TableError(
        phrase("this row has no name"),
        where=Place("g.csv", 4, 2, "nom"),
        todo=phrase("Write the name, or empty the whole row."),
    )
    assert say_error(error, "fr") == (
        f"g.csv, ligne 4, champ «{WIDE}nom{WIDE}»{WIDE}: cette ligne n’a pas de nom. "
        "Écrivez le nom, ou videz toute la ligne."
    )
    assert say_error(error, "en").startswith("g.csv, line 4, field “nom”: this row has no name. ")


def test_a_column_is_told_when_it_has_no_name():
    assert "colonne 2" in say_error(EssaimError(FULL, where=Place(column=2)), "fr")


def test_an_error_without_a_place_is_a_sentence():
    assert say_error(EssaimError(FULL), "fr") == "Le disque est plein."


def test_many_errors_come_one_a_line_and_no_more_than_a_screenful():
    errors = [EssaimError(FULL, where=Place("g.csv", line)) for line in range(1, MOST_SHOWN + 6)]
    lines = say_error(ManyErrors(errors), "fr").splitlines()
    assert lines[0] == f"g.csv{WIDE}: 25 problèmes dans le fichier."
    assert lines[1] == f"- g.csv, ligne 1{WIDE}: le disque est plein."
    assert lines[-1] == "… et 5 autres."
    assert len(lines) == MOST_SHOWN + 2
    assert len(say_error(ManyErrors(errors[:2]), "en").splitlines()) == 3
