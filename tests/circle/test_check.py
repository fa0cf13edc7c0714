"""A document that contradicts itself is refused, with the field."""

import datetime as dt
from dataclasses import replace

import pytest

from essaim.circle.check import checked, problems
from essaim.vocabulary.circle import (
    Call,
    Change,
    Circle,
    Commitment,
    Criterion,
    Dossier,
    Meeting,
)
from essaim.vocabulary.errors import CircleError, ManyErrors

DAY = dt.date(2027, 3, 1)
LATER = dt.date(2027, 9, 1)
PROMISE = Commitment(
    id="c1", actor="a", promise="Isoler", due=LATER, history=(Change(on=DAY, state="promised"),)
)
DOSSIER = Dossier(id="d1", title="Halles", actors=("a", "b"), received=DAY)
CALL = Call(
    id="k1",
    title="Rénover",
    chain="renovation",
    at_least=2,
    opens=DAY,
    closes=LATER,
    grid=(Criterion(id="g1", name="Chaîne", points=10),),
    dossiers=(DOSSIER,),
)
MEETING = Meeting(id="m1", date=DAY, returned_on=LATER)


def with_dossier(**changed):
    return Circle(calls=(replace(CALL, dossiers=(replace(DOSSIER, **changed),)),))


def withdrawn(**changed):
    step = Change(on=LATER, state="withdrawn", **changed)
    return Circle(commitments=(replace(PROMISE, history=(*PROMISE.history, step)),))


def test_what_is_right_is_given_back():
    circle = Circle(commitments=(PROMISE,), calls=(CALL,), meetings=(MEETING,))
    assert checked(circle) is circle
    assert checked(withdrawn(reason="Vendu"))
    assert checked(with_dossier(decision="accepted", convention=LATER, points={"g1": 10}))


@pytest.mark.parametrize(
    ("circle", "field"),
    [
        (withdrawn(), "commitments[0].history"),
        (
            Circle(
                commitments=(
                    replace(
                        PROMISE,
                        history=(*PROMISE.history, Change(on=DAY - dt.timedelta(1), state="kept")),
                    ),
                )
            ),
            "commitments[0].history",
        ),
        (Circle(commitments=(replace(PROMISE, due=DAY - dt.timedelta(1)),)), "commitments[0].due"),
        (Circle(calls=(replace(CALL, closes=DAY - dt.timedelta(1)),)), "calls[0].closes"),
        (Circle(calls=(replace(CALL, at_least=0),)), "calls[0].at_least"),
        (with_dossier(decision="refused"), "calls[0].dossiers[0].reason"),
        (with_dossier(convention=LATER), "calls[0].dossiers[0].convention"),
        (with_dossier(points={"g1": 11}), "calls[0].dossiers[0].points"),
        (with_dossier(points={"other": 0}), "calls[0].dossiers[0].points"),
        (
            Circle(meetings=(replace(MEETING, returned_on=DAY - dt.timedelta(1)),)),
            "meetings[0].returned_on",
        ),
    ],
)
def test_each_mistake_is_told_with_its_field(circle, field):
    assert [where for where, _ in problems(circle)] == [field]
    with pytest.raises(CircleError) as caught:
        checked(circle, file="circle.json")
    assert (caught.value.where.file, caught.value.where.field) == ("circle.json", field)


def test_several_mistakes_are_told_together():
    circle = Circle(calls=(replace(CALL, at_least=0, closes=DAY - dt.timedelta(1)),))
    with pytest.raises(ManyErrors) as caught:
        checked(circle)
    assert len(caught.value.errors) == 2
