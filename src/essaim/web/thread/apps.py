"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class ThreadConfig(AppConfig):
    """The room `thread`."""

    name = "essaim.web.thread"
    label = "thread"
