"""Addresses of the desk."""

import uuid

from django.urls import reverse


def test_erasing_has_the_address_it_always_had():
    one, two = uuid.uuid4(), uuid.uuid4()
    address = reverse("desk:erase", args=[one, two])
    assert address == f"/territoires/{one}/personnes/{two}/effacer/"
