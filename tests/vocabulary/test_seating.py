"""A seating's parts have the defaults that the command line promises."""

import pytest

from essaim.vocabulary.documents import from_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.seating import Locked, Repair, Rules, Seating, Table


def test_rules_lock_nothing_and_want_no_hosts_unless_said():
    rules = Rules(size=4, tables=9, accessible_tables=(1,))
    assert (rules.hosts, rules.locked) == ("none", Locked())


def test_a_table_has_no_host_unless_said():
    assert Table(number=1, guests=("a",)).host is None


def test_a_repair_starts_from_no_change():
    repair = Repair(after=1, door=True)
    assert (repair.changes, repair.reprint, repair.added_repeats) == ((), (), 0)


def test_an_unknown_host_mode_is_refused():
    text = (
        '{"schema":"essaim/seating/1","guests":[],"rounds":[],'
        '"rules":{"hosts":"some","size":4,"tables":1,"accessible_tables":[]}}'
    )
    with pytest.raises(DocumentError) as caught:
        from_json(text, Seating)
    assert caught.value.where.field == "rules.hosts"
