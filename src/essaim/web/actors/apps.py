"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class ActorsConfig(AppConfig):
    """The room `actors`."""

    name = "essaim.web.actors"
    label = "actors"
