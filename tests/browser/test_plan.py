"""The pages of the plan in a real browser: axe, nothing sideways, nothing that is blocked."""

import pytest

from tests.browser.pages import LANGUAGES, audit, audit_everywhere
from tests.web.actors.conftest import territory
from tests.web.plan.conftest import known
from tests.web.team import an_administrator

__all__ = ["known", "territory"]
pytestmark = pytest.mark.django_db(transaction=True)
PARTS = [
    "",
    "controle/",
    "une-page/",
    "programme/",
    "programme/pourquoi/",
    "programme/compromis/",
    "nouvelle/",
    "fiche/verger/",
    "chiffres/",
    "chiffres/verger/",
]


@pytest.fixture
def alice(db):
    return an_administrator()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes_the_audit(browse, territory, known, alice, language):
    for part in PARTS:
        audit(browse(f"/territoires/{territory.pk}/plan/{part}", user=alice, language=language))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_page_passes_it_at_every_size(browse, territory, known, alice, part):
    audit_everywhere(browse(f"/territoires/{territory.pk}/plan/{part}", user=alice))


def test_an_empty_plan_passes_it_too(browse, territory, alice):
    for part in PARTS[:2]:
        audit(browse(f"/territoires/{territory.pk}/plan/{part}", user=alice))


def test_an_action_is_merged_with_the_keyboard_and_given_its_place_back(
    browse, territory, known, alice
):
    page = browse(f"/territoires/{territory.pk}/plan/fiche/verger/", user=alice)
    page.focus("#into")
    page.keyboard.type("Des pistes cyclables")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Réunie dans")
    audit_everywhere(page)
    page.click("text=Des pistes cyclables >> nth=0")
    page.wait_for_selector("text=Elle a repris")
    audit(page)
    list_ = browse(f"/territoires/{territory.pk}/plan/", user=alice, language="en")
    audit(list_)
    list_.click("text=another one took over >> nth=-1")
    list_.click("text=Un verger à l’école")
    list_.click("text=Give it its place back")
    list_.wait_for_selector("text=Another action takes over")
