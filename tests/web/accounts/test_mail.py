"""The message leaves once its link is kept, and a broken server breaks no page."""

import logging

import pytest
from django.core import mail
from django.utils.translation import override

from essaim.web.accounts import mail as post


class Now:
    """A thread that runs at once."""

    def __init__(self, *, target, args, daemon):
        self.run = lambda: target(*args)
        assert daemon

    def start(self):
        self.run()


@pytest.fixture(autouse=True)
def _at_once(monkeypatch, settings):
    monkeypatch.setattr(post, "Thread", Now)
    settings.PUBLIC_ADDRESS = "https://essaim.example.org/"


@pytest.mark.django_db
def test_it_leaves_after_the_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), override("en"):
        post.mail_link("ana@example.org", "/compte/lien/abc/")
        assert mail.outbox == []
    (message,) = mail.outbox
    assert message.to == ["ana@example.org"]
    assert message.subject == "Your link to Essaim"
    assert "\nhttps://essaim.example.org/compte/lien/abc/\n" in message.body


@pytest.mark.django_db
def test_a_server_that_does_not_answer_is_logged_without_the_address(
    monkeypatch, caplog, django_capture_on_commit_callbacks
):
    def refuse(_):
        raise OSError("no route")

    monkeypatch.setattr(post.EmailMessage, "send", refuse)
    with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):
        post.mail_link("ana@example.org", "/x/")
    assert "could not be sent" in caplog.text
    assert "ana@example.org" not in caplog.text


@pytest.mark.django_db
def test_a_code_leaves_alone_on_its_line(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), override("en"):
        post.mail_code("ana@example.org", "BCDF-GHJK")
    (message,) = mail.outbox
    assert "\nBCDF-GHJK\n" in message.body
    assert "http" not in message.body
