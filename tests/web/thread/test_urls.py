"""The address of the thread."""

from django.urls import reverse


def test_the_thread_is_under_a_guests_own_pages():
    assert reverse("thread:mine") == "/moi/suite/"
