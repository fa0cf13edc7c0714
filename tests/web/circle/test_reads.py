"""Cafés count in the circle by themselves: who came, what was answered, since when."""

import datetime as dt

import pytest
from django.utils import timezone

from essaim.vocabulary.actor_map import Actor, ActorMap
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.models import MapVersion
from essaim.web.cafe.models import Note
from essaim.web.circle import reads
from essaim.web.harvest.models import Fate, FateChange, State
from essaim.web.territory.documents import keep_version
from essaim.web.territory.writes import organisation_of
from tests.web.cafe.hall import a_workshop

pytestmark = pytest.mark.django_db


@pytest.fixture
def cafe():
    """A café of last month with two notes, one answered, and one guest who came."""
    workshop = a_workshop()
    workshop.date = timezone.localdate() - dt.timedelta(30)
    workshop.save()
    territory = workshop.territory
    school = Actor(id="school", name="École")
    keep_version(
        COMMAND_LINE, MapVersion, territory, ActorMap(territory="", actors=(school,)), verb="t"
    )
    guest = workshop.invitations.first()
    guest.person.organisation = organisation_of(territory, "École")
    guest.person.save()
    guest.arrived_at = timezone.now()
    guest.save()
    for rank, text in enumerate(("Isoler", "Planter")):
        Note.objects.create(
            workshop=workshop,
            key=f"00000000-0000-0000-0000-00000000000{rank}",
            table=1,
            round=1,
            kind="idea",
            text=text,
            written_at=timezone.now(),
        )
    return workshop


def answer(note, state=State.KEPT):
    Fate.objects.create(note=note, state=state)
    FateChange.objects.create(workshop=note.workshop, before={}, made_at=timezone.now())


def test_a_cafe_is_an_event_with_the_actors_that_came(cafe):
    (one,) = reads.whole_circle(cafe.territory).meetings
    assert (one.id, one.attendance, one.actors) == (cafe.slug, 1, ("school",))
    assert one.returned_on is None


def test_it_is_returned_once_every_note_has_its_answer(cafe):
    first, second = cafe.notes.order_by("text")
    answer(first)
    assert reads.whole_circle(cafe.territory).meetings[0].returned_on is None
    assert list(reads.ideas_waiting(cafe.territory).values()) == ["Planter"]
    answer(second, State.REFUSED)
    assert reads.whole_circle(cafe.territory).meetings[0].returned_on == timezone.localdate()
    assert reads.ideas_waiting(cafe.territory) == {}
    figures = reads.evaluation_of(cafe.territory, timezone.localdate())
    assert (figures.ideas, figures.answered, figures.median_days) == (2, 2, 30.0)


def test_a_cafe_to_come_is_no_event_yet(cafe):
    cafe.date = timezone.localdate() + dt.timedelta(1)
    cafe.save()
    assert reads.whole_circle(cafe.territory).meetings == ()
