"""The pages of actors in a real browser: axe, nothing sideways, nothing that the policy blocks."""

import pytest

from tests.browser.pages import LANGUAGES, audit, audit_everywhere
from tests.web.actors.conftest import known, territory
from tests.web.team import an_administrator

__all__ = ["known", "territory"]
pytestmark = pytest.mark.django_db(transaction=True)
PARTS = [
    "",
    "ajouter/",
    "invitation/",
    "manques/",
    "carte/",
    "relais/?everyone=on",
    "loi/?on=2027-01-15",
    "un/bank/",
]


@pytest.fixture
def alice(db):
    return an_administrator()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes_the_audit(browse, territory, known, alice, language):
    for part in PARTS:
        audit(browse(f"/territoires/{territory.pk}/acteurs/{part}", user=alice, language=language))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_page_passes_it_at_every_size(browse, territory, known, alice, part):
    audit_everywhere(browse(f"/territoires/{territory.pk}/acteurs/{part}", user=alice))


def test_an_empty_map_passes_it_too(browse, territory, alice):
    for part in PARTS[:7]:
        audit(browse(f"/territoires/{territory.pk}/acteurs/{part}", user=alice))


def test_an_actor_is_moved_by_arrows_figures_and_drag(browse, territory, known, alice):
    from playwright.sync_api import expect

    page = browse(f"/territoires/{territory.pk}/acteurs/carte/", user=alice, width=1920)
    sign = page.locator("#sheet [data-actor=bank]")
    expect(sign).to_have_count(1)
    page.select_option("#m-actor", "bank")
    page.focus("#move [value=right]")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#moved")).to_have_text("Enregistré.")
    assert page.evaluate("document.activeElement.value") == "down"
    y = int(page.input_value("#m-y"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("#m-y")).to_have_value(str(y + 20))
    page.fill("#m-x", "500")
    page.fill("#m-y", "300")
    page.keyboard.press("Enter")
    # Enter in a field puts it there: it is no step to the left.
    page.wait_for_function(
        "document.querySelector('#sheet [data-actor=bank] text').getAttribute('x') > 700"
    )
    expect(page.locator("#m-x")).to_have_value("500")
    box = page.locator("#sheet [data-actor=bank] circle, #sheet [data-actor=bank] polygon")
    box.first.scroll_into_view_if_needed()
    box = box.first.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 100, y + 50, steps=4)
    page.mouse.up()
    expect(page.locator("#m-x")).not_to_have_value("500")
    audit(page)
    before = page.input_value("#m-x"), page.input_value("#m-y")
    page.reload()
    page.goto(page.url + "?actor=bank")
    assert (page.input_value("#m-x"), page.input_value("#m-y")) == before


def test_an_actor_is_moved_without_a_script(browse, territory, known, alice):
    page = browse(
        f"/territoires/{territory.pk}/acteurs/carte/", user=alice, java_script_enabled=False
    )
    page.select_option("#m-actor", "bank")
    page.fill("#m-x", "500")
    page.fill("#m-y", "300")
    page.click("#move [value=place]")
    assert page.input_value("#m-x") == "500"


def test_a_weighed_list_passes_the_audit(browse, territory, known, alice):
    for language in LANGUAGES:
        page = browse(
            f"/territoires/{territory.pk}/acteurs/invitation/", user=alice, language=language
        )
        page.fill("#id_names", "Banque\nFerme du Pré")
        page.click("main form button.button")
        audit_everywhere(page)
