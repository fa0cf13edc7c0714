"""The pages of the plan in a real browser: axe, nothing sideways, nothing that is blocked."""

from dataclasses import replace

import pytest

from essaim.optimum import tasks
from essaim.optimum.found import Effort
from essaim.optimum.result import Asked
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan.models import (
    FrontVersion,
    PlanVersion,
    PortfolioVersion,
    ReasonsVersion,
    RobustVersion,
)
from essaim.web.territory.documents import keep_version
from tests.browser.pages import LANGUAGES, audit, audit_everywhere, sideways
from tests.optimum.test_silos import two_sectors
from tests.web.actors.conftest import territory
from tests.web.plan.conftest import known
from tests.web.plan.test_robust_views import ranged
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


@pytest.fixture
def told(territory):
    """A plan with towns and ranges; why, the front with fairness, and a robust programme."""
    plan = two_sectors()
    towns = ("Illzach", "Mulhouse")
    segments = tuple(
        replace(one, municipality=towns[rank % 2], use="chauffage")
        for rank, one in enumerate(plan.segments)
    )
    plan = ranged(replace(plan, segments=segments))
    keep_version(COMMAND_LINE, PlanVersion, territory, plan, verb="test")
    effort = Effort(gap=0.01, seconds=5)
    asked = Asked(plan, {"emissions": 1.0}, effort)
    names = tuple(one.id for one in plan.actions)
    both = {"emissions": 1.0, "euros": 1.0, "fairness": 1.0}
    for rows, document in (
        (ReasonsVersion, tasks.explain(asked, names)),
        (FrontVersion, tasks.trade_offs(Asked(plan, both, effort), 4)),
        (RobustVersion, tasks.robust(asked, 1.0)),
        (PortfolioVersion, tasks.optimise(asked)),
    ):
        keep_version(COMMAND_LINE, rows, territory, document, verb="test")
    keep_version(
        COMMAND_LINE, PlanVersion, territory, plan, verb="test", accepted=False, told=["Gaz"]
    )
    return plan


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_that_hold_figures_pass_it_too(browse, territory, told, alice, language):
    action = told.actions[0].id
    for part in (
        "chiffres/",
        f"chiffres/{action}/",
        f"fiche/{action}/",
        "programme/",
        "programme/pourquoi/",
        f"programme/pourquoi/{action}/",
        "programme/compromis/",
        "programme/couts/",
    ):
        page = browse(f"/territoires/{territory.pk}/plan/{part}", user=alice, language=language)
        audit(page)
        page.set_viewport_size({"width": 320, "height": 640})
        assert sideways(page) == 0


def test_sliders_answer_from_the_points_that_are_solved(browse, territory, told, alice):
    page = browse(f"/territoires/{territory.pk}/plan/programme/compromis/", user=alice)
    budget, worth = page.locator(".slider").all()
    audit(page)
    before = page.inner_text("#here")
    budget.focus()
    page.keyboard.press("Home")  # the smallest budget
    page.wait_for_function("before => document.getElementById('here').innerText !== before",
                           arg=before)  # fmt: skip
    assert page.inner_text("#here").startswith("Avec 0")
    worth.focus()
    page.keyboard.press("End")  # a tonne is worth much: the point that saves most
    page.wait_for_function("before => document.getElementById('here').innerText === before",
                           arg=before)  # fmt: skip
    assert float(page.input_value("#tonne")) > 0


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
