"""Warnings come when practice or the law says so, and not otherwise."""

import datetime as dt

import pytest

from essaim.cafe.cautions import cautions_of, end_of_initiative
from essaim.vocabulary.workshop import Workshop, WorkshopRound


def cafe(*questions, moving=5, date=None):
    rounds = tuple(
        WorkshopRound(number=n, question=q, moving_minutes=moving)
        for n, q in enumerate(questions, start=1)
    )
    return Workshop(id="x", title="x", theme="x", rounds=rounds, date=date)


def warned(workshop, guests=35, size=4, intent=None):
    return " ".join(map(str, cautions_of(workshop, guests=guests, size=size, intent=intent)))


def test_a_good_cafe_is_left_alone():
    assert warned(cafe("a", "b", "c")) == ""


def test_more_than_three_questions_but_not_the_same_one_again():
    assert "4 questions" in warned(cafe("a", "b", "c", "d"))
    assert warned(cafe("a", "A ", "b", "c")) == ""


def test_large_tables_few_people_and_no_time_to_move():
    assert "Tables of 6" in warned(cafe("a"), size=6)
    assert "11 people" in warned(cafe("a"), guests=11)
    assert warned(cafe("a"), guests=0) == ""
    assert "After round 1" in warned(cafe("a", "b", moving=4))


@pytest.mark.parametrize(
    ("day", "open_"),
    [("2027-03-09", False), ("2027-03-10", True), ("2027-05-09", True), ("2027-05-10", False)],
)
def test_the_right_of_initiative_lasts_two_months(day, open_):
    intent = dt.date(2027, 3, 10)
    told = warned(cafe("a", date=dt.date.fromisoformat(day)), intent=intent)
    assert ("right of initiative" in told) is open_


def test_two_months_end_on_a_day_that_exists():
    assert end_of_initiative(dt.date(2027, 12, 31)) == dt.date(2028, 2, 29)
    assert end_of_initiative(dt.date(2027, 6, 30)) == dt.date(2027, 8, 30)
