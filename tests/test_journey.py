"""The journey leads the documents from room to room."""

from essaim.cafe.check import check_seating
from essaim.journey import prepare, seat, travel


def test_it_seats_the_guests_it_finds_and_prints(tmp_path):
    shares = []
    journey = travel(tmp_path, language="fr", tell=shares.append)
    assert check_seating(journey.seating).sound
    assert journey.seating.quality.coincidences == 0
    assert all(path.exists() for path in journey.files)
    assert shares[-1] == 1
    names = {path.name for path in journey.files}
    assert {"governance.json", "circle.json", "minutes.docx", "charter.docx", "plan.ics"} <= names
    assert {"actor-map.json", "gaps.txt", "merge.csv", "actor-map.svg", "actor-map.pdf"} <= names


def test_a_guest_list_that_was_changed_is_used(tmp_path):
    prepare(tmp_path)
    path = tmp_path / "guests.csv"
    path.write_text(path.read_text("utf-8") + "luc;Luc Tard;;;;;;;;\n", "utf-8")
    found, workshop, guests = prepare(tmp_path)
    assert found
    assert len(guests) == 36
    assert len(seat(guests, rounds=len(workshop.rounds)).guests) == 36
