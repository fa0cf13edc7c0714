"""Versions of a document: proposals wait, the newest counts, old ones are let go."""

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.actor_map import Actor, ActorMap
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.models import MapVersion
from essaim.web.territory import documents
from tests.web.team import a_territory, somebody

pytestmark = pytest.mark.django_db


def keep(territory, name, **more):
    map_ = ActorMap(actors=(Actor(id="a", name=name),))
    return documents.keep_version(COMMAND_LINE, MapVersion, territory, map_, verb="t", **more)


def name_of(territory, **more):
    found = documents.newest(MapVersion, territory, **more)
    return found and found.read(ActorMap).actors[0].name


def test_a_proposal_waits_and_one_replaces_the_other():
    here, there = a_territory("Ici"), a_territory("Là")
    keep(here, "un")
    keep(here, "deux", accepted=False)
    keep(here, "trois", accepted=False)
    assert (name_of(here), name_of(here, accepted=False)) == ("un", "trois")
    assert MapVersion.objects.filter(territory=here).count() == 2
    assert documents.accept_version(COMMAND_LINE, MapVersion, here, verb="t")
    assert name_of(here) == "trois"
    assert not documents.accept_version(COMMAND_LINE, MapVersion, here, verb="t")
    assert name_of(there) is None


def test_undoing_takes_the_newest_away_until_nothing_is_left():
    here = a_territory()
    keep(here, "un")
    keep(here, "deux")
    assert documents.drop_version(COMMAND_LINE, MapVersion, here, verb="t")
    assert name_of(here) == "un"
    assert documents.drop_version(COMMAND_LINE, MapVersion, here, verb="t")
    assert not documents.drop_version(COMMAND_LINE, MapVersion, here, verb="t")


def test_old_versions_are_let_go():
    here = a_territory()
    for number in range(documents.KEPT + 5):
        keep(here, str(number))
    assert MapVersion.objects.count() == documents.KEPT


def test_only_plan_officers_write():
    here = a_territory()
    stranger = somebody("x", Role.MODERATOR, territory=here.pk)
    with pytest.raises(PermissionDenied):
        documents.keep_version(stranger, MapVersion, here, ActorMap(), verb="t")
