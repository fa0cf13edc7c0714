"""Blocks as Markdown: lists together, no word taken for a sign."""

import pytest

from essaim.paper.blocks import Block
from essaim.paper.markdown import as_markdown, escaped


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# titre", "\\# titre"),
        ("- un tiret", "\\- un tiret"),
        ("1. un nombre", "\\1. un nombre"),
        ("a_b*c`d", "a\\_b\\*c\\`d"),
        ("deux\nlignes", "deux lignes"),
        ("L’été", "L’été"),
    ],
)
def test_signs_are_escaped(text, written):
    assert escaped(text) == written


def test_lines_of_a_list_stand_together_and_places_apart():
    text = as_markdown(
        [
            Block("title", "Titre"),
            Block("line", "un", "table 1"),
            Block("line", "deux", mark="Question :"),
            Block("page"),
            Block("gap", "À écrire"),
            Block("quote", "dit"),
        ]
    )
    assert text.startswith("# Titre\n\n- un *(table 1)*\n- **Question :** deux\n\n---\n")
    assert "> dit" in text
