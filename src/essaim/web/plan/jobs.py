"""The search of a programme while the site goes on: one for a territory, told of and stopped.

The search itself runs in a process of its own; a thread of the server listens to it. Nothing of it
is in a request. A server that stops loses the search and nothing else: what was kept stays.
"""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from django.db import connection

from essaim.optimum.apart import run_apart
from essaim.vocabulary.errors import EssaimError
from essaim.web.plan.models import FrontVersion, PortfolioVersion, ReasonsVersion, RobustVersion
from essaim.web.territory.documents import TerritoryVersion, keep_version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from essaim.optimum.found import Progress
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.portfolio import Portfolio
    from essaim.vocabulary.reasons import Front, Reasons
    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Territory

GAP = 0.01
POINTS = 11
TONNES: Mapping[str, float] = {"emissions": 1.0}
Kind = Literal["programme", "why", "front", "robust"]
KEPT: dict[Kind, tuple[type[TerritoryVersion], str]] = {
    "programme": (PortfolioVersion, "search_programme"),
    "why": (ReasonsVersion, "search_reasons"),
    "front": (FrontVersion, "search_front"),
    "robust": (RobustVersion, "search_robust"),
}
log = logging.getLogger(__name__)


@dataclass(slots=True)
class Job:
    """A search that runs, or ended without a result.

    Attributes:
        kind: what is searched: the programme, why each action is in or out, the front, or a
            programme that bears rises of cost.
        seconds: time it was given for each plan it compares.
        gamma: how many rises of cost the programme is to bear at once.
        criterion: what is made best, each with its weight; the front weighs tonnes and euros.
        begun: when, on the server's own clock.
        value: of the best programme so far.
        bound: what no programme can pass, as far as is proven.
        stop: somebody asked to stop; the best so far is kept.
        error: why there is no result.
        running: whether it still is.
    """

    kind: Kind
    seconds: float
    gamma: float = 0.0
    criterion: dict[str, float] = field(default_factory=lambda: dict(TONNES))
    begun: float = field(default_factory=time.monotonic)
    value: float | None = None
    bound: float | None = None
    stop: bool = False
    error: EssaimError | None = None
    running: bool = True
    thread: threading.Thread | None = None

    @property
    def elapsed(self) -> int:
        """Seconds since it began."""
        return int(time.monotonic() - self.begun)


_JOBS: dict[UUID, Job] = {}
_LOCK = threading.Lock()


def job_of(territory: Territory) -> Job | None:
    """The search of a territory: the one that runs, or the last one that failed."""
    return _JOBS.get(territory.pk)


def start_search(
    actor: Actor,
    territory: Territory,
    plan: Plan,
    *,
    seconds: float,
    kind: Kind = "programme",
    gamma: float = 0.0,
    criterion: Mapping[str, float] = TONNES,
) -> bool:
    """Search what is best for a plan, or why it is; false when a search runs already."""
    with _LOCK:
        before = _JOBS.get(territory.pk)
        if before is not None and before.running:
            return False
        job = _JOBS[territory.pk] = Job(
            kind=kind, seconds=seconds, gamma=gamma, criterion=dict(criterion)
        )
    words = (actor, territory, plan, job)
    job.thread = threading.Thread(target=_run, args=words, daemon=True)
    job.thread.start()
    return True


def stop_search(territory: Territory) -> None:
    """Ask the search to end and to keep the best it has."""
    job = _JOBS.get(territory.pk)
    if job is not None:
        job.stop = True


def _run(actor: Actor, territory: Territory, plan: Plan, job: Job) -> None:
    def tell(news: Progress) -> None:
        if news.value is not None:
            job.value = news.value
        if news.bound < float("inf"):
            job.bound = news.bound

    try:
        found = _found(plan, job, tell)
        rows, verb = KEPT[job.kind]
        keep_version(actor, rows, territory, found, verb=verb)
    except EssaimError as error:
        job.error = error
    except Exception:
        log.exception("the search of a programme failed")
        raise
    finally:
        job.running = False
        connection.close()


def _found(plan: Plan, job: Job, tell: Callable[[Progress], None]) -> Portfolio | Reasons | Front:
    """Run the search in a process of its own, and wait for it here."""
    # Here: a server starts without the solver.
    from essaim.optimum import tasks  # noqa: PLC0415
    from essaim.optimum.evaluate import cuts_of  # noqa: PLC0415
    from essaim.optimum.found import Effort  # noqa: PLC0415
    from essaim.optimum.result import Asked  # noqa: PLC0415

    effort = Effort(gap=GAP, seconds=job.seconds)
    asked = Asked(plan, job.criterion, effort)
    stop: Any = lambda: job.stop  # noqa: E731 - one question, asked three times
    if job.kind == "why":
        names = tuple(one.id for one in plan.actions)
        return run_apart(tasks.explain, asked, names, tell=tell, asked_to_stop=stop)
    if job.kind == "front":
        weighed = Asked(plan, {"emissions": 1.0, "euros": 1.0}, effort)
        if cuts_of(plan, {}):  # municipalities are told: fairness stands beside
            weighed = Asked(plan, {**weighed.criterion, "fairness": 1.0}, effort)
        return run_apart(tasks.trade_offs, weighed, POINTS, tell=tell, asked_to_stop=stop)
    if job.kind == "robust":
        doubled = Asked(plan, job.criterion, Effort(gap=GAP, seconds=2 * job.seconds))
        return run_apart(tasks.robust, doubled, job.gamma, tell=tell, asked_to_stop=stop)
    return run_apart(tasks.silos, asked, tell=tell, asked_to_stop=stop)
