"""Each alert fires when it should, and is silent when it should be."""

import datetime as dt
from dataclasses import replace

import pytest

from essaim.governance.alerts import alerts, received_on
from essaim.vocabulary.charter import Sheet, SheetStep
from essaim.vocabulary.circle import Circle, Meeting
from essaim.vocabulary.governance import Contract, FollowedAction, Member, PlanDates, Referent
from essaim.vocabulary.workshop import Workshop
from tests.governance.house_of import (
    ON,
    charter,
    d,
    governance,
    opinion,
    recommendation,
    signatory,
    sitting,
    steering,
)

QUIET = {"referents": governance().referents[:1]}


def codes(on=ON, circle=None, workshops=(), **fields):
    found = alerts(governance(**{**QUIET, **fields}), on=on, circle=circle, workshops=workshops)
    return [one.code for one in found]


def late(**fields):
    decision = replace(sitting().decisions[0], due=d("2027-05-20"), **fields)
    return (sitting(decisions=(decision,)),)


def meeting(day, returned=None):
    return Circle(meetings=(Meeting(id="m", date=d(day), returned_on=returned),))


def plan(**fields):
    return PlanDates(**{"launch": d("2025-01-10"), "population": 277_000, **fields})


def sheet(*states, due="2027-05-31"):
    history = tuple(SheetStep(on=d("2027-05-01"), state=one) for one in states)
    return Sheet(year=2026, due=d(due), history=history)


def signed(**fields):
    return charter(signatories=(signatory(**fields),))


FIRES = {
    "body_silent": {"sittings": (sitting(date=d("2027-01-31")),)},
    "no_referent": {"departments": ("Bâtiments", "Voirie")},
    "decision_late": {"sittings": late()},
    "opinion_due": {"opinions": (opinion(due=d("2027-06-15")),)},
    "opinion_tacit": {"opinions": (opinion(due=d("2027-05-31")),)},
    "workshop_in_window": {
        "circle": meeting("2027-06-10"),
        "plan": plan(launch=d("2027-05-01")),
    },
    "recommendation_waiting": {
        "opinions": (
            opinion(
                received=d("2027-05-30"),
                recommendations=(recommendation(answer="waiting", on=None),),
            ),
        )
    },
    "sheet_late": {"charter": signed(sheets=(sheet("asked"),))},
    "action_bare": {"actions": (FollowedAction(id="a", name="Isoler", owner="Bob"),)},
    "workshop_unreturned": {"circle": meeting("2027-05-25")},
    "ending_soon": {"contracts": (Contract(id="k", name="Étude", until=d("2027-07-31")),)},
    "midterm_soon": {"plan": plan(launch=d("2022-01-01"), adoption=d("2025-03-01"))},
}
SILENT = {
    "body_silent": {"sittings": (sitting(date=d("2027-02-01")),)},
    "no_referent": {"departments": ("Bâtiments",)},
    "decision_late": {"sittings": late(status="done", settled_on=d("2027-05-20"))},
    "opinion_due": {"opinions": (opinion(due=d("2027-06-16")),)},
    "opinion_tacit": {"opinions": (opinion(due=d("2027-05-31"), tacit_noted=d("2027-06-01")),)},
    "workshop_in_window": {
        "circle": meeting("2027-07-02"),
        "plan": plan(launch=d("2027-05-01")),
    },
    "recommendation_waiting": {
        "opinions": (opinion(received=d("2027-05-30"), recommendations=(recommendation(),)),)
    },
    "sheet_late": {"charter": signed(sheets=(sheet("asked", "received"),))},
    "action_bare": {
        "actions": (FollowedAction(id="a", name="I", owner="B", milestone=d("2027-01-01")),)
    },
    "workshop_unreturned": {"circle": meeting("2027-05-26")},
    "ending_soon": {"contracts": (Contract(id="k", name="Étude", until=d("2027-08-01")),)},
    "midterm_soon": {"plan": plan(launch=d("2022-01-01"), adoption=d("2025-03-02"))},
}


def test_nothing_waits_when_all_is_in_order():
    assert codes() == []


@pytest.mark.parametrize("code", FIRES)
def test_it_fires(code):
    assert codes(**FIRES[code]) == [code]


@pytest.mark.parametrize("code", SILENT)
def test_it_does_not_fire(code):
    assert codes(**SILENT[code]) == []


def test_eleven_rules_one_of_them_in_two_states():
    assert len(FIRES) == 12
    assert FIRES.keys() == SILENT.keys()


@pytest.mark.parametrize("code", FIRES)
def test_each_goes_to_somebody_and_says_what_settles_it(code):
    fields = {**QUIET, **FIRES[code]}
    circle = fields.pop("circle", None)
    (one,) = alerts(governance(**fields), on=ON, circle=circle)
    assert one.who
    assert str(one.settles)
    assert "{" not in str(one.sentence)
    assert "/" in one.about or one.about == "plan"


def test_a_body_that_never_met():
    assert codes(bodies=(steering(since=None),), sittings=()) == ["body_silent"]
    assert codes(bodies=(steering(since=None, rhythm_days=None),), sittings=()) == []
    assert codes(bodies=(steering(until=d("2027-05-01")),), sittings=()) == []


def test_a_vacant_seat_a_referent_who_left_a_commune_without_any():
    left = Referent(
        kind="department", perimeter="Bâtiments", state="held", person="B", until=d("2027-05-31")
    )
    assert codes(referents=(left,)) == ["no_referent"]
    assert codes(referents=governance().referents) == ["no_referent"]
    assert codes(communes=("Riedisheim",)) == ["no_referent"]


def test_a_cafe_being_prepared_inside_the_window():
    dates = plan(launch=d("2027-05-01"))
    cafe = Workshop(id="w", title="Café", theme="Climat", date=d("2027-06-10"))
    assert codes(plan=dates, workshops=[cafe]) == ["workshop_in_window"]
    assert codes(plan=dates, workshops=[replace(cafe, date=None)]) == []
    own = replace(dates, own_dialogue=True)
    assert codes(plan=own, workshops=[cafe]) == []


def test_a_sheet_nobody_opened_is_late_too_and_who_left_owes_none():
    early = replace(signatory().signing, on=d("2026-02-01"))
    assert codes(charter=signed(signing=early, sheets=())) == ["sheet_late"]
    assert codes(d("2027-03-31"), charter=signed(signing=early, sheets=()), sittings=late()) == []
    left = {"left_on": d("2027-01-01"), "left_why": "fin"}
    assert codes(charter=signed(signing=early, sheets=(), **left)) == []
    assert received_on(signatory(), 1999) is None


def test_terms_of_members_end_too():
    leaving = steering(members=(Member(person="Ana", until=ON + dt.timedelta(days=60)),))
    assert codes(bodies=(leaving,)) == ["ending_soon"]


def test_the_midterm_report_once_public_is_silent():
    dates = plan(launch=d("2022-01-01"), adoption=d("2024-01-01"))
    assert codes(plan=dates) == ["midterm_soon"]
    assert codes(plan=replace(dates, midterm_on=d("2027-01-01"))) == []
