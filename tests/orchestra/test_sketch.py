"""The pen: well-formed, escaped, cut, rounded."""

import re
from dataclasses import replace
from xml.etree import ElementTree

from essaim.orchestra.compose import compose
from essaim.orchestra.sketch import FOOT, HEIGHT, box, disc, framed, label, rows_of, stroke, wrapped
from tests.orchestra.people import rich


def test_text_is_escaped_and_cut():
    assert "&lt;b&gt;" in label(0, 0, "<b>")
    assert "…" in label(0, 0, "x" * 60)


def test_a_frame_has_a_title_a_description_and_what_is_read():
    picture = compose(rich()).pictures[4]
    text = framed(picture, [disc(1, 2, 3), box(1, 2, 3, 4), stroke("M0 0", arrow=True)],
                  language="en", place="A & B")  # fmt: skip
    root = ElementTree.fromstring(text)
    assert root.get("role") == "img"
    parts = {one.get("id"): one.text for one in root if one.get("id")}
    assert parts["solar-title"] == "5. The solar system"
    assert "Freeman" in parts["solar-desc"]
    assert max(float(one.get("y")) for one in root if one.tag.endswith("text")) < HEIGHT


def test_what_is_read_is_never_cut_inside_a_sentence():
    picture = compose(rich()).pictures[4]
    picture = replace(picture, readings=picture.readings[:1] * 14)
    text = framed(picture, [], language="en", place="A")
    texts = ["".join(one.itertext()) for one in ElementTree.fromstring(text) if
             one.tag.endswith("text") and float(one.get("y")) > FOOT]  # fmt: skip
    told = int(re.search(r"And (\d+) more", texts[-1]).group(1))
    whole = " ".join(texts[:-1])
    assert whole.count("ring of equals 0.") == whole.count("Links gather") == 14 - told > 1


def test_no_line_is_wider_than_asked_unless_a_word_is():
    lines = wrapped("a " * 40 + "b" * 50, 100, 10)
    assert all(len(line) <= 20 for line in lines[:-1])


def test_a_table_that_is_not_there_has_no_rows():
    assert rows_of(compose(rich()).pictures[4], "nothing") == ()
