"""An error says where, what, and what to do; several say so together."""

from essaim.vocabulary.errors import EssaimError, ManyErrors, Place, SeatingError, TableError
from essaim.vocabulary.phrase import phrase

WRONG = TableError(
    phrase("no name"),
    where=Place("g.csv", 4, 2, "nom"),
    expected=phrase("a name"),
    todo=phrase("write it"),
)


def test_an_error_tells_its_place_and_its_parts():
    text = str(WRONG)
    assert text.startswith("g.csv, line 4")
    for part in ("nom", "no name", "a name", "write it"):
        assert part in text


def test_an_error_without_a_place_is_only_its_sentence():
    assert str(SeatingError(phrase("two hosts"))) == "two hosts"


def test_all_errors_are_one_family():
    assert issubclass(TableError, EssaimError)
    assert issubclass(ManyErrors, EssaimError)


def test_many_errors_name_the_file_and_each_mistake():
    many = ManyErrors([WRONG, EssaimError(phrase("second"))])
    assert many.where == Place(file="g.csv")
    assert "2 problems" in str(many.what)
    assert str(many).splitlines() == [str(WRONG), "second"]
