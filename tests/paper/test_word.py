"""Blocks as a .docx that opens, with styles, a title and a language."""

import io

from docx import Document

from essaim.paper.blocks import Block
from essaim.paper.word import STYLES, as_word


def test_each_kind_has_its_own_style():
    blocks = [Block(kind, f"mot {kind}", "place", "marque") for kind in STYLES]
    document = Document(io.BytesIO(as_word(blocks, title="Titre", language="fr")))
    assert [p.style.name for p in document.paragraphs] == list(STYLES.values())
    assert "marque mot title (place)" in document.paragraphs[0].text
    assert (document.core_properties.title, document.core_properties.language) == ("Titre", "fr-FR")


def test_signs_that_no_file_can_hold_are_taken_out():
    content = as_word([Block("text", "a\x00b\u202ec\ud800")], title="\x01", language="en")
    assert Document(io.BytesIO(content)).paragraphs[0].text.startswith("a b")


def test_a_page_can_be_turned_and_the_file_is_always_the_same():
    blocks = [Block("text", "un"), Block("page"), Block("text", "deux")]
    once, twice = (as_word(blocks, title="t", language="fr") for _ in range(2))
    assert once == twice
    assert len(Document(io.BytesIO(once)).paragraphs) == 3


def test_notes_are_grey_rules_are_green_and_pages_are_numbered():
    document = Document(io.BytesIO(as_word([Block("small", "n")], title="t", language="fr")))
    caption = document.styles["Caption"].font
    assert (str(caption.color.rgb), caption.bold) == ("4A4E43", False)
    for name in ("Title", "Intense Quote"):
        assert "4F81BD" not in document.styles[name].element.xml
    assert 'w:instr="PAGE"' in document.sections[0].footer.paragraphs[0]._p.xml
