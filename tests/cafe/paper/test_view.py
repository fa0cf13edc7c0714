import pytest

from essaim.cafe.paper.view import Seat, View, sort_key
from tests.cafe.paper.evenings import seating, workshop


def test_names_are_ordered_as_a_french_list_orders_them():
    names = ["Zoé", "Łukasz", "Lætitia", "emma", "Élodie", "Çelik", "Œuvrard", "Eva", "Øystein"]
    assert sorted(names, key=sort_key) == [
        "Çelik",
        "Élodie",
        "emma",
        "Eva",
        "Lætitia",
        "Łukasz",
        "Œuvrard",
        "Øystein",
        "Zoé",
    ]


def test_two_names_alike_but_for_an_accent_keep_one_order():
    assert sorted(["Zoé", "Zoe"], key=sort_key) == sorted(["Zoe", "Zoé"], key=sort_key)


def test_a_guest_has_a_seat_a_round_and_none_when_absent():
    view = View(seating(6, 3, tables=3, hosts="fixed", absent=("g2", 2)), None, "fr")
    assert view.seats("g2") == (
        Seat(round=1, table=2, host=True),
        Seat(round=2, table=None, host=False),
        Seat(round=3, table=2, host=True),
    )


@pytest.mark.parametrize(("language", "table"), [("fr", "Table\xa03"), ("en", "Table 3")])
def test_without_workshop_the_title_is_what_the_evening_is_called(language, table):
    view = View(seating(), None, language)
    assert view.title == "World Café"
    assert view.question(1) == ""
    assert view.table_name(3) == table


def test_with_nobody_seated_the_announced_rounds_and_tables_stand():
    view = View(seating(0, 0, tables=3), workshop(2), "fr")
    assert view.rounds == (1, 2)
    assert view.tables == (1, 2, 3)


def test_a_round_that_was_not_announced_has_no_question():
    view = View(seating(6, 3), workshop(2), "fr")
    assert [bool(view.question(number)) for number in view.rounds] == [True, True, False]
