"""Words that a page has cut are put together, those it has glued are taken apart."""

import pytest

from essaim.harvest.mend import edits_of, mended
from tests.harvest.shared import DINAN, REPORT, needs_dinan, needs_report


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("le t erritoire", "le territoire"),
        ("l'engage ment", "l'engagement"),
        ("paysdeRance", "pays de Rance"),
        ("des Con- seils", "des Conseils"),
    ],
)
def test_a_word_becomes_whole(cut, whole):
    assert mended(cut) == whole


@pytest.mark.parametrize(
    "healthy",
    [
        "en tant que citoyens, on y va",
        "la chambre de métiers et les artisans d’ici",
        "qu’il y a un arbre à planter",
        "e-mail : marie@example.org, https://example.org/unepage",
        "Jean-Michel parle de l’eau",
        "Il ya trop de routes",
        "la commission départemantale",
        "",
    ],
)
def test_healthy_words_are_left_alone(healthy):
    assert edits_of(healthy) == ()


@needs_report
def test_the_sixteen_cuts_of_the_report_and_nothing_else():
    lines = REPORT.read_text(encoding="utf-8").split("\n")
    assert sum(len(edits_of(line)) for line in lines) == 16


@needs_dinan
def test_healthy_notes_are_not_joined():
    lines = (DINAN / "ateliers.md").read_text(encoding="utf-8").split("\n")
    assert [edit for line in lines for edit in edits_of(line)] == []
