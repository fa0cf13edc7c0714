"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class SharedConfig(AppConfig):
    """The room `shared`."""

    name = "essaim.web.shared"
    label = "shared"
