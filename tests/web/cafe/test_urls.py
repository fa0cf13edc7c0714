"""The café's addresses keep clear of one another: a code never hides a page."""

from django.urls import resolve


def test_a_code_is_read_last():
    assert resolve("/K7QF2M9X").url_name == "enter"
    assert resolve("/moi/").url_name == "me"
    assert resolve("/ateliers/demo/").url_name == "overview"
    assert resolve("/compte/entrer/").namespace == "accounts"
