"""What each budget buys: point by point, by budget or by what a tonne is worth."""

from dataclasses import replace

import pytest

from essaim.vocabulary.portfolio import Portfolio
from essaim.vocabulary.reasons import Front
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from essaim.web.plan.models import FrontVersion, PlanVersion, PortfolioVersion
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


def test_what_a_tonne_is_worth_chooses_the_point_and_a_slip_of_the_keyboard_does_not(
    officer, page, planned
):
    searched(planned, "front")
    shown = officer.get(page + "programme/compromis/?tonne=0").context
    assert shown["rows"][shown["chosen"]].euros == min(row.euros for row in shown["rows"])
    shown = officer.get(page + "programme/compromis/?tonne=999999,5").context
    assert shown["rows"][shown["chosen"]].saving == max(row.saving for row in shown["rows"])
    assert shown["tonne"] == "999999.5"
    for slip in ("x", "-1", "nan", "inf", "1e9", "²"):
        shown = officer.get(page + "programme/compromis/", {"tonne": slip}).context
        assert (shown["chosen"], shown["tonne"]) == (0, "")
