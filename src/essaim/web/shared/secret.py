"""The site's secret key: made at the first start, kept in the data folder, read by its owner."""

from __future__ import annotations

import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def secret_in(folder: Path) -> str:
    """The secret of this data folder, made if there is none.

    Raises:
        OSError: the folder cannot be written.
    """
    path = folder / "secret.key"
    if not path.exists():
        fresh = folder / f".secret.{os.getpid()}"
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48), encoding="ascii")
        fresh.rename(path)
    return path.read_text(encoding="ascii").strip()
