"""The café's pages in a real browser: axe, no bar sideways, nothing that the policy blocks."""

import pytest

from essaim.web.cafe.reads import wall_token
from essaim.web.cafe.writes import put_in
from tests.browser.pages import LANGUAGES, audit, audit_everywhere, without_focus
from tests.web.team import a_territory, an_administrator

pytestmark = pytest.mark.django_db(transaction=True)
TEAM = [
    *("", "reglages/", "participants/", "invitations/", "placement/", "accueil/", "conduite/"),
    *("notes/", "photos/", "recolte/", "recolte/enonces/", "recolte/saisie/"),
]


@pytest.fixture
def cafe(db, tmp_path):
    from essaim.journey import prepare, seat

    _, workshop, guests = prepare(tmp_path)
    territory = a_territory("Mulhouse Alsace Agglomération")
    return put_in(territory, workshop, seat(guests, rounds=3))


@pytest.fixture
def alice(db):
    return an_administrator()


def opened(browse, cafe, alice, language):
    """Every page of the café, the team's and those without an account."""
    for page in TEAM:
        yield browse(f"/ateliers/demo/{page}", user=alice, language=language)
    yield browse("/", user=alice, language=language)
    yield browse(f"/ateliers/nouveau/{cafe.territory_id}/", user=alice, language=language)
    yield browse("/", language=language)
    yield browse(f"/mur/{cafe.pk}/{wall_token(cafe)}", language=language)
    guest = browse(f"/{cafe.invitations.get(guest='zoe-zeller').code}", language=language)
    yield guest
    guest.goto(guest.url + "suite/")
    yield guest


def test_every_page_passes_the_audit(browse, cafe, alice):
    for page in opened(browse, cafe, alice, "fr"):
        audit(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_pages_pass_it_at_every_size_light_and_dark(browse, cafe, alice, language):
    audit_everywhere(browse("/ateliers/demo/accueil/", user=alice, language=language))
    audit_everywhere(browse(f"/mur/{cafe.pk}/{wall_token(cafe)}", language=language))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_pages_pass_it_at_every_size_light_and_dark(browse, cafe, alice, language):
    for page in opened(browse, cafe, alice, language):
        audit_everywhere(page)


def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(browse, cafe, alice):
    for page in ("conduite/", "notes/"):
        hidden, reached = without_focus(browse(f"/ateliers/demo/{page}", user=alice))
        assert hidden == []
        assert reached > 10


def test_without_script_a_walk_in_gets_a_seat(browse, cafe, alice):
    page = browse("/ateliers/demo/accueil/", user=alice, java_script_enabled=False)
    page.fill("#id_name", "Luc L’Heureux")
    page.click("text=Donner une place")
    assert "Luc L’Heureux" in page.locator(".messages").inner_text()


def test_without_script_the_whole_list_is_on_the_wall(browse, cafe):
    page = browse(f"/mur/{cafe.pk}/{wall_token(cafe)}", java_script_enabled=False)
    assert page.locator("text=Zoé Zeller").count() == 3
