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
    assert {"5-solar.svg", "8-pyramid.svg", "orchestra.pdf", "orchestra.json"} <= names
    assert {"plan.json", "portfolio.json", "import-tet.xlsx", "sheets.docx"} <= names


def test_sheets_cite_the_sentences_they_were_born_from(tmp_path):
    from essaim.cafe.files import read_document
    from essaim.demo import mulhouse
    from essaim.harvest.gather import gather_files
    from essaim.journey import plan_actions
    from essaim.vocabulary.plan import Plan

    harvest = gather_files([mulhouse.NOTES]).harvest
    _, portfolio = plan_actions(tmp_path, harvest, language="fr")
    plan = read_document(tmp_path / "plan.json", Plan)
    said = {f"statement:{one.id}" for one in harvest.statements}
    cited = [source for one in plan.actions for source in one.sources if source in said]
    assert len(plan.actions) == 60
    assert len(cited) >= 20
    assert portfolio.value <= portfolio.bound
    assert set(portfolio.price_of_silos) >= {"S0_emissions", "S0_habit", "S1", "S2"}
    # Made for the demonstration: it says so wherever it goes.
    assert any("llustrative" in source for source in plan.sources)


def test_a_guest_list_that_was_changed_is_used(tmp_path):
    prepare(tmp_path)
    path = tmp_path / "guests.csv"
    path.write_text(path.read_text("utf-8") + "luc;Luc Tard;;;;;;;;\n", "utf-8")
    found, workshop, guests = prepare(tmp_path)
    assert found
    assert len(guests) == 36
    assert len(seat(guests, rounds=len(workshop.rounds)).guests) == 36
