"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class OrchestraConfig(AppConfig):
    """The room `orchestra`."""

    name = "essaim.web.orchestra"
    label = "orchestra"
