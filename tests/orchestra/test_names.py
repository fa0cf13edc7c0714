"""Every code, column, table and measure has a name in both languages."""

from essaim.orchestra.compose import compose
from essaim.orchestra.names import ABOUT, COLUMNS, FORMULAS, MEASURES, TABLES, TITLES, name_of
from essaim.vocabulary.orchestra import PICTURES
from tests.orchestra.people import rich


def test_nothing_is_without_a_name():
    assert set(TITLES) == set(ABOUT) == set(PICTURES)
    for picture in compose(rich()).pictures:
        assert {one.key for one in picture.measures} <= set(MEASURES)
        for table in picture.tables:
            assert table.key in TABLES
            assert set(table.columns) <= set(COLUMNS)


def test_codes_are_named_and_names_are_left():
    assert str(name_of("level", "county")) == "département"
    assert name_of("actor", "county") == "county"
    assert name_of("actors", 3) == 3


def test_every_measure_has_its_name_and_its_formula():
    assert MEASURES.keys() == FORMULAS.keys()
