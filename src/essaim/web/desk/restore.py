"""Brings a backup back: read and checked whole beside the base, then swapped with it."""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
import zipfile
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.db.migrations.loader import MigrationLoader

from essaim.vocabulary.errors import Place
from essaim.vocabulary.phrase import phrase
from essaim.web.desk.backup import (
    BASE,
    MANIFEST,
    MEDIA,
    SCHEMA,
    BackupError,
    about_base,
    digest_of,
)
from essaim.web.shared.base import base_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

MOST_MANIFEST = 50_000_000


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back.

    Attributes:
        rows: in all tables.
        kept: the base that was there, under its new name; nothing when there was none.
    """

    rows: int
    kept: Path | None


def restore(file: Path, data: Path, *, now: dt.datetime) -> Restored:
    """Put a backup in the place of the base; no server may run on the folder.

    Args:
        file: what `essaim backup` wrote, or the folder it was unpacked to.
        data: the site's folder.
        now: the hour the name of the old base tells.

    Raises:
        BackupError: it is no backup, it is damaged, or a newer Essaim made it. Nothing was
            changed.
        OSError: it cannot be read, or the folder cannot be written.
    """
    data.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=data) as temporary:
        fresh = Path(temporary)
        manifest = _unpack(file, fresh)
        _check_version(file, manifest)
        _check_base(file, fresh / BASE, manifest)
        _set_wal(fresh / BASE)
        base = base_of(data)
        if base.exists():
            _outlive(base, fresh / BASE)
        kept = _swap(fresh, data, base, now)
    return Restored(sum(manifest["rows"].values()), kept)


def _unpack(file: Path, target: Path) -> Mapping[str, Any]:
    """Read every file the manifest names, each no longer than it says, and check its digest."""
    if file.is_dir():
        manifest = _manifest(file, (file / MANIFEST).read_bytes())
        for name in manifest["files"]:
            source = file / name
            if not source.is_file():
                raise _damaged(file, name)
            _placed(target, name).write_bytes(source.read_bytes())
    else:
        try:
            with zipfile.ZipFile(file) as archive:
                manifest = _manifest(file, _member(archive, MANIFEST, MOST_MANIFEST))
                for name, about in manifest["files"].items():
                    _copy_member(archive, name, about["bytes"], _placed(target, name))
        except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError) as error:
            raise _damaged(file, str(error).strip("'\"")) from None
    for name, about in manifest["files"].items():
        if digest_of(target / name) != about["sha256"]:
            raise _damaged(file, name)
    return manifest


def _manifest(file: Path, text: bytes) -> Mapping[str, Any]:
    try:
        manifest = json.loads(text)
        sound = (
            manifest["schema"] == SCHEMA
            and BASE in manifest["files"]
            and all(_is_plain(name) for name in manifest["files"])
            and all(isinstance(one["bytes"], int) for one in manifest["files"].values())
            and all(isinstance(count, int) for count in manifest["rows"].values())
            and isinstance(manifest["migrations"], list)
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        sound = False
    if not sound:
        raise BackupError(
            phrase("this is no backup of Essaim"),
            where=Place(file=str(file)),
            expected=phrase("Expected: a file made by `essaim backup`."),
        )
    found: Mapping[str, Any] = manifest
    return found


def _is_plain(name: str) -> bool:
    """Whether a name stays inside the folder: the base, or a photo below media/."""
    parts = name.split("/")
    inside = all(part not in ("", ".", "..") and "\\" not in part for part in parts)
    return name == BASE or (inside and parts[0] == MEDIA and len(parts) > 1 and ":" not in name)


def _member(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    with archive.open(name) as source:
        return source.read(most)


def _copy_member(archive: zipfile.ZipFile, name: str, size: int, path: Path) -> None:
    left = size
    with archive.open(name) as source, path.open("wb") as target:
        while left > 0 and (part := source.read(min(left, 1 << 20))):
            target.write(part)
            left -= len(part)


def _placed(target: Path, name: str) -> Path:
    path = target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _check_version(file: Path, manifest: Mapping[str, Any]) -> None:
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if set(manifest["migrations"]) <= known:
        return
    version = str(manifest.get("essaim", "?"))
    raise BackupError(
        phrase("this backup was made by a newer Essaim ({version})", version=version),
        where=Place(file=str(file)),
        todo=phrase("Install that version, then try again."),
    )


def _check_base(file: Path, base: Path, manifest: Mapping[str, Any]) -> None:
    try:
        with closing(sqlite3.connect(base)) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            sound = sound and connection.execute("PRAGMA foreign_key_check").fetchone() is None
        found = about_base(base)
    except sqlite3.DatabaseError:
        raise _damaged(file, BASE) from None
    if not sound or found != {key: manifest[key] for key in found}:
        raise _damaged(file, BASE)


def _set_wal(base: Path) -> None:
    """VACUUM INTO leaves its copy without a write-ahead log."""
    with closing(sqlite3.connect(base)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")


def _outlive(old: Path, fresh: Path) -> None:
    """Lift the versions of evenings above those that phones have seen: they ignore lower ones."""
    with closing(sqlite3.connect(fresh)) as connection:
        try:
            connection.execute("ATTACH ? AS old", (str(old),))
            connection.execute(
                "UPDATE cafe_evening SET version = seen.version + 1 FROM old.cafe_evening AS seen"
                " WHERE seen.workshop_id = main.cafe_evening.workshop_id"
                " AND seen.version > main.cafe_evening.version"
            )
            connection.commit()
        except sqlite3.DatabaseError:
            # The base that was there is broken, which may be why somebody restores.
            connection.rollback()


def _swap(fresh: Path, data: Path, base: Path, now: dt.datetime) -> Path | None:
    """Put the new base and photos in place, the old ones beside them."""
    mark = f"before-{now:%Y%m%d-%H%M%S}"
    kept = base.with_name(f"{base.name}.{mark}")
    existed = base.exists()
    # The base may lie on another disk: it is whole beside the old one before that one moves.
    base.parent.mkdir(parents=True, exist_ok=True)
    ready = base.with_name(f".{base.name}.{mark}")
    shutil.move(fresh / BASE, ready)
    if existed:
        # What still lies in the log goes into the base that is kept.
        with (
            closing(sqlite3.connect(base, timeout=5)) as connection,
            suppress(sqlite3.DatabaseError),
        ):
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for end in ("", "-wal", "-shm"):
            old = base.with_name(f"{base.name}{end}")
            if old.exists():
                old.replace(base.with_name(f"{kept.name}{end}"))
    ready.replace(base)
    if (data / MEDIA).exists():
        (data / MEDIA).replace(data / f"{MEDIA}.{mark}")
    if (fresh / MEDIA).exists():
        (fresh / MEDIA).replace(data / MEDIA)
    return kept if existed else None


def _damaged(file: Path, name: str) -> BackupError:
    return BackupError(
        phrase("this backup is damaged: {file}", file=name),
        where=Place(file=str(file)),
        todo=phrase("Use another backup; nothing was changed here."),
    )
