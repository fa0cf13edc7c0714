"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class CafeConfig(AppConfig):
    """The room `cafe`."""

    name = "essaim.web.cafe"
    label = "cafe"
