"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class CircleConfig(AppConfig):
    """The room `circle`."""

    name = "essaim.web.circle"
    label = "circle"
