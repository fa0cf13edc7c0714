"""A search beside the site: one at a time, kept when it ends, stopped when asked."""

import time

import pytest

from essaim.vocabulary.portfolio import Portfolio
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from essaim.web.plan.models import PortfolioVersion
from essaim.web.territory.documents import newest
from tests.optimum.test_silos import two_sectors

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _no_job_left():
    yield
    for job in jobs._JOBS.values():
        if job.thread is not None:
            job.thread.join(60)
    jobs._JOBS.clear()


def test_a_search_is_kept_when_it_ends_and_runs_once(territory):
    assert jobs.start_search(COMMAND_LINE, territory, two_sectors(), seconds=5)
    assert not jobs.start_search(COMMAND_LINE, territory, two_sectors(), seconds=5)
    jobs.job_of(territory).thread.join(60)
    assert not jobs.job_of(territory).running
    found = newest(PortfolioVersion, territory).read(Portfolio)
    assert found.bound is None or found.value <= found.bound * (1 + 1e-9)
    assert found.price_of_silos


def test_a_search_is_stopped_and_keeps_what_it_has(territory):
    jobs.start_search(COMMAND_LINE, territory, two_sectors(), seconds=60)
    jobs.stop_search(territory)
    begun = time.monotonic()
    jobs.job_of(territory).thread.join(60)
    assert time.monotonic() - begun < 60
    assert newest(PortfolioVersion, territory) is not None


def test_what_cannot_be_done_is_told(territory, monkeypatch):
    from essaim.vocabulary.errors import EssaimError
    from essaim.vocabulary.phrase import phrase

    def refuse(*_args, **_more):
        raise EssaimError(phrase("no portfolio keeps every limit"))

    monkeypatch.setattr(jobs, "run_apart", refuse)
    jobs.start_search(COMMAND_LINE, territory, two_sectors(), seconds=5)
    jobs.job_of(territory).thread.join(10)
    assert "limit" in str(jobs.job_of(territory).error)
    assert jobs.start_search(COMMAND_LINE, territory, two_sectors(), seconds=5)


def test_stopping_nothing_does_nothing(territory):
    jobs.stop_search(territory)
    assert jobs.job_of(territory) is None
