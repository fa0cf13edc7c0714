"""The orchestra is counted from the newest map, bodies, plan and café of the territory."""

import pytest

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.governance import Body, Governance, Member
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.governance.models import GovernanceVersion
from essaim.web.orchestra import reads
from essaim.web.orchestra.models import Conductor
from essaim.web.territory.documents import keep_version
from tests.web.orchestra.conftest import DAY

pytestmark = pytest.mark.django_db


def test_an_empty_map_says_what_it_lacks(territory):
    with pytest.raises(EssaimError):
        reads.orchestra_of(territory)


def test_a_star_is_a_star(mapped):
    made = reads.orchestra_of(mapped)
    solar = next(one for one in made.pictures if one.key == "solar")
    (centralisation, *_) = solar.measures
    assert centralisation.value == 1.0
    assert (made.actors, made.links) == (7, 6)


def test_circles_count_from_the_year_they_were_founded(mapped):
    members = tuple(Member(person="x", organisation=f"Acteur {n}") for n in range(3))
    body = Body(id="b", kind="own", name="Conseil", members=members, since=DAY.replace(year=2028))
    keep_version(COMMAND_LINE, GovernanceVersion, mapped, Governance(bodies=(body,)), verb="test")
    assert [one.year for one in reads.orchestra_of(mapped).snapshots] == [2026, 2028]


def test_a_conductor_that_left_the_map_conducts_no_more(mapped):
    Conductor.objects.create(territory=mapped, actor="gone")
    assert reads.orchestra_of(mapped).authority == "hub"
