"""A backup by itself at the start and at the end of each evening, in a thread of its own."""

from __future__ import annotations

import datetime as dt
import logging
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import EssaimError
from essaim.web.desk.backup import back_up, forget_old

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "backups"
logger = logging.getLogger("essaim.desk")


class Keeper:
    """Keeps backups of a data folder beside its base, the twenty newest.

    Args:
        data: the site's folder.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="essaim-keeper")

    def keep(self) -> None:
        """Take a backup soon; nobody waits for it."""
        self._thread.submit(self._back_up)

    def stop(self) -> None:
        """Let the backup that runs end."""
        self._thread.shutdown()

    def _back_up(self) -> None:
        folder = self._data / FOLDER
        try:
            back_up(self._data, folder, now=dt.datetime.now(dt.UTC))
            forget_old(folder)
        except (OSError, sqlite3.Error, EssaimError):
            # The evening goes on without it; the log tells whoever looks.
            logger.exception("backup")
