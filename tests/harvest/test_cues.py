"""What kind of statement this is."""

import pytest

from essaim.harvest.cues import EDITOR, kind_of, zone_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Qui paie la navette ?", "question"),
        ("Nous sommes fiers de notre verger", "pride"),
        ("Un verger à l’école", "idea"),
    ],
)
def test_its_own_words_say_it_first(text, kind):
    assert kind_of(text, ()) == kind


def test_the_title_above_says_the_rest():
    assert kind_of("Le forum de mai", ("Nos échecs",)) == "failure"
    assert kind_of("Le forum de mai", ("Nos réussites",)) == "success"


def test_an_editors_note_is_seen():
    assert EDITOR.search("Il faut (NDLR : depuis, c’est fait) agir")
    assert not EDITOR.search("Il faut (vite) agir")


def test_a_title_that_opens_no_zone_opens_none():
    assert zone_of("Le jardin") is None
