from essaim.cafe.paper.signin import signin
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating, workshop


def test_everybody_has_a_line_and_the_unexpected_too():
    found = signin(View(seating(7), workshop(), "fr"))
    assert len(found["rows"]) == 7
    assert found["blanks"] == 12


def test_consent_is_for_pictures_and_quotes_apart_and_may_be_withdrawn():
    words = signin(View(seating(7), workshop(), "fr"))["words"]
    assert "Image\xa0: " in words["consent"]
    assert "Citation\xa0: " in words["consent"]
    assert "Sans coche, c’est non" in words["consent"]
    assert "climat@example.org" in words["withdraw"]


def test_without_a_contact_the_organisers_are_named():
    assert "organisers" in signin(View(seating(7), None, "en"))["words"]["withdraw"]
