"""A sign before a line says its kind; nothing of its words is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.typed import SIGNS, read_lines, read_typed


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("Un verger à l’école", "idea", "Un verger à l’école"),
        ("école ouverte le soir", "idea", "école ouverte le soir"),
        ("- Un verger", "idea", "Un verger"),
        ("– ? Qui paie", "question", "Qui paie"),
        ("Qui paie ?", "idea", "Qui paie ?"),
        ('"On nous a promis"', "quote", "On nous a promis"),
        ("« On nous a promis »", "quote", "On nous a promis"),
        ("!Le bus s’arrête", "objection", "Le bus s’arrête"),
        ("/ Le covoiturage n’a pas pris", "failure", "Le covoiturage n’a pas pris"),
        ("", "idea", ""),
        ("!", "objection", ""),
    ],
)
def test_what_a_line_says(line, kind, words):
    assert read_typed(line) == (kind, words)


def test_each_kind_has_one_sign():
    assert len(set(SIGNS.values())) == len(SIGNS) == 8


def test_lines_without_words_are_no_statements():
    assert read_lines("Un verger\n\n - \n!\n+ Un four commun") == [
        ("idea", "Un verger"),
        ("success", "Un four commun"),
    ]


@given(st.text(alphabet="abcdéçà ", min_size=1), st.sampled_from(sorted(SIGNS)))
def test_words_come_back_whole(words, sign):
    assert read_typed(f"{sign} {words}") == (SIGNS[sign], words.strip())
