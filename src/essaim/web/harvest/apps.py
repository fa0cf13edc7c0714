"""Django's name for this room."""

from __future__ import annotations

from django.apps import AppConfig


class HarvestConfig(AppConfig):
    """The room `harvest`."""

    name = "essaim.web.harvest"
    label = "harvest"

    def ready(self) -> None:
        """Let the export of a workshop take what became of its notes along."""
        from essaim.web.cafe.export import ALSO  # noqa: PLC0415 - once its models are there
        from essaim.web.harvest.fates import export_of  # noqa: PLC0415

        if export_of not in ALSO:
            ALSO.append(export_of)
