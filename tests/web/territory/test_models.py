"""Rows say what they are."""

from essaim.web.territory.models import Organisation, Person, Territory


def test_rows_say_what_they_are():
    assert str(Territory(name="Mulhouse")) == "Mulhouse"
    assert str(Organisation(name="Alter")) == "Alter"
    assert str(Person(name="Ana")) == "Ana"
