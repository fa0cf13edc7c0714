"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class TerritoryConfig(AppConfig):
    """The room `territory`."""

    name = "essaim.web.territory"
    label = "territory"
