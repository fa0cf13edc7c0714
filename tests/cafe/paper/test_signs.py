from essaim.cafe.paper.signs import signs
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating


def test_each_table_has_its_number():
    found = signs(View(seating(12, 2, tables=3), None, "fr"))
    assert [one["number"] for one in found["tables"]] == ["1", "2", "3"]


def test_tables_that_a_wheelchair_reaches_are_marked_when_others_are_not():
    found = signs(View(seating(12, 2, tables=3), None, "fr"))
    assert [one["accessible"] for one in found["tables"]] == [True, False, False]
    alone = signs(View(seating(4, 2, tables=1), None, "fr"))
    assert [one["accessible"] for one in alone["tables"]] == [False]


def test_a_table_closed_all_evening_has_no_sign():
    found = signs(View(seating(2, 1, tables=3), None, "fr"))
    assert [one["number"] for one in found["tables"]] == ["1", "2"]
