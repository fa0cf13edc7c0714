"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class HarvestConfig(AppConfig):
    """The room `harvest`."""

    name = "essaim.web.harvest"
    label = "harvest"
