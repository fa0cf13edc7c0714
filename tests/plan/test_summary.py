"""The summary for everybody: four pages at most, from the sheets alone."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from docx import Document
from pypdf import PdfReader

from essaim.plan.summary import summary_of
from essaim.vocabulary.phrase import phrase
from tests.plan.books import action, plan

TODAY = dt.date(2026, 11, 25)


def words(made):
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)


def big(count):
    return plan(
        *(
            action(f"a{n}", title=f"Une action numéro {n} au long titre", axis=f"Axe {n % 7}")
            for n in range(count)
        )
    )


@pytest.mark.parametrize("count", [0, 1, 400])
def test_it_never_has_more_than_four_pages(count):
    made = summary_of(big(count), "pdf", language="fr", today=TODAY)
    assert len(PdfReader(io.BytesIO(made)).pages) <= 4


def test_actions_that_do_not_fit_are_counted():
    told = words(summary_of(big(400), "pdf", language="en", today=TODAY))
    assert "more actions." in told
    assert "400 actions" in told


def test_nothing_is_achieved_until_somebody_says_so():
    small = big(2)
    assert "nothing is guessed" in words(summary_of(small, "pdf", language="en", today=TODAY))
    results = [phrase("1,000 t saved, between 900 and 1,100")]
    told = words(summary_of(small, "pdf", language="en", today=TODAY, results=results))
    assert "between 900 and 1,100" in told
    assert "nothing is guessed" not in told


def test_what_was_said_at_a_table_is_quoted_word_for_word():
    small = big(2)
    born = replace(small.actions[0], sources=("statement:s1", "file:x.csv#L2"))
    made = replace(small, actions=(born, *small.actions[1:]))
    heard = {"s1": "Les bailleurs tiennent les chauffages", "s2": "Autre"}
    raw = summary_of(made, "docx", language="fr", today=TODAY, heard=heard)
    told = "\n".join(p.text for p in Document(io.BytesIO(raw)).paragraphs)
    assert "Les bailleurs tiennent les chauffages" in told
    assert "Autre" not in told
    assert "1 action répond" in told


def test_what_the_sheets_lack_is_told():
    told = words(summary_of(big(3), "pdf", language="fr", today=TODAY))
    assert "Ce que les fiches ne disent pas encore" in told
