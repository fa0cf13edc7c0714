"""Links as lines, by title, number or id; what a line cannot hold stays."""

from dataclasses import replace

import pytest

from essaim.plan.link_lines import links_text, read_links
from essaim.vocabulary.errors import ManyErrors, PlanError
from essaim.vocabulary.plan import Exclusion, Interaction, Prerequisite
from tests.plan.books import action, plan
from tests.plan.test_figure_lines import GAS

MADE = replace(
    plan(
        action("train", title="Former", number="1"),
        action("roofs", title="Isoler ; toits", number="2"),
        action("cars", title=""),
    ),
    segments=(replace(GAS, baseline=(10.0, 10.0)),),
)
LINKS = (
    Interaction(kind="interaction", actions=("train", "cars"), criterion="jobs", value=3.0),
    Prerequisite(kind="prerequisite", before="train", after="roofs", lag=2),
    Exclusion(kind="exclusion", actions=("roofs", "cars")),
    Interaction(kind="interaction", actions=("train", "roofs"), segment="gas", saving=0.05),
)


def test_links_come_back_and_what_no_line_holds_stays():
    linked = replace(MADE, links=LINKS)
    text = links_text(linked)
    assert text.splitlines()[0] == "préalable ; Former ; Isoler , toits ; 2"
    assert len(text.splitlines()) == 3
    by_number = text.replace("Isoler , toits", "2")
    assert read_links(by_number, linked) == LINKS
    assert read_links("", linked) == LINKS[:1]


@pytest.mark.parametrize("word", ["préalable", "prérequis", "Prerequisite"])
def test_a_prerequisite_has_several_names(word):
    (one,) = read_links(f"{word} ; 1 ; cars", MADE)
    assert one == Prerequisite(kind="prerequisite", before="train", after="cars", lag=1)


@pytest.mark.parametrize(
    "line",
    [
        "aime ; 1 ; 2",
        "exclusion ; 1",
        "exclusion ; 1 ; 9",
        "exclusion ; 1 ; train",
        "interaction ; 1 ; 2",
        "interaction ; 1 ; 2 ; Mer ; 5 %",
        "interaction ; 1 ; 2 ; Gaz ; beaucoup",
    ],
)
def test_a_wrong_line_is_told_with_its_number(line):
    with pytest.raises(PlanError) as caught:
        read_links(f"\n{line}", MADE)
    assert (caught.value.where.field, caught.value.where.line) == ("links", 2)


def test_several_are_told_together():
    with pytest.raises(ManyErrors):
        read_links("a\nb", MADE)
