"""The addresses of the orchestra are those of its territory."""

import uuid

from django.urls import reverse


def test_addresses_are_below_their_territory():
    id_ = uuid.UUID(int=7)
    here = f"/territoires/{id_}/orchestre/"
    assert reverse("orchestra:pictures", args=(id_,)) == here
    assert reverse("orchestra:picture", args=(id_, "flower")) == f"{here}flower/"
