"""The pages of the orchestra in a real browser: axe, nothing sideways, pictures that load."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, audit, audit_everywhere
from tests.web.actors.conftest import territory
from tests.web.orchestra.conftest import mapped
from tests.web.team import an_administrator

__all__ = ["mapped", "territory"]
pytestmark = pytest.mark.django_db(transaction=True)
PARTS = ["", "solar/", "pyramid/", "dessins/"]


@pytest.fixture
def alice(db):
    return an_administrator()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes_the_audit(browse, mapped, alice, language):
    for part in PARTS:
        audit(browse(f"/territoires/{mapped.pk}/orchestre/{part}", user=alice, language=language))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_page_passes_it_at_every_size(browse, mapped, alice, part):
    audit_everywhere(browse(f"/territoires/{mapped.pk}/orchestre/{part}", user=alice))


def test_an_empty_orchestra_passes_it_too(browse, territory, alice):
    audit(browse(f"/territoires/{territory.pk}/orchestre/", user=alice))


def test_a_picture_is_reached_by_keyboard_and_is_drawn(browse, mapped, alice):
    page = browse(f"/territoires/{mapped.pk}/orchestre/", user=alice)
    page.get_by_role("link", name="5. Le système solaire").focus()
    page.keyboard.press("Enter")
    picture = page.get_by_role("img", name="5. Le système solaire")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("one => one.naturalWidth") > 0
