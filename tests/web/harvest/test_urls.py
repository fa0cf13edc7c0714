"""Addresses of the harvest."""

from django.urls import reverse


def test_the_harvest_lies_beside_the_other_pages_of_a_workshop():
    assert reverse("harvest:harvest", args=["demo"]) == "/ateliers/demo/recolte/"
    assert reverse("harvest:take", args=["demo", "pdf"]) == "/ateliers/demo/recolte/fichier.pdf"
