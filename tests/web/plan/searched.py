"""A search made and waited for."""

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan import jobs
from tests.optimum.test_silos import two_sectors


def searched(territory, kind, plan=None):
    plan = plan or two_sectors()
    assert jobs.start_search(COMMAND_LINE, territory, plan, seconds=5, kind=kind)
    job = jobs.job_of(territory)
    job.thread.join(90)
    assert job.error is None
