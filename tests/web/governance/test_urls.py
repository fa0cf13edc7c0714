"""The addresses of governance are those of its territory."""

import uuid

from django.urls import reverse


def test_addresses_are_below_their_territory():
    id_ = uuid.UUID(int=7)
    here = f"/territoires/{id_}/gouvernance/"
    assert reverse("governance:overview", args=(id_,)) == here
    where = "charter/signatories/s1/signing"
    assert reverse("governance:record", args=(id_, where)) == f"{here}fiche/{where}/"
