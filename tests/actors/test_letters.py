"""The letters: in French, with gaps where only the authority knows."""

import io

import pytest
from docx import Document

from essaim.actors.legal import legal_list
from essaim.actors.letters import letter_name, letter_of
from essaim.vocabulary.actor_map import ActorMap
from tests.actors.people import DAY, actor

LEGAL = legal_list(
    "200066009", on=DAY, map_=ActorMap(actors=(actor("a", "Préfecture du Haut-Rhin"),))
)


def text_of(id_, **options):
    (one,) = [one for one in LEGAL.recipients if one.id == id_]
    document = Document(io.BytesIO(letter_of(one, LEGAL, **options)))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_a_letter_is_dated_and_cites_the_article():
    text = text_of("mayor:68224", town="Mulhouse")
    assert "Mulhouse, le 15\u00a0janvier 2027" in text
    assert "R. 229-53" in text
    assert "Maire de Mulhouse" in text
    assert "39 communes" in text
    assert "Adresse à compléter" in text


@pytest.mark.parametrize(
    ("id_", "told"), [("regional_prefect:44", True), ("region_president:44", True), ("scot", False)]
)
def test_only_the_region_and_its_prefect_have_two_months_to_answer(id_, told):
    assert ("deux mois" in text_of(id_)) == told


def test_an_address_that_is_known_is_written():
    text = text_of("prefect:68")
    assert "a@example.org" in text
    assert "Adresse à compléter" not in text


def test_the_same_letter_is_the_same_file():
    one = LEGAL.to_inform[0]
    assert letter_of(one, LEGAL) == letter_of(one, LEGAL)
    assert letter_name(1, one) == "01-prefect-68.docx"
