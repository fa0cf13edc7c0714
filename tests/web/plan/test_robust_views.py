"""If costs rise: asked for on the programme's page, shown with what it reserves."""

from dataclasses import replace

import pytest

from essaim.vocabulary.plan import Cost
from essaim.vocabulary.portfolio import Portfolio
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from essaim.web.plan.models import PlanVersion, PortfolioVersion, RobustVersion
from essaim.web.territory.documents import keep_version, newest
from tests.optimum.test_silos import two_sectors
from tests.web.plan.test_reason_views import _no_job_left

__all__ = ["_no_job_left"]
pytestmark = pytest.mark.django_db(transaction=True)


def ranged(plan):
    actions = tuple(
        replace(one, cost=Cost(value=one.cost.value, low=0.0, high=1.2 * one.cost.value))
        for one in plan.actions
    )
    return replace(plan, actions=actions)


def test_it_is_searched_and_shown(officer, page, territory):
    keep_version(COMMAND_LINE, PlanVersion, territory, ranged(two_sectors()), verb="test")
    assert "robust" not in officer.get(page + "programme/couts/").context
    officer.post(page + "programme/", {"kind": "robust", "rises": "1", "seconds": "5"})
    job = jobs.job_of(territory)
    job.thread.join(90)
    assert job.error is None
    portfolio = newest(RobustVersion, territory).read(Portfolio)
    assert portfolio.robust.gamma == 1
    shown = officer.get(page + "programme/couts/")
    assert len(shown.context["years"]) == len(two_sectors().years)
    assert len(shown.context["robust"]) >= 4
    assert shown.context["beside"] is None
    other = replace(portfolio, starts={"gone": 2027})
    keep_version(COMMAND_LINE, PortfolioVersion, territory, other, verb="test")
    assert officer.get(page + "programme/couts/").context["leaves"] == ["gone"]


def test_without_ranges_one_is_told(officer, page, territory):
    keep_version(COMMAND_LINE, PlanVersion, territory, two_sectors(), verb="test")
    officer.post(page + "programme/", {"kind": "robust", "rises": "x", "seconds": "5"})
    jobs.job_of(territory).thread.join(60)
    assert "fourchette" in officer.get(page + "programme/").text
    assert newest(RobustVersion, territory) is None
