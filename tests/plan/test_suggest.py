"""Texts are ranked by the words they share, rare ones first."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.suggest import rank_actions, rank_texts, stems_of, text_of
from tests.harvest.shared import SHARED
from tests.plan.books import action

DINAN = SHARED / "data" / "dinan-2022"


def test_the_rarest_shared_word_wins():
    texts = ["les vélos de la ville", "la ville et ses haies", "la ville et ses rues"]
    assert rank_texts("planter des haies en ville", texts)[0][0] == 1


def test_no_shared_word_is_no_score_and_equals_keep_their_order():
    assert rank_texts("bus", ["haie", "verger"]) == [(0, 0.0), (1, 0.0)]
    assert rank_texts("bus", []) == []


def test_a_plural_is_its_singular():
    assert stems_of("haies") == stems_of("haie")


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=5))
def test_every_text_is_ranked_once(query, texts):
    ranked = rank_texts(query, texts)
    assert sorted(place for place, _ in ranked) == list(range(len(texts)))
    assert all(score >= 0 for _, score in ranked)


def test_a_title_says_most():
    actions = [action("a", title="Haies", presentation="vélo"), action("b", title="Vélo")]
    assert rank_actions("le vélo", actions)[0][0] == 1
    assert text_of(actions[0]).count("Haies") == 3


@pytest.mark.skipif(not DINAN.exists(), reason="the notes are not beside us")
def test_the_sheets_that_notes_of_dinan_cite_are_found():
    """Lines that cite one sheet, the citation taken out and the titles above as their context."""
    sheets = json.loads((DINAN / "fiches-actions.json").read_text(encoding="utf-8"))
    actions = [
        action(
            str(one["n"]),
            title=one["titre"],
            orientation=one["orientation"],
            presentation=one["presentation"],
        )
        for one in sheets
    ]
    hits = total = 0
    above = {}
    for line in (DINAN / "ateliers.md").read_text(encoding="utf-8").splitlines():
        if title := re.match(r"(#+) (.*)", line):
            above = {depth: words for depth, words in above.items() if depth < len(title[1])}
            above[len(title[1])] = title[2]
        cited = re.findall(r"\[action \d+\]\([^)]*fiche(\d+)/\)", line, re.IGNORECASE)
        words, context = (
            re.sub(r"\[action \d+\]\([^)]*\)", " ", text, flags=re.IGNORECASE)
            for text in (line, " ".join(above.values()))
        )
        if len(cited) != 1 or len(stems_of(words)) < 3:
            continue
        total += 1
        first = [
            actions[place].id for place, _ in rank_actions(words, actions, context=context)[:5]
        ]
        hits += str(int(cited[0])) in first
    assert total >= 12
    assert hits / total >= 0.75, (hits, total)
