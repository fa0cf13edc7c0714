"""Blocks become pages, counted, and a text is as full as its pages hold."""

import pytest

from essaim.paper.blocks import Block
from essaim.paper.pages import as_pages, longest_that_fits, page_count


def text(lines):
    return [Block("title", "Texte"), *(Block("text", f"Ligne {n}. " * 12) for n in range(lines))]


def test_pages_are_counted_and_the_pdf_is_tagged():
    made = as_pages([*text(1), Block("page"), Block("line", "#panic(1)")], title="T", language="fr")
    assert made.startswith(b"%PDF")
    assert b"/StructTreeRoot" in made or b"MarkInfo" in made
    assert page_count(made) == 2


@pytest.mark.parametrize("pages", [1, 2])
def test_the_fullest_version_that_fits_is_found(pages):
    fit, made = longest_that_fits(text, pages=pages, most=200, title="T", language="fr")
    assert page_count(made) == pages
    assert 0 < fit < 200
    assert page_count(as_pages(text(fit + 1), title="T", language="fr")) == pages + 1


def test_a_short_text_is_whole():
    fit, _ = longest_that_fits(text, pages=4, most=5, title="T", language="fr")
    assert fit == 5
