"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class ActorsConfig(AppConfig):
    """The room `actors`."""

    name = "essaim.web.actors"
    label = "actors"

    def ready(self) -> None:
        """Let a statement name whoever is on the map of its territory."""
        from essaim.web.actors.reads import nameables_on_map  # noqa: PLC0415 - models are there
        from essaim.web.harvest.mentions import NAMED_BY  # noqa: PLC0415

        if nameables_on_map not in NAMED_BY:
            NAMED_BY.append(nameables_on_map)
