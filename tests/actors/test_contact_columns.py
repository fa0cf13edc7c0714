"""No alias says two things, and each is written as headers are compared."""

from essaim.actors.contact_columns import COLUMNS, LINKS, NOTES, REQUIRED, SURE
from essaim.tables.headers import plain


def test_aliases_are_plain_and_say_one_thing():
    aliases = [alias for column in COLUMNS for alias in column.aliases]
    assert [one for one in aliases if plain(one) != one] == []
    assert len(aliases) == len(set(aliases)), sorted(a for a in aliases if aliases.count(a) > 1)


def test_a_note_on_a_person_is_no_column():
    aliases = {alias for column in COLUMNS for alias in column.aliases}
    assert not aliases & NOTES
    fields = {column.field for column in COLUMNS}
    assert set(LINKS) < fields
    assert fields > REQUIRED


def test_every_column_has_a_sure_name():
    assert [one.field for one in SURE if not one.aliases] == []
    assert len(SURE) == len(COLUMNS)
