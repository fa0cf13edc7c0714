"""A document is edited record by record, each change a version."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.governance import Governance
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.governance.models import GovernanceVersion
from essaim.web.governance.shelves import CABINET
from essaim.web.territory.cabinet import is_new
from tests.governance.house_of import governance, steering
from tests.web.actors.conftest import territory
from tests.web.team import somebody

__all__ = ["territory"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("where", "names", "above"),
    [
        ("bodies/copil", "bodies", ""),
        ("bodies/copil/members/0", "bodies/members", "bodies/copil"),
        ("charter", "charter", ""),
        ("charter/clauses/c1", "charter/clauses", "charter"),
        ("charter/signatories/s1/signing", "charter/signatories/signing", "charter/signatories/s1"),
        ("sponsor/arbitrations/0", "sponsor/arbitrations", "sponsor"),
    ],
)
def test_a_place_has_its_shelf_and_what_it_hangs_on(where, names, above):
    assert CABINET.names_of(where) == names
    assert CABINET.above(where) == above
    assert CABINET.shelf_at(where) is CABINET.shelves[names]


def test_what_is_no_shelf_is_none():
    assert CABINET.shelf_at("officer") is None
    assert CABINET.shelf_at("bodies/copil/chair") is None


def test_the_first_document_is_empty_and_each_change_is_a_version(territory):
    assert CABINET.of(territory) == Governance(territory="Mulhouse", siren="200066009")
    assert not CABINET.known(territory)
    CABINET.change(COMMAND_LINE, territory, lambda one: replace(one, officer="Inès"))
    CABINET.change(COMMAND_LINE, territory, lambda one: replace(one, departments=("Eau",)))
    assert (CABINET.of(territory).officer, CABINET.of(territory).departments) == ("Inès", ("Eau",))
    assert CABINET.undo(COMMAND_LINE, territory)
    assert CABINET.of(territory).departments == ()
    assert GovernanceVersion.objects.count() == 1


def test_a_contradiction_keeps_nothing(territory):
    def twice(one):
        return replace(one, bodies=(steering(), steering()))

    with pytest.raises(EssaimError):
        CABINET.change(COMMAND_LINE, territory, twice)
    assert not CABINET.known(territory)


def test_only_plan_officers_write(territory):
    with pytest.raises(PermissionDenied):
        CABINET.change(somebody("stranger"), territory, lambda one: one)


def test_a_new_record_has_its_id_and_what_its_shelf_gives():
    whole = governance()
    assert CABINET.new_values(whole, "bodies/new") == {"id": "body-1"}
    assert CABINET.new_values(whole, "bodies/copil/members/new") == {}
    assert CABINET.new_values(Governance(), "charter") == {"id": "charter"}
    assert is_new("bodies/new")
    assert not is_new("bodies/copil")
