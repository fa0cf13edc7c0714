"""Why in, why out, what each budget buys: searched beside the site, then read."""

from dataclasses import replace

import pytest

from essaim.vocabulary.plan_succession import standing, taken_over
from essaim.vocabulary.reasons import Reasons
from essaim.vocabulary.sheet import ActionSheet
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from essaim.web.plan.models import PlanVersion, PortfolioVersion, ReasonsVersion
from essaim.web.territory.documents import keep_version, newest
from tests.optimum.test_silos import two_sectors
from tests.web.plan.searched import searched

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_job_left():
    yield
    for job in jobs._JOBS.values():
        if job.thread is not None:
            job.thread.join(60)
    jobs._JOBS.clear()


def test_pages_open_before_anything_was_searched(officer, page, planned):
    for part in ("programme/pourquoi/", "programme/compromis/"):
        assert officer.get(page + part).status_code == 200
    for shape in ("curve", "front", "other"):
        assert officer.get(f"{page}programme/dessin/{shape}").status_code == 404


def test_each_action_has_its_answer(officer, page, planned):
    searched(planned, "why")
    reasons = newest(ReasonsVersion, planned).read(Reasons)
    assert {one.action for one in reasons.answers} == {one.id for one in two_sectors().actions}
    shown = officer.get(page + "programme/pourquoi/")
    told = sum(len(answers) for _, answers in shown.context["groups"])
    assert told == len(two_sectors().actions)


def test_one_page_answers_for_one_action(officer, page, planned):
    plan = two_sectors()
    shown = officer.get(f"{page}programme/pourquoi/{plan.actions[0].id}/")
    assert "answer" not in shown.context
    searched(planned, "why")
    reasons = newest(ReasonsVersion, planned).read(Reasons)
    for one in reasons.answers:
        shown = officer.get(f"{page}programme/pourquoi/{one.action}/")
        assert shown.context["answer"] == one
        assert shown.context["sentences"]
        assert shown.context["proof"]
        assert not shown.context["changed"]
    assert officer.get(page + "programme/pourquoi/nobody/").status_code == 404
    keep_version(COMMAND_LINE, PlanVersion, planned, replace(plan, title="x"), verb="test")
    assert officer.get(f"{page}programme/pourquoi/{one.action}/").context["changed"]


def test_an_action_taken_over_before_the_search_is_no_change_since(officer, page, territory):
    whole = two_sectors()
    sheet = (
        replace(whole.actions[0], sheet=ActionSheet()),
        replace(whole.actions[1], sheet=ActionSheet()),
    )
    plan = replace(whole, actions=(*sheet, *whole.actions[2:]))
    plan = taken_over(plan, plan.actions[0].id, plan.actions[1].id, how="merged")
    keep_version(COMMAND_LINE, PlanVersion, territory, plan, verb="test")
    searched(territory, "why", standing(plan))
    shown = officer.get(f"{page}programme/pourquoi/{plan.actions[1].id}/")
    assert not shown.context["changed"]


def test_the_kept_programme_is_told_where_it_differs(officer, page, planned):
    searched(planned, "why")
    reasons = newest(ReasonsVersion, planned).read(Reasons)
    inside = next(one for one in reasons.answers if one.year)
    address = f"{page}programme/pourquoi/{inside.action}/"
    for starts, said in (({}, "hors"), ({inside.action: inside.year + 1}, str(inside.year + 1))):
        other = replace(reasons.portfolio, starts=starts)
        keep_version(COMMAND_LINE, PortfolioVersion, planned, other, verb="test")
        assert officer.get(address).context["beside"] is not None, said
    keep_version(COMMAND_LINE, PortfolioVersion, planned, reasons.portfolio, verb="test")
    assert officer.get(address).context["beside"] is None


def test_the_page_asks_for_each_kind(officer, page, planned, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "essaim.web.plan.programme_views.start_search",
        lambda *_, kind, **__: asked.append(kind) or True,
    )
    for kind in ("why", "front", "robust", "", "nonsense"):
        officer.post(page + "programme/", {"kind": kind, "seconds": "5"})
    assert asked == ["why", "front", "robust", "programme", "programme"]
