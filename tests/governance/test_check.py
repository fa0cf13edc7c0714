"""What contradicts itself is refused, with its field."""

from dataclasses import replace

import pytest

from essaim.governance.check import checked
from essaim.vocabulary.errors import GovernanceError, ManyErrors
from essaim.vocabulary.governance import Decision, Member, MinutesStep, Referent
from tests.governance.house_of import (
    charter,
    d,
    governance,
    opinion,
    recommendation,
    signatory,
    sitting,
    steering,
)


def decision(**fields):
    given = {"id": "d1", "text": "Écrire", "owner": "Ines", "due": d("2027-07-01")}
    return (sitting(decisions=(Decision(**{**given, **fields}),)),)


def step(state, day="2027-05-10"):
    return MinutesStep(state=state, on=d(day))


def test_the_small_one_is_in_order():
    assert checked(governance()) == governance()


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"sittings": decision(owner=" ")}, "sittings[0].decisions[0].owner"),
        ({"sittings": decision(text="")}, "sittings[0].decisions[0].text"),
        ({"sittings": decision(due=d("2027-05-09"))}, "sittings[0].decisions[0].due"),
        ({"sittings": decision(status="done")}, "sittings[0].decisions[0].settled_on"),
        ({"sittings": (sitting(body="x"),)}, "sittings[0].body"),
        ({"sittings": (sitting(minutes=(step("sent"),)),)}, "sittings[0].minutes"),
        (
            {"sittings": (sitting(minutes=(step("draft"), step("validated", "2027-05-01"))),)},
            "sittings[0].minutes",
        ),
        ({"bodies": (steering(feeds="x"),)}, "bodies[0].feeds"),
        ({"bodies": (steering(quorum=0),)}, "bodies[0].quorum"),
        ({"bodies": (steering(members=(Member(person=""),)),)}, "bodies[0].members[0].person"),
        ({"bodies": (steering(), steering())}, "bodies"),
        ({"bodies": (steering(until=d("2026-01-01")),)}, "bodies[0].until"),
        (
            {"referents": (Referent(kind="commune", perimeter="A", state="held"),)},
            "referents[0].person",
        ),
        (
            {"referents": (Referent(kind="commune", perimeter="A", state="vacant", person="B"),)},
            "referents[0].state",
        ),
        (
            {"opinions": (opinion(recommendations=(recommendation(answer="refused"),)),)},
            "opinions[0].recommendations[0].reason",
        ),
        (
            {"opinions": (opinion(recommendations=(recommendation(on=None),)),)},
            "opinions[0].recommendations[0].on",
        ),
        ({"charter": charter(report_month=13)}, "charter.report_month"),
        (
            {"charter": charter(signatories=(signatory(level="gold"),))},
            "charter.signatories[0].level",
        ),
        (
            {
                "charter": charter(
                    signatories=(signatory(signing=replace(signatory().signing, way="link")),)
                )
            },
            "charter.signatories[0].signing.trace",
        ),
        (
            {"charter": charter(signatories=(signatory(left_on=d("2027-05-01")),))},
            "charter.signatories[0].left_why",
        ),
    ],
)
def test_each_mistake_has_its_field(fields, field):
    with pytest.raises(GovernanceError) as error:
        checked(governance(**fields), file="g.json")
    assert (error.value.where.file, error.value.where.field) == ("g.json", field)


def test_several_are_told_together():
    with pytest.raises(ManyErrors) as error:
        checked(governance(sittings=decision(owner="", text="")))
    assert len(error.value.errors) == 2
