"""Reads and writes the café's documents on disk; never half a file."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from essaim.vocabulary.documents import Document, from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

D = TypeVar("D", bound=Document)


def read_document(path: Path, kind: type[D]) -> D:
    """The document of this kind in a JSON file.

    Raises:
        DocumentError: it is not such a document.
        OSError: the file cannot be read.
    """
    return from_json(path.read_bytes(), kind, file=path.name)


def write_document(path: Path, document: Document) -> None:
    """Write a document beside its place, then put it there in one step.

    Raises:
        OSError: the folder cannot be written; the file that was there is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_text(to_json(document), encoding="utf-8")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
