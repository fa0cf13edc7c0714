"""A backup taken while people write: whole, checked, and never half there."""

import datetime as dt
import hashlib
import json
import sqlite3
import threading
import zipfile

import pytest

from essaim.web.desk import backup
from essaim.web.desk.backup import BASE, BackupError, back_up, forget_old

NOW = dt.datetime(2026, 9, 1, 18, 0, tzinfo=dt.UTC)


@pytest.fixture
def data(tmp_path):
    """A folder whose base people write to, as the server leaves it: a log beside the base."""
    folder = tmp_path / "data"
    (folder / "media" / "2026").mkdir(parents=True)
    (folder / "media" / "2026" / "nappe.jpg").write_bytes(b"photo" * 1000)
    (folder / "secret.key").write_text("never in a backup")
    base = sqlite3.connect(folder / BASE)
    base.execute("PRAGMA journal_mode=WAL")
    base.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
    base.execute("CREATE TABLE django_migrations (app TEXT, name TEXT)")
    base.execute("INSERT INTO django_migrations VALUES ('cafe', '0001_initial')")
    base.execute("CREATE TABLE cafe_evening (workshop_id TEXT, version INTEGER)")
    base.execute("INSERT INTO cafe_evening VALUES ('w', 7)")
    base.commit()
    yield folder
    base.close()


@pytest.fixture
def writer(data):
    """Somebody who commits all the time; gives the count of her commits."""
    stop, count = threading.Event(), [0]

    def write():
        base = sqlite3.connect(data / BASE, timeout=20)
        while not stop.is_set():
            base.execute("INSERT INTO note (text) VALUES (?)", ("x" * 500,))
            base.commit()
            count[0] += 1
        base.close()

    thread = threading.Thread(target=write)
    thread.start()
    yield count
    stop.set()
    thread.join()


def test_a_backup_under_writing_has_all_that_was_committed(data, writer, tmp_path):
    for _ in range(3):
        while writer[0] < 50:
            pass
        before = writer[0]
        path = back_up(data, tmp_path / "safe", now=NOW)
        after = writer[0]
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            archive.extract(BASE, tmp_path / "out")
        base = sqlite3.connect(tmp_path / "out" / BASE)
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = base.execute("SELECT count(*) FROM note").fetchone()[0]
        base.close()
        assert before <= rows <= after + 1
        assert after < before + 100_000  # it ends although people go on writing


def test_the_manifest_tells_every_file_and_count_and_no_secret(data, tmp_path):
    path = back_up(data, tmp_path / "safe", now=NOW)
    assert path.name == "essaim-20260901-180000.zip"
    with zipfile.ZipFile(path) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        assert set(archive.namelist()) == {*manifest["files"], "manifest.json"}
        for name, about in manifest["files"].items():
            content = archive.read(name)
            assert about == {
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
            }
    assert set(manifest["files"]) == {BASE, "media/2026/nappe.jpg"}
    assert manifest["schema"] == "essaim/backup/1"
    assert manifest["rows"] == {"note": 0, "django_migrations": 1, "cafe_evening": 1}
    assert manifest["migrations"] == ["cafe.0001_initial"]


def test_two_backups_of_one_second_do_not_meet(data, tmp_path):
    names = {back_up(data, tmp_path / "safe", now=NOW).name for _ in range(2)}
    assert names == {"essaim-20260901-180000.zip", "essaim-20260901-180000-2.zip"}
    assert len(list((tmp_path / "safe").iterdir())) == 2


def test_a_backup_that_fails_leaves_nothing(data, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "no space")

    monkeypatch.setattr(backup, "_zip", fail)
    with pytest.raises(OSError, match="no space"):
        back_up(data, tmp_path / "safe", now=NOW)
    assert list((tmp_path / "safe").iterdir()) == []


def test_a_photo_erased_meanwhile_is_no_trouble(data, tmp_path, monkeypatch):
    gone = data / "media" / "gone.jpg"
    real = backup._photos
    monkeypatch.setattr(backup, "_photos", lambda media: [*real(media), ("media/gone.jpg", gone)])
    with zipfile.ZipFile(back_up(data, tmp_path / "safe", now=NOW)) as archive:
        assert "media/gone.jpg" not in archive.namelist()


def test_a_folder_without_base_is_refused(tmp_path):
    with pytest.raises(BackupError):
        back_up(tmp_path, tmp_path / "safe", now=NOW)


def test_only_the_newest_are_kept(tmp_path):
    for day in range(1, 6):
        (tmp_path / f"essaim-2026090{day}-180000.zip").touch()
    (tmp_path / "other.txt").touch()
    forget_old(tmp_path, most=2)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "essaim-20260904-180000.zip",
        "essaim-20260905-180000.zip",
        "other.txt",
    ]
