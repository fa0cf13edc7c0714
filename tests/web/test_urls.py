"""Every room has its addresses, and the short codes come last."""

from django.urls import get_resolver, resolve


def test_every_room_is_reached():
    names = {one.namespace for one in get_resolver().url_patterns if hasattr(one, "namespace")}
    assert {"cafe", "shared", "accounts", "territory"} <= names


def test_no_page_is_taken_for_a_code():
    for path in ("/accessibilite/", "/donnees/", "/territoires/", "/compte/", "/moi/"):
        assert resolve(path).url_name != "enter"
