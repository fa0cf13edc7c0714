"""The addresses of accounts."""

from django.urls import reverse


def test_addresses_are_french_words():
    names = ("mine", "sign_in", "sent", "use", "sign_out")
    assert [reverse(f"accounts:{name}") for name in names] == [
        "/compte/",
        "/compte/entrer/",
        "/compte/entrer/envoye/",
        "/compte/lien/",
        "/compte/sortir/",
    ]
    assert reverse("accounts:link", args=["abc"]) == "/compte/lien/abc/"
