"""The drawings of the programme."""

import pytest

from essaim.web.plan import jobs
from essaim.web.plan.models import PortfolioVersion
from essaim.web.territory.documents import newest
from tests.web.plan.searched import searched

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_job_left():
    yield
    for job in jobs._JOBS.values():
        if job.thread is not None:
            job.thread.join(60)
    jobs._JOBS.clear()


def test_the_curve_is_drawn_from_the_programme(officer, page, planned):
    searched(planned, "programme")
    assert newest(PortfolioVersion, planned) is not None
    assert officer.get(page + "programme/").context["curve"]
    assert b"<svg" in officer.get(page + "programme/dessin/curve").content
