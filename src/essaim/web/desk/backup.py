"""A backup while people write: the base by VACUUM INTO, the photos, and a manifest of both.

Two ways were tried and left: copying the base's file silently loses the latest commits, which lie
in the write-ahead log; SQLite's step-wise backup starts again at each commit and never ends.
The secret key is not in a backup: who steals one must not be able to sign in for anybody.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import essaim
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.base import NAME, base_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

BASE = NAME  # in the zip, wherever the base itself is
MEDIA = "media"
MANIFEST = "manifest.json"
SCHEMA = "essaim/backup/1"
NEWEST_KEPT = 20


class BackupError(EssaimError):
    """A backup that cannot be made or brought back; nothing was changed."""


def back_up(data: Path, folder: Path, *, now: dt.datetime) -> Path:
    """Write a backup of a data folder; the server may run and people may write meanwhile.

    Args:
        data: the site's folder.
        folder: where the backup goes; made when it is not there.
        now: the hour its name tells.

    Returns:
        The zip, which is whole: until it is, it bears another name.

    Raises:
        BackupError: there is no base in the folder.
        BaseError: the environment names a base that cannot be served.
        OSError: it cannot be written.
    """
    base = base_of(data)
    if not base.exists():
        raise BackupError(
            phrase("there is no base in this folder"),
            where=Place(file=str(base.parent)),
            todo=phrase("Give the folder of the site with --data."),
        )
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=folder) as temporary:
        copy = Path(temporary) / BASE
        _copy_base(base, copy)
        # The base first: a photo is on disk before its row is committed.
        files = {BASE: copy, **dict(_photos(data / MEDIA))}
        zipped = Path(temporary) / "backup.zip"
        _zip(zipped, files, about_base(copy), now)
        path = _free_name(folder, now)
        zipped.replace(path)
    _sync_folder(folder)
    return path


def forget_old(folder: Path, *, most: int = NEWEST_KEPT) -> None:
    """Keep the newest backups of a folder that only the server writes to."""
    for old in sorted(folder.glob("essaim-*.zip"))[:-most]:
        old.unlink(missing_ok=True)


def about_base(path: Path) -> dict[str, Any]:
    """What a manifest says of a base: its migrations, and how many rows each table has."""
    with closing(sqlite3.connect(path)) as base:
        names = [
            name
            for (name,) in base.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE 'sqlite_%' ORDER BY name"
            )
        ]
        rows = {
            name: base.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - ours
            for name in names
        }
        migrations = [
            f"{app}.{name}"
            for app, name in base.execute("SELECT app, name FROM django_migrations ORDER BY 1, 2")
        ]
    return {"migrations": migrations, "rows": rows}


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy_base(base: Path, copy: Path) -> None:
    with closing(sqlite3.connect(base, timeout=20, isolation_level=None)) as connection:
        connection.execute("VACUUM INTO ?", (str(copy),))


def _photos(media: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(media.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield f"{MEDIA}/{path.relative_to(media).as_posix()}", path


def _zip(path: Path, files: dict[str, Path], about: dict[str, Any], now: dt.datetime) -> None:
    listed: dict[str, dict[str, Any]] = {}
    with path.open("wb") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, file in files.items():
                try:
                    listed[name] = _add(archive, name, file)
                except FileNotFoundError:  # a photo erased while we were at it
                    continue
            manifest = {
                "schema": SCHEMA,
                "made_at": now.isoformat(),
                "essaim": essaim.__version__,
                **about,
                "files": listed,
            }
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
        raw.flush()
        os.fsync(raw.fileno())


def _add(archive: zipfile.ZipFile, name: str, file: Path) -> dict[str, Any]:
    digest, size = hashlib.sha256(), 0
    with file.open("rb") as source:
        info = zipfile.ZipInfo.from_file(file, name)
        # Photos are compressed already.
        info.compress_type = zipfile.ZIP_DEFLATED if name == BASE else zipfile.ZIP_STORED
        with archive.open(info, "w", force_zip64=True) as target:
            while part := source.read(1 << 20):
                digest.update(part)
                size += len(part)
                target.write(part)
    return {"bytes": size, "sha256": digest.hexdigest()}


def _free_name(folder: Path, now: dt.datetime) -> Path:
    stem = f"essaim-{now:%Y%m%d-%H%M%S}"
    path, number = folder / f"{stem}.zip", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.zip"
    return path


def _sync_folder(folder: Path) -> None:
    """So that the new name itself survives a plug that is pulled, where the system can do it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
