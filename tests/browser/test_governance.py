"""The pages of governance and of the circle in a browser: axe, keyboard, a committee."""

import pytest
from playwright.sync_api import expect

from essaim.web.accounts.rights import COMMAND_LINE
from tests.browser.pages import LANGUAGES, audit, audit_everywhere
from tests.web.actors.conftest import territory
from tests.web.governance.conftest import demo_governance, governed
from tests.web.team import an_administrator

__all__ = ["governed", "territory"]
pytestmark = pytest.mark.django_db(transaction=True)
FIRST = demo_governance()
PARTS = [
    *("gouvernance/", "gouvernance/instances/", "gouvernance/referents/", "gouvernance/reunions/"),
    *(f"gouvernance/reunions/{FIRST.sittings[0].id}/", "gouvernance/decisions/"),
    *("gouvernance/avis/", "gouvernance/calendrier/", "gouvernance/charte/"),
    f"gouvernance/charte/signataire/{FIRST.charter.signatories[0].id}/",
    f"gouvernance/fiche/bodies/{FIRST.bodies[0].id}/",
    *("cercle/", "cercle/appels/", "cercle/engagements/", "cercle/reconnaissance/"),
    *("cercle/evaluation/", "cercle/fiche/commitments/new/", "alertes/", "passation/"),
]
FEW = PARTS[:2]


@pytest.fixture
def alice(db):
    return an_administrator()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_passes_the_audit(browse, governed, alice, language):
    for part in PARTS:
        audit(browse(f"/territoires/{governed.pk}/{part}", user=alice, language=language))


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_every_page_passes_it_at_every_size(browse, governed, alice, part):
    audit_everywhere(browse(f"/territoires/{governed.pk}/{part}", user=alice))


def test_an_empty_governance_passes_it_too(browse, territory, alice):
    for part in FEW:
        audit(browse(f"/territoires/{territory.pk}/{part}", user=alice))


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_for_signatories_pass_it(browse, governed, language):
    from essaim.web.governance.models import Purpose
    from essaim.web.governance.signatories import hand_link

    name = FIRST.charter.signatories[0].id
    for purpose, year in ((Purpose.SIGN, None), (Purpose.SHEET, 2026)):
        path = hand_link(COMMAND_LINE, governed, name, purpose, year=year)
        audit(browse(path, language=language))


def test_a_decision_is_noted_by_keyboard_alone(browse, governed, alice):
    address = f"/territoires/{governed.pk}/gouvernance/reunions/{FIRST.sittings[0].id}/"
    page = browse(address, user=alice, language="fr")
    page.get_by_label("Ce qui est décidé").focus()
    page.keyboard.type("Isoler l’école des Coteaux")
    page.keyboard.press("Tab")
    page.keyboard.type("Yann Le Goff")
    page.keyboard.press("Tab")
    page.keyboard.type("06302027")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Isoler l’école des Coteaux")).to_be_visible()
