"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    """The room `governance`."""

    name = "essaim.web.governance"
    label = "governance"
