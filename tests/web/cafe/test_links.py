"""The addresses of an evening."""

import pytest

from essaim.web.cafe.links import links_of, site_address
from essaim.web.cafe.tokens import opens_stream
from tests.web.cafe.hall import a_workshop


@pytest.mark.django_db
def test_links_lead_to_the_wall_the_facilitator_and_each_guest():
    workshop = a_workshop()
    links = links_of(workshop, "http://hall:8000/")
    assert list(links) == ["wall", "facilitator", "stream", "notes", "guests"]
    assert links["wall"].startswith(f"http://hall:8000/mur/{workshop.pk}/")
    assert links["facilitator"] == "http://hall:8000/ateliers/cafe/"
    assert links["notes"] == f"/notes/{workshop.pk}"
    assert opens_stream(workshop.pk, links["stream"].rpartition("/")[2])
    first = {
        "id": "g1",
        "name": "Guest 1",
        "code": "CAFE0001",
        "url": "http://hall:8000/CAFE0001",
    }
    assert links["guests"][0] == first


def test_the_address_is_that_of_the_settings_if_they_say_one(settings):
    assert site_address("http://127.0.0.1:8000") == "http://127.0.0.1:8000"
    settings.PUBLIC_ADDRESS = "https://cafe.example"
    assert site_address("http://127.0.0.1:8000") == "https://cafe.example"
