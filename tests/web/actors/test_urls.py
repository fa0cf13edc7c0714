"""Addresses of the actors."""

from uuid import UUID

from django.urls import reverse


def test_actors_lie_under_their_territory():
    territory = UUID(int=1)
    assert reverse("actors:map", args=[territory]) == f"/territoires/{territory}/acteurs/"
