"""Gives the tests a data folder of their own, before anything reads the settings."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path


def pytest_configure() -> None:
    """Load the settings on a folder that is erased at the end; `pytest` needs no environment."""
    folder = tempfile.mkdtemp(prefix="essaim-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["ESSAIM_DATA"] = folder
    os.environ.pop("ESSAIM_DATABASE_URL", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "essaim.web.settings"
    from django.conf import settings  # noqa: PLC0415 - they are read at this line

    # A file, not memory: the writer's thread has its own connection, as in the hall.
    base = str(Path(folder) / "tests.sqlite3")
    default = settings.DATABASES["default"]
    default.setdefault("TEST", {})["NAME"] = base
    # Nobody pulls the plug on this base; tests/faults runs real servers, with FULL.
    options = default["OPTIONS"]
    options["init_command"] = options["init_command"].replace("=FULL", "=OFF")
