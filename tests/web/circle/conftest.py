"""A territory with a circle: an event, a call with its dossiers, commitments."""

import datetime as dt

import pytest

from essaim.vocabulary.circle import Call, Change, Circle, Commitment, Criterion, Dossier, Meeting
from tests.web.actors.conftest import known, officer, territory

__all__ = ["known", "officer", "territory"]
DAY = dt.date(2026, 3, 2)


def a_circle():
    dossiers = (
        Dossier(id="halles", title="Halles <b>", actors=("school", "bank"), received=DAY),
        Dossier(id="seul", title="Seul", actors=("bank",), received=DAY - dt.timedelta(9)),
    )
    call = Call(
        id="reno",
        title="Rénover ensemble",
        chain="renovation",
        at_least=2,
        opens=DAY,
        closes=dt.date(2026, 9, 1),
        grid=(Criterion(id="g1", name="Chaîne", points=10),),
        dossiers=dossiers,
    )
    promise = Commitment(
        id="c1",
        actor="school",
        promise="Baisser de 1 °C",
        due=dt.date(2026, 6, 1),
        history=(Change(on=DAY, state="promised"),),
    )
    meeting = Meeting(id="m1", name="Débat", date=DAY, attendance=40, actors=("school",))
    return Circle(meetings=(meeting,), calls=(call,), commitments=(promise,))


@pytest.fixture
def circled(territory, known):
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.circle.models import CircleVersion
    from essaim.web.territory.documents import keep_version

    keep_version(COMMAND_LINE, CircleVersion, territory, a_circle(), verb="test")
    return territory


@pytest.fixture
def page(territory):
    return f"/territoires/{territory.pk}/cercle/"
