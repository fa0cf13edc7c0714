"""The addresses of no room."""

from django.urls import reverse


def test_addresses_are_french_words():
    names = ("language", "accessibility", "privacy")
    found = [reverse(f"shared:{name}") for name in names]
    assert found == ["/langue/", "/accessibilite/", "/donnees/"]
