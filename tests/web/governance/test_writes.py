"""What changes governance: seats, meetings, decisions; what is refused changes nothing."""

import datetime as dt

import pytest

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.governance import PlanDates
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.governance import reads, writes
from essaim.web.governance.models import GovernanceVersion
from essaim.web.territory.writes import person_of

pytestmark = pytest.mark.django_db
TODAY = dt.date(2027, 7, 1)


def test_one_begins_with_bodies_and_every_communes_seat_vacant(territory):
    writes.start(COMMAND_LINE, territory, "intercommunality", ["200066009"])
    found = reads.governance_of(territory)
    assert len(found.communes) == 39
    assert {one.state for one in found.referents} == {"vacant"}
    assert "development_council" in {one.kind for one in found.bodies}
    with pytest.raises(EssaimError, match="bodies already"):
        writes.start(COMMAND_LINE, territory, "commune", ["Mulhouse"])


def test_departments_get_a_seat_once(territory):
    for _ in range(2):
        writes.set_people(
            COMMAND_LINE, territory, officer="Inès", sponsor="Léa", departments=["Eau", "Voirie"]
        )
    found = reads.governance_of(territory)
    assert [one.perimeter for one in found.referents] == ["Eau", "Voirie"]
    assert (found.officer, found.sponsor.person) == ("Inès", "Léa")


def test_a_seat_is_held_seen_and_left(territory):
    writes.set_people(COMMAND_LINE, territory, officer="", sponsor="", departments=["Eau"])
    with pytest.raises(EssaimError):
        writes.change_seat(COMMAND_LINE, territory, 0, act="hold", today=TODAY, person=" ")
    writes.change_seat(COMMAND_LINE, territory, 0, act="hold", today=TODAY, person="Ana")
    writes.change_seat(COMMAND_LINE, territory, 0, act="contact", today=TODAY)
    (one,) = reads.governance_of(territory).referents
    assert (one.state, one.person, one.since, one.last_contact) == ("held", "Ana", TODAY, TODAY)
    writes.change_seat(COMMAND_LINE, territory, 0, act="leave", today=TODAY)
    (one,) = reads.governance_of(territory).referents
    assert (one.state, one.person, one.last_contact) == ("vacant", "", None)


def test_dates_that_contradict_each_other_are_refused(territory):
    wrong = PlanDates(launch=TODAY, intent=TODAY - dt.timedelta(1), population=1000)
    with pytest.raises(EssaimError):
        writes.set_dates(COMMAND_LINE, territory, wrong)
    assert reads.governance_of(territory).plan is None


def test_a_decision_needs_its_three_parts(governed):
    before = reads.governance_of(governed)
    sitting = before.sittings[0]
    good = {"text": "Isoler", "owner": "Ana", "due": sitting.date + dt.timedelta(30)}
    for name in good:
        with pytest.raises(EssaimError):
            wrong = good | {name: None if name == "due" else " "}
            writes.decide(COMMAND_LINE, governed, sitting.id, **wrong)
    assert reads.governance_of(governed) == before
    writes.decide(COMMAND_LINE, governed, sitting.id, **good)
    (fresh,) = [
        one.decision
        for one in reads.decisions_of(reads.governance_of(governed))
        if one.decision.text == "Isoler"
    ]
    writes.settle(COMMAND_LINE, governed, sitting.id, fresh.id, status="done", on=TODAY)
    with pytest.raises(EssaimError, match="says why"):
        writes.settle(COMMAND_LINE, governed, sitting.id, fresh.id, status="dropped", on=TODAY)
    later = TODAY + dt.timedelta(90)
    writes.settle(COMMAND_LINE, governed, sitting.id, fresh.id, status="open", on=TODAY, due=later)
    (again,) = [
        one.decision
        for one in reads.decisions_of(reads.governance_of(governed))
        if one.decision.id == fresh.id
    ]
    assert (again.status, again.due, again.settled_on) == ("open", later, None)


def test_an_erased_name_leaves_every_version(governed):
    name = reads.governance_of(governed).bodies[0].members[0].person
    writes.set_people(COMMAND_LINE, governed, officer=name, sponsor="", departments=[])
    person = person_of(governed, name.upper())
    assert writes.forget_names(person) >= 3
    for version in GovernanceVersion.objects.all():
        assert f'"{name}"' not in str(version.document).replace("'", '"')
    found = reads.governance_of(governed)
    assert (found.officer, found.bodies[0].members[0].person) == (writes.ERASED, writes.ERASED)
    assert writes.forget_names(person_of(governed, "Nobody Here")) == 0


def test_the_last_change_is_taken_back(governed):
    before = reads.governance_of(governed)
    writes.set_people(COMMAND_LINE, governed, officer="X", sponsor="", departments=[])
    assert writes.undo(COMMAND_LINE, governed)
    assert reads.governance_of(governed) == before
