"""The addresses of the circle are those of its territory."""

import uuid

from django.urls import reverse


def test_addresses_are_below_their_territory():
    id_ = uuid.UUID(int=7)
    here = f"/territoires/{id_}/cercle/"
    assert reverse("circle:events", args=(id_,)) == here
    assert reverse("circle:record", args=(id_, "calls/c1")) == f"{here}fiche/calls/c1/"
