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
    "programme/pourquoi/verger/",
    "programme/compromis/",
    "programme/couts/",
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
