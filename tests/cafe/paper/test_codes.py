from xml.etree import ElementTree

import pytest

from essaim.cafe.paper.codes import place_code, place_text, square
from essaim.vocabulary.errors import PrintError


def test_a_square_is_a_well_formed_picture():
    root = ElementTree.fromstring(square("https://essaim.example/K7QF2M9X"))
    assert root.tag.endswith("svg")
    assert root.attrib["viewBox"].split()[2] == "33"  # version 3: 29 modules and a border of 2


def test_a_square_keeps_its_drawing_for_the_same_text():
    assert square("g1") == square("g1") != square("g2")


def test_a_link_that_no_square_holds_is_refused_with_its_length():
    with pytest.raises(PrintError, match="5000 signs") as refused:
        square("x" * 5000)
    assert refused.value.todo is not None


def test_a_photo_is_tied_to_its_table_and_round():
    assert place_code(12, 4) == "T12·R4"
    assert place_text("drawing", 12, 4) == "essaim:drawing:12:4"
