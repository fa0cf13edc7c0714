"""A whole address is the site's own where it was told one."""

from django.test import RequestFactory

from essaim.web.shared.addresses import whole_address


def test_the_sites_own_address_comes_first(settings):
    request = RequestFactory(headers={"host": "127.0.0.1:8000"}).get("/x")
    settings.PUBLIC_ADDRESS = ""
    assert whole_address(request, "/engagement/t") == "http://127.0.0.1:8000/engagement/t"
    settings.PUBLIC_ADDRESS = "https://essaim.example/"
    assert whole_address(request, "/engagement/t") == "https://essaim.example/engagement/t"
