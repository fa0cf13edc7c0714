"""Names found in a text: the longest first, only whole words."""

from essaim.harvest.lexicon import Family, Label, Lexicon
from essaim.harvest.matcher import matcher_of

LEXICON = Lexicon(
    categories={"c": Label(fr="c", en="c")},
    families=(
        Family(id="shops", category="c", aliases=("commerçant", "union de commerçants")),
        Family(id="town", category="c", aliases=("@commune",)),
        Family(id="people", category="c", aliases=("~citoyen",)),
        Family(id="petr", category="c", aliases=("=Pays",)),
    ),
    never=("mise en commun",),
)


def families(text):
    return [(one.family, text[one.start : one.end]) for one in matcher_of(LEXICON).found_in(text)]


def test_the_longest_name_wins():
    assert families("l’union des commerçants") == [("shops", "union des commerçants")]


def test_a_word_inside_another_is_no_name():
    assert families("le commerçantiste") == []


def test_a_place_is_no_actor():
    assert families("dans la commune") == []
    assert families("la commune décide") == [("town", "commune")]


def test_an_adjective_names_nobody():
    assert families("des projets citoyens") == []
    assert families("demander aux citoyens") == [("people", "citoyens")]


def test_capitals_tell_one_word_from_another():
    assert families("le Pays réunit") == [("petr", "Pays")]
    assert families("le pays réunit") == []


def test_what_names_nobody_is_never_found():
    assert families("une mise en commun") == []
