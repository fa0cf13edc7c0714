"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class PlanConfig(AppConfig):
    """The room `plan`."""

    name = "essaim.web.plan"
    label = "plan"
