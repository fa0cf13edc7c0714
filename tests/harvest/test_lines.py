"""Lines as they are to be read, each character traced to the file."""

from essaim.harvest.lines import lines_of, styled_lines


def test_each_line_knows_its_number_and_its_place():
    text = "Un\n\nDeux mots"
    lines = lines_of(text)
    assert [(one.number, one.text) for one in lines] == [(1, "Un"), (2, ""), (3, "Deux mots")]
    assert [text[one.raw(0)] for one in lines if not one.blank] == ["U", "D"]


def test_a_mended_word_still_points_to_its_letters():
    text = "les acteurs du t erritoire"
    (line,) = lines_of(text)
    assert line.text == "les acteurs du territoire"
    assert text[line.raw(line.text.index("erritoire"))] == "e"


def test_items_and_headings_are_seen():
    lines = lines_of("## Titre\n- un point\n  * dessous\ntexte", form="markdown")
    assert [one.heading for one in lines] == [2, 0, 0, 0]
    assert [one.bullet for one in lines] == [False, True, True, False]
    assert lines[2].depth > lines[1].depth
    assert lines[0].text == "Titre"


def test_signs_of_markdown_are_not_read():
    (line,) = lines_of("un **mot** et [un lien](http://x)", form="markdown")
    assert line.text == "un mot et un lien"


def test_paragraphs_of_a_word_processor_are_lines():
    text, lines = styled_lines([("Titre", 1, False, 0), ("point", 0, True, 2)])
    assert [(one.heading, one.bullet) for one in lines] == [(1, False), (0, True)]
    assert [text[one.raw(0)] for one in lines] == ["T", "p"]
