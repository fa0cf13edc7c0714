"""Legal pages, the choice of a language, and the pages of errors."""

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/accessibilite/", "/donnees/"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_legal_pages_open_to_everybody(client, path, language):
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert " style=" not in answer.text


def test_the_language_is_chosen_by_a_post_and_kept(client):
    answer = client.post("/langue/", {"language": "en", "next": "/donnees/"})
    assert answer.headers["Location"] == "/donnees/"
    assert '<html lang="en">' in client.get("/donnees/", headers={"accept-language": "fr"}).text


def test_a_get_changes_no_language(client):
    client.get("/langue/?language=en")
    assert '<html lang="fr">' in client.get("/donnees/", headers={"accept-language": "fr"}).text


def test_the_choice_of_a_language_leads_nowhere_else(client):
    answer = client.post("/langue/", {"language": "en", "next": "https://example.com/"})
    assert answer.headers["Location"] == "/"


def test_what_is_not_there_is_told_on_a_page_of_ours(client):
    answer = client.get("/nulle/part/", headers={"accept-language": "en"})
    assert answer.status_code == 404
    assert "There is nothing here" in answer.text
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_a_form_without_its_token_is_told_on_a_page_of_ours():
    strict = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    answer = strict.post("/langue/", {"language": "en"})
    assert answer.status_code == 403
    assert "This form has waited too long" in answer.text


@pytest.mark.parametrize("page", ["400.html", "500.html", "403_csrf.html"])
def test_a_page_of_failure_needs_nothing(page, django_assert_num_queries):
    with override("en"), django_assert_num_queries(0):
        text = render_to_string(page)
    assert '<main id="main">' in text
    assert "Back to the first page" in text


def test_a_broken_view_answers_with_a_page_of_ours(client, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError

    monkeypatch.setattr("essaim.web.shared.views.render", broken)
    client.raise_request_exception = False
    answer = client.get("/donnees/", headers={"accept-language": "en"})
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_a_phone_page_weighs_little(client):
    """The frame of a phone page and its sheet of style, before what the page itself says."""
    from pathlib import Path

    from django.contrib.staticfiles.finders import find

    parts = [Path(find(f"shared/{name}")).read_bytes() for name in ("essaim.css", "icon.svg")]
    frame = len(render_to_string("shared/phone.html", {}, None).encode())
    assert frame + sum(map(len, parts)) < 26_000
