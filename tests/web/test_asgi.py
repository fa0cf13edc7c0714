"""The application: the hall's routes first, Django for the rest."""

import pytest

from tests.web.cafe.hall import Request, served


@pytest.mark.django_db(transaction=True)
def test_what_is_not_ours_goes_to_django():
    answer = served(lambda app: Request(app, "GET", "/nothing/of/the/kind").run())
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("text/html")


def test_a_server_that_served_nobody_stops_at_once():
    from essaim.web import asgi

    async def test(_):
        asgi.end_streams()

    served(test)
    assert asgi._live is None
