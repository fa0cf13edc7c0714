from essaim.cafe.paper.sheets import sheets
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating, workshop


def test_a_sheet_for_each_table_and_round_in_the_order_they_are_laid_out():
    found = sheets(View(seating(12, 2, tables=3), workshop(2), "en"))
    assert [(one["round"], one["table"]) for one in found["sheets"]] == [
        (f"Round {number}", f"Table {table}") for number in (1, 2) for table in (1, 2, 3)
    ]


def test_a_sheet_names_who_sits_there_and_who_hosts():
    found = sheets(View(seating(6, 1, tables=3, hosts="fixed"), workshop(1), "fr"))
    first = found["sheets"][0]
    assert first["guests"][0] == {"name": "Élodie Œuvrard", "host": True}
    assert [guest["host"] for guest in first["guests"]] == [True, False]
    assert first["question"] == "Que voulons-nous transmettre ?"


def test_large_tables_get_half_a_page():
    assert sheets(View(seating(20, 1, tables=2), None, "fr"))["each"] == 4
    assert sheets(View(seating(22, 1, tables=2), None, "fr"))["each"] == 2
