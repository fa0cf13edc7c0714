"""Alerts are asked of all rooms together, and each leads to the page that settles it."""

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import timezone

from essaim.governance.alerts import alerts
from essaim.governance.settle import SETTLES
from essaim.vocabulary.governance import PlanDates
from essaim.vocabulary.plan import Action, Plan
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.desk.gathering import gathered, path_of, waiting
from essaim.web.governance.shelves import CABINET
from essaim.web.plan.models import PlanVersion
from essaim.web.territory.documents import keep_version
from tests.governance.house_of import ON, governance
from tests.governance.test_alerts import FIRES
from tests.web.actors.conftest import officer, territory
from tests.web.cafe.hall import a_workshop
from tests.web.governance.conftest import governed

__all__ = ["governed", "officer", "territory"]
pytestmark = pytest.mark.django_db


def test_every_alert_leads_to_a_page_that_opens(territory, officer):
    seen = set()
    for fields in FIRES.values():
        given = dict(fields)
        circle = given.pop("circle", None)
        whole = governance(**given)
        CABINET.change(COMMAND_LINE, territory, lambda _, whole=whole: whole)
        for one in alerts(whole, on=ON, circle=circle):
            if one.code in ("workshop_in_window", "workshop_unreturned"):
                continue  # of a café or an event that is on the site: below
            path = path_of(territory, one)
            if one.code != "action_bare":
                assert officer.get(path).status_code == 200, one
            seen.add(one.code)
    assert seen >= set(SETTLES) - {"workshop_in_window", "workshop_unreturned"}


def test_actions_of_the_plan_and_cafes_are_asked_too(governed, officer):
    plan = Plan(years=(2027,), weights=(1.0,), actions=(Action(id="a", title="Vélo", sector=""),))
    keep_version(COMMAND_LINE, PlanVersion, governed, plan, verb="test")
    found = [one for those in waiting(governed, dt.date(2026, 11, 25)).values() for one in those]
    (bare,) = [one for one in found if one.alert.code == "action_bare"]
    assert officer.get(bare.path).status_code == 200


def test_a_cafe_inside_the_window_leads_to_its_settings(officer):
    workshop = a_workshop()
    today = timezone.localdate()
    workshop.date = today + dt.timedelta(10)
    workshop.save()
    dates = PlanDates(launch=today, intent=today, population=30_000)
    CABINET.change(COMMAND_LINE, workshop.territory, lambda one: replace(one, plan=dates))
    found = [one for those in waiting(workshop.territory, today).values() for one in those]
    (inside,) = [one for one in found if one.alert.code == "workshop_in_window"]
    assert inside.path == f"/ateliers/{workshop.slug}/reglages/" or workshop.slug in inside.path
    workshop.date = today - dt.timedelta(20)
    workshop.save()
    found = [one for those in waiting(workshop.territory, today).values() for one in those]
    (late,) = [one for one in found if one.alert.code == "workshop_unreturned"]
    assert "enonces" in late.path


def test_the_territorys_own_statement_of_intent_counts(governed):
    bare = replace(CABINET.of(governed).plan, intent=None)
    CABINET.change(COMMAND_LINE, governed, lambda one: replace(one, plan=bare))
    governed.statement_of_intent_on = dt.date(2026, 6, 22)
    whole, circle = gathered(governed)
    assert whole.plan.intent == dt.date(2026, 6, 22)
    assert len(circle.commitments) == 6
