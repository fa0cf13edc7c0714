"""Why in, why out, what each budget buys: searched beside the site, then read."""

from dataclasses import replace

import pytest

from essaim.vocabulary.plan_succession import standing, taken_over
from essaim.vocabulary.portfolio import Portfolio
from essaim.vocabulary.reasons import Front, Reasons
from essaim.vocabulary.sheet import ActionSheet
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from essaim.web.plan.models import FrontVersion, PlanVersion, PortfolioVersion, ReasonsVersion
from essaim.web.territory.documents import keep_version, newest
from tests.optimum.test_silos import two_sectors

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_job_left():
    yield
    for job in jobs._JOBS.values():
        if job.thread is not None:
            job.thread.join(60)
    jobs._JOBS.clear()


@pytest.fixture
def planned(territory):
    keep_version(COMMAND_LINE, PlanVersion, territory, two_sectors(), verb="test")
    return territory


def searched(territory, kind, plan=None):
    plan = plan or two_sectors()
    assert jobs.start_search(COMMAND_LINE, territory, plan, seconds=5, kind=kind)
    job = jobs.job_of(territory)
    job.thread.join(90)
    assert job.error is None


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


def test_a_point_is_held_against_the_kept_programme(officer, page, planned):
    searched(planned, "front")
    point = newest(FrontVersion, planned).read(Front).points[0]
    assert officer.get(page + "programme/compromis/").context["beside"] is None
    searched(planned, "programme")
    kept = newest(PortfolioVersion, planned).read(Portfolio)
    shown = officer.get(page + "programme/compromis/?point=0").context
    assert set(shown["enters"]) == point.starts.keys() - kept.starts.keys()
    other = replace(kept, starts={"gone": 2027})
    keep_version(COMMAND_LINE, PortfolioVersion, planned, other, verb="test")
    shown = officer.get(page + "programme/compromis/?point=0").context
    assert shown["leaves"] == ["gone"]
    assert len(shown["enters"]) == len(point.starts)


def test_the_front_is_shown_point_by_point(officer, page, planned):
    searched(planned, "front")
    points = newest(FrontVersion, planned).read(Front).points
    for rank in (0, len(points) - 1, 99):
        shown = officer.get(f"{page}programme/compromis/?point={rank}")
        assert shown.context["chosen"] == min(rank, len(points) - 1)
        drawn = officer.get(f"{page}programme/dessin/front?point={rank}")
        assert drawn["Content-Type"] == "image/svg+xml"
    assert officer.get(page + "programme/compromis/?point=x").context["chosen"] == 0


def test_fairness_is_shown_where_municipalities_are_told(officer, page, territory):
    plan = two_sectors()
    assert all(one.municipality is None for one in plan.segments)
    towns = ("Illzach", "Mulhouse")
    segments = tuple(
        replace(one, municipality=towns[rank % 2]) for rank, one in enumerate(plan.segments)
    )
    told = replace(plan, segments=segments)
    keep_version(COMMAND_LINE, PlanVersion, territory, told, verb="test")
    assert jobs.start_search(COMMAND_LINE, territory, told, seconds=5, kind="front")
    jobs.job_of(territory).thread.join(90)
    shown = officer.get(page + "programme/compromis/")
    assert {town for town, _ in shown.context["cuts"]} == set(towns)
    assert len(shown.context["fair"]) >= 1
    assert "Illzach" in shown.text


def test_nothing_of_fairness_is_shown_where_they_are_not(officer, page, planned):
    searched(planned, "front")
    shown = officer.get(page + "programme/compromis/")
    assert (shown.context["cuts"], shown.context["fair"]) == ([], [])


def test_the_curve_is_drawn_from_the_programme(officer, page, planned):
    searched(planned, "programme")
    assert newest(PortfolioVersion, planned) is not None
    assert officer.get(page + "programme/").context["curve"]
    assert b"<svg" in officer.get(page + "programme/dessin/curve").content


def test_the_page_asks_for_each_kind(officer, page, planned, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "essaim.web.plan.programme_views.start_search",
        lambda *_, kind, **__: asked.append(kind) or True,
    )
    for kind in ("why", "front", "robust", "", "nonsense"):
        officer.post(page + "programme/", {"kind": kind, "seconds": "5"})
    assert asked == ["why", "front", "robust", "programme", "programme"]
