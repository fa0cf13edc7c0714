"""The sheets as a text: what is said, in order, nothing else."""

import io
from dataclasses import replace

from docx import Document

from essaim.plan.sheet_blocks import blocks_of, sheets_as_word
from essaim.vocabulary.plan import Effect, Segment
from essaim.vocabulary.plan_succession import taken_over
from essaim.vocabulary.sheet import Amount
from tests.plan.books import action, plan

ONE = replace(
    action(
        owner="Ville", partners=("École",), amounts=(Amount(raw="5", low=5, high=5, basis="HT"),)
    ),
    effects=(Effect(segment="gas", saving=0.1, source="étude"),),
)


def test_only_what_is_said_is_told():
    blocks = blocks_of(plan(ONE), "fr")
    assert [one.text for one in blocks if one.kind == "subheading"] == [
        "Porteur",
        "Partenaires",
        "Montants",
        "Effets qui comptent",
    ]
    assert any(one.text.replace("\xa0", " ") == "5 € HT" for one in blocks)
    assert blocks[-1].place == "étude"


def test_a_word_file_opens_and_holds_each_action():
    content = sheets_as_word(plan(ONE, action("b", title="Vélo")), language="fr")
    words = "\n".join(one.text for one in Document(io.BytesIO(content)).paragraphs)
    assert "Un verger" in words
    assert "Vélo" in words


def test_each_page_says_its_axes_and_effects_name_what_they_act_on():
    gas = Segment(id="gas", name="Logements, gaz", sector="residential", baseline=(1.0, 1.0))
    other = action("b", axis="Habiter", sub_axis="Rénover")
    blocks = blocks_of(plan(ONE, other, segments=(gas,)), "fr")
    assert [one.text for one in blocks if one.kind == "heading"] == ["Un verger", "Un verger"]
    assert any(one.text.startswith("Habiter · Rénover · ") for one in blocks)
    (effect,) = [one.text for one in blocks if one.place == "étude"]
    assert effect.startswith("Logements, gaz")


def test_an_old_number_leads_to_the_new_sheet():
    old, new = action("a", title="Verger", number="1"), action("b", title="Haies", number="2")
    made = taken_over(plan(old, new), "a", "b", how="merged")
    texts = [one.text for one in blocks_of(made, "fr")]
    assert "Verger" not in texts
    assert texts[-1] == "«\u00a01 · Verger\u00a0» → «\u00a02 · Haies\u00a0»"
