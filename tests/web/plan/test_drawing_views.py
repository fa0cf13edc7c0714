"""The drawings of the programme."""

import pytest

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from essaim.web.plan.models import PlanVersion, PortfolioVersion
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


@pytest.fixture
def planned(territory):
    keep_version(COMMAND_LINE, PlanVersion, territory, two_sectors(), verb="test")
    return territory


def test_the_curve_is_drawn_from_the_programme(officer, page, planned):
    searched(planned, "programme")
    assert newest(PortfolioVersion, planned) is not None
    assert officer.get(page + "programme/").context["curve"]
    assert b"<svg" in officer.get(page + "programme/dessin/curve").content
