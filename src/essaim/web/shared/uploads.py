"""A file that was sent, as a file on the disk: the readers of the ground floor read paths."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.core.files.uploadedfile import UploadedFile


@contextmanager
def on_disk(upload: UploadedFile[bytes], *, suffixes: Sequence[str]) -> Iterator[Path]:
    """The path of an upload while it is read, under its own name, which errors and sources tell.

    Args:
        upload: what was sent.
        suffixes: endings that say what it is; another file is read as CSV.
    """
    name = Path(str(upload.name)).name or "fichier"
    if not name.lower().endswith(tuple(suffixes)):
        name = f"{name}.csv"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(upload.read())
        yield path
