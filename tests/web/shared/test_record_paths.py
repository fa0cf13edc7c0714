"""A record is found, replaced, added and taken out by where it stands."""

import pytest

from essaim.vocabulary.governance import Governance, Member
from essaim.web.shared.record_paths import (
    NoSuchRecordError,
    free_id,
    key_of,
    parts_of,
    record_at,
    with_record,
    without_record,
)
from tests.governance.house_of import governance, steering

WHOLE = governance()


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("bodies/copil", lambda g: g.bodies[0]),
        ("bodies/copil/members/1", lambda g: g.bodies[0].members[1]),
        ("charter", lambda g: g.charter),
        ("charter/clauses", lambda g: g.charter.clauses),
        ("sponsor/arbitrations/0", lambda g: g.sponsor.arbitrations[0]),
    ],
)
def test_a_record_is_found_where_it_stands(where, name):
    assert record_at(WHOLE, parts_of(where)) == name(WHOLE)


@pytest.mark.parametrize(
    "where", ["nothing", "bodies/nobody", "bodies/copil/members/9", "__class__", "bodies/__len__"]
)
def test_what_is_not_there_is_said(where):
    with pytest.raises(NoSuchRecordError):
        record_at(WHOLE, parts_of(where))


def test_the_rest_stays_when_one_record_changes():
    changed = with_record(WHOLE, ("bodies", "copil", "members", "0"), Member(person="Zoé"))
    assert [one.person for one in changed.bodies[0].members] == ["Zoé", "Bob"]
    assert changed.bodies[0].chair == WHOLE.bodies[0].chair
    assert changed.bodies[1:] == WHOLE.bodies[1:]
    assert changed.sittings == WHOLE.sittings


def test_a_new_record_comes_after_the_others_and_goes_again():
    where = ("bodies", "new")
    grown = with_record(WHOLE, where, steering(id="other"))
    assert [one.id for one in grown.bodies] == [*(one.id for one in WHOLE.bodies), "other"]
    assert key_of(grown.bodies, -1) == "other"
    assert without_record(grown, ("bodies", "other")) == WHOLE


def test_records_without_an_id_go_by_their_rank():
    assert key_of(WHOLE.bodies[0].members, 1) == "1"
    left = without_record(WHOLE, ("bodies", "copil", "members", "0"))
    assert [one.person for one in left.bodies[0].members] == ["Bob"]


def test_an_id_is_free():
    assert free_id((), "body") == "body-1"
    assert free_id((steering(id="body-1"), steering(id="body-3")), "body") == "body-2"


def test_a_whole_record_may_be_made():
    assert with_record(Governance(), ("charter",), WHOLE.charter).charter == WHOLE.charter
