"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The room `desk`."""

    name = "essaim.web.desk"
    label = "desk"
