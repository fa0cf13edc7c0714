"""The rows of the plenary: one ballot a person counts, and a person may be forgotten."""

import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from essaim.web.cafe.plenary_models import Ballot, Cluster, DotSheet, HandCount, NotePlace, Plenary
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of, a_vote

pytestmark = pytest.mark.django_db


def test_one_ballot_a_person_counts():
    cafe = a_workshop()
    statement = a_vote(cafe, "agree")
    first = Ballot.objects.get()
    again = {"statement": statement, "round": 1, "mark": first.mark, "vote": "pass"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Ballot.objects.create(key=uuid.uuid4(), cast_at=timezone.now(), **again)
    Ballot.objects.create(key=uuid.uuid4(), cast_at=timezone.now(), counts=False, **again)


def test_who_leaves_the_list_leaves_her_ballot():
    cafe = a_workshop()
    a_vote(cafe, "agree")
    cafe.invitations.all().delete()
    ballot = Ballot.objects.get()
    assert (ballot.voter, ballot.vote, ballot.counts) == (None, "agree", True)


def test_every_row_has_a_name():
    cafe = a_workshop()
    statement = a_vote(cafe, "agree", hands=(1, 0, 0))
    cluster = Cluster.objects.create(workshop=cafe, title="Planter")
    sheet = DotSheet(workshop=cafe, mark=uuid.uuid4(), key=uuid.uuid4(), dots={})
    place = NotePlace.objects.get(note=a_note_of(cafe))
    rows = [statement, cluster, sheet, place, HandCount.objects.get(), Plenary.objects.get()]
    assert all("Café" in str(row) for row in [*rows, Ballot.objects.get()])
