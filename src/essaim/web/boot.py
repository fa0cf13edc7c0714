"""Starts Django for a data folder: the one door from the command line to the upper floor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def start(data: Path) -> None:
    """Set Django up on a data folder and bring its base up to date.

    Args:
        data: the folder; made when it is not there.

    Raises:
        OSError: the folder cannot be written.
    """
    os.environ["ESSAIM_DATA"] = str(data)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "essaim.web.settings")
    import django  # noqa: PLC0415 - settings are read at import, once the folder is known

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0, interactive=False)
