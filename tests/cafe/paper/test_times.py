import dataclasses
import datetime as dt

from essaim.cafe.paper.times import parts_of
from essaim.words.say import say
from tests.cafe.paper.evenings import workshop


def told(evening, language="fr"):
    return [(say(part.start, language), say(part.name, language)) for part in parts_of(evening)]


def test_the_evening_adds_up_from_its_start():
    assert told(workshop(2)) == [
        ("18\xa0h\xa000", "Accueil"),
        ("18\xa0h\xa020", "Ronde\xa01"),
        ("18\xa0h\xa050", "Ronde\xa02"),
        ("19\xa0h\xa015", "Plénière"),
        ("19\xa0h\xa055", "Fin"),
    ]


def test_nobody_changes_tables_after_the_last_round():
    assert [part.moving for part in parts_of(workshop(3)) if part.round] == [5, 5, 0]


def test_without_a_start_the_minutes_are_counted():
    evening = dataclasses.replace(workshop(1), starts_at=None)
    assert [start for start, _ in told(evening, "en")] == ["0 min", "20 min", "45 min", "85 min"]


def test_an_evening_may_pass_midnight():
    evening = dataclasses.replace(workshop(1), starts_at=dt.time(23, 50))
    assert told(evening, "en")[1] == ("0:10", "Round 1")


def test_parts_of_no_length_are_left_out():
    evening = dataclasses.replace(workshop(1), welcome_minutes=0, plenary_minutes=0)
    assert [name for _, name in told(evening, "en")] == ["Round 1", "End"]
