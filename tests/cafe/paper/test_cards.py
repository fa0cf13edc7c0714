import pytest

from essaim.cafe.paper.cards import cards
from essaim.cafe.paper.codes import Link, square
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating, workshop


def data(seats, links=None, language="fr"):
    return cards(View(seats, workshop(), language), links or {})


def one(found, code):
    return next(card for card in found["cards"] if card["code"] == code)


def test_a_card_tells_the_table_of_each_round():
    card = one(data(seating(12, 3, tables=3)), "g5")
    assert [(seat["round"], seat["table"]) for seat in card["seats"]] == [
        ("Ronde\xa01", "2"),
        ("Ronde\xa02", "3"),
        ("Ronde\xa03", "1"),
    ]


def test_who_is_absent_in_a_round_sees_a_dash():
    card = one(data(seating(12, 3, absent=("g5", 2))), "g5")
    assert [seat["table"] for seat in card["seats"]] == ["2", "—", "1"]


def test_a_fixed_host_wears_a_badge_and_the_others_none():
    found = data(seating(12, 3, tables=3, hosts="fixed"))
    assert {card["code"] for card in found["cards"] if card["badge"]} == {"g1", "g2", "g3"}
    assert not any(seat["host"] for card in found["cards"] for seat in card["seats"])


def test_a_host_by_turns_sees_in_which_round():
    seats = seating(12, 3, tables=3, hosts="rotating")
    found = data(seats)
    marked = {
        (card["code"], number)
        for card in found["cards"]
        for number, seat in enumerate(card["seats"], start=1)
        if seat["host"]
    }
    hosts = {(t.host, r.number) for r in seats.rounds for t in r.tables if t.host}
    assert marked == hosts
    assert not any(card["badge"] for card in found["cards"])


def test_without_links_the_square_holds_the_id_and_with_links_the_address():
    link = Link(code="K7QF-2M9X", url="https://essaim.example/K7QF2M9X")
    found = data(seating(), {"g1": link})
    assert one(found, "K7QF-2M9X")["square"] == square(link.url)
    assert one(found, "g2")["square"] == square("g2")


@pytest.mark.parametrize(
    ("people", "rounds", "each", "blanks"), [(0, 3, 8, 8), (8, 3, 8, 8), (9, 6, 8, 7), (9, 7, 4, 3)]
)
def test_blank_cards_fill_the_last_page_and_never_lack(people, rounds, each, blanks):
    found = data(seating(people, rounds))
    assert (found["each"], found["blanks"]) == (each, blanks)
