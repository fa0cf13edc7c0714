"""The addresses of territories."""

import uuid

from django.urls import reverse

HERE = uuid.UUID(int=1)


def test_addresses_are_french_words():
    assert reverse("territory:list") == "/territoires/"
    assert reverse("territory:create") == "/territoires/nouveau/"
    names = ("show", "edit", "people", "members", "journal")
    assert [
        reverse(f"territory:{name}", args=[HERE]).rpartition(str(HERE))[2] for name in names
    ] == [
        "/",
        "/modifier/",
        "/personnes/",
        "/equipe/",
        "/journal/",
    ]
