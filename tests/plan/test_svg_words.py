"""Words in a drawing: escaped, without signs that break it, in the colour that is asked for."""

from xml.etree import ElementTree

from essaim.plan.svg_words import INK, svg_label, svg_text


def test_what_is_written_is_read_back_and_breaks_nothing():
    label = ElementTree.fromstring(svg_label(1.5, 2, "l’eau & <b>", size=15, bold=True))
    assert label.text == "l’eau & <b>"
    assert (label.get("x"), label.get("font-weight"), label.get("fill")) == ("1.5", "bold", INK)
    assert "\x00" not in svg_text("a\x00b")
