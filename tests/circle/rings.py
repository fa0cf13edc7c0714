"""A small circle for the tests of its room."""

import datetime as dt

from essaim.vocabulary.circle import (
    Call,
    Change,
    Circle,
    Commitment,
    Dossier,
    IdeaAnswer,
    Meeting,
)


def day(month, number=1):
    return dt.date(2027, month, number)


def dossier(id_="d1", **fields):
    given = {"title": "Rénover ensemble", "actors": ("a", "b"), "received": day(3)}
    return Dossier(id=id_, **{**given, **fields})


def call(*dossiers):
    return Call(
        id="c1",
        title="Chaînes de rénovation",
        chain="renovation",
        at_least=3,
        opens=day(2),
        closes=day(4),
        dossiers=dossiers,
    )


def circle(**fields):
    promise = Commitment(
        id="p1",
        actor="a",
        promise="Isoler dix logements",
        due=day(6),
        history=(Change(on=day(1), state="promised", source="charter"),),
    )
    given = {
        "meetings": (
            Meeting(id="m2", date=day(3), actors=("b", "c")),
            Meeting(id="m1", date=day(1), actors=("a", "b"), returned_on=day(1, 11)),
        ),
        "commitments": (promise,),
        "calls": (call(dossier()),),
        "answers": (
            IdeaAnswer(statement="s1", answer="waiting", on=day(1)),
            IdeaAnswer(statement="s1", answer="kept", on=day(2)),
            IdeaAnswer(statement="s2", answer="waiting", on=day(2)),
            IdeaAnswer(statement="other", answer="kept", on=day(2)),
        ),
    }
    return Circle(**{**given, **fields})
