"""Themes: a closed list, the question first, and none is an answer."""

from essaim.harvest.themes import packaged_sorter, packaged_themes


def test_words_of_a_theme_give_it():
    sorter = packaged_sorter()
    known = {one.id for one in packaged_themes().themes}
    for text in ("des pistes cyclables et des vélos", "isoler les logements", "une cantine bio"):
        found = sorter.themes_of(text)
        assert found
        assert set(found) <= known


def test_no_theme_is_an_answer():
    assert packaged_sorter().themes_of("on verra bien") == ()


def test_the_question_of_the_table_comes_first():
    sorter = packaged_sorter()
    asked = sorter.of_words("Comment se déplacer à vélo et en bus ?")
    assert asked
    assert sorter.themes_of("on verra bien", ("Comment se déplacer à vélo et en bus ?",)) == asked
