"""Six hundred guests: the wall, the door, the seats and the harvest still stand, at every size."""

import dataclasses

import pytest

from essaim.cafe.seat import seat_guests
from essaim.vocabulary.guest import Guest
from essaim.web.cafe.reads import wall_token
from essaim.web.cafe.writes import put_in
from tests.browser.pages import audit, sideways
from tests.web.team import a_territory, an_administrator

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 600


@pytest.fixture
def cafe(db, tmp_path):
    from essaim.journey import prepare

    _, workshop, _ = prepare(tmp_path)
    guests = [
        Guest(id=f"g{n}", name=f"Marie-Antoinette de la Rochefoucauld-Liancourt {n}", category="x")
        for n in range(1, MANY + 1)
    ]
    seating = seat_guests(guests, rounds=len(workshop.rounds))
    return put_in(a_territory("Mulhouse"), dataclasses.replace(workshop, id="large"), seating)


def test_the_wall_shows_them_all_by_pages_and_nothing_runs_over(browse, cafe):
    page = browse(f"/mur/{cafe.pk}/{wall_token(cafe)}", width=1920)
    assert page.locator("[data-page]").count() >= 3 * MANY // 40
    for width, height in ((1920, 1080), (1366, 768), (360, 740)):
        page.set_viewport_size({"width": width, "height": height})
        assert sideways(page) == 0


def test_the_door_finds_one_of_them(browse, cafe):
    page = browse("/ateliers/large/accueil/?q=liancourt 437", user=an_administrator())
    audit(page)
    # A code may hold the same digits: she is there, and few others are.
    assert 1 <= page.locator("tbody tr").count() < 10
    assert "Liancourt 437" in page.locator("tbody").inner_text()


def test_the_seats_stand_on_a_phone(browse, cafe):
    page = browse("/ateliers/large/placement/", user=an_administrator())
    assert sideways(page) == 0
    assert page.locator("[data-round='1'] button.seat").count() == MANY
