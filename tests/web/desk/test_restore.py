"""A backup brought back: checked whole before anything is touched, the old base kept."""

import datetime as dt
import json
import shutil
import sqlite3
import zipfile

import pytest

from essaim.web.desk.backup import BASE, BackupError, back_up
from essaim.web.desk.restore import restore

NOW = dt.datetime(2026, 9, 1, 18, 0, tzinfo=dt.UTC)


def rows(folder, query="SELECT title FROM cafe_workshop"):
    base = sqlite3.connect(folder / BASE)
    try:
        return base.execute(query).fetchall()
    finally:
        base.close()


def change(folder, statement):
    base = sqlite3.connect(folder / BASE)
    base.execute(statement)
    base.commit()
    base.close()


@pytest.fixture
def saved(site, tmp_path):
    return back_up(site, tmp_path / "safe", now=NOW)


@pytest.fixture
def unpacked(saved, tmp_path):
    """The backup as a folder, and its manifest to tamper with."""
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(saved) as archive:
        archive.extractall(folder)
    return folder


def tamper(folder, **changes):
    path = folder / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_it_comes_back_on_another_machine(saved, tmp_path):
    other = tmp_path / "other"
    done = restore(saved, other, now=NOW)
    assert rows(other) == [("Café",)]
    assert (other / "media" / "nappe.jpg").read_bytes() == b"photo"
    assert done.kept is None
    assert done.rows > 10
    assert rows(other, "PRAGMA journal_mode") == [("wal",)]
    assert [path for path in other.iterdir() if path.name.startswith(".restore")] == []


def test_the_base_that_was_there_is_kept_with_its_latest_commits(saved, site):
    writer = sqlite3.connect(site / BASE)
    writer.execute("UPDATE cafe_workshop SET title = 'Depuis'")
    writer.commit()  # it lies in the log, not in the base's own file
    writer.close()
    (site / "media" / "later.jpg").write_bytes(b"later")
    done = restore(saved, site, now=NOW)
    assert rows(site) == [("Café",)]
    assert done.kept == site / f"{BASE}.before-20260901-180000"
    kept = sqlite3.connect(done.kept)
    assert kept.execute("SELECT title FROM cafe_workshop").fetchone() == ("Depuis",)
    kept.close()
    assert (site / "media.before-20260901-180000" / "later.jpg").exists()
    assert not (site / "media" / "later.jpg").exists()


def test_a_folder_is_as_good_as_a_zip(unpacked, tmp_path):
    restore(unpacked, tmp_path / "other", now=NOW)
    assert rows(tmp_path / "other") == [("Café",)]


def test_phones_never_see_time_go_back(site, tmp_path):
    change(
        site,
        "INSERT INTO cafe_evening (workshop_id, version, stepped, state, round)"
        " SELECT id, 7, 7, 'running', 1 FROM cafe_workshop",
    )
    saved = back_up(site, tmp_path / "safe", now=NOW)
    change(site, "UPDATE cafe_evening SET version = 30")
    restore(saved, site, now=NOW)
    assert rows(site, "SELECT version, state FROM cafe_evening") == [(31, "running")]


def test_a_broken_base_can_be_replaced(saved, site):
    (site / BASE).write_bytes(b"SQLite format 3\0" + b"broken" * 1000)
    assert restore(saved, site, now=NOW).kept.exists()
    assert rows(site) == [("Café",)]


def refused(file, site, words):
    before = rows(site)
    with pytest.raises(BackupError, match=words):
        restore(file, site, now=NOW)
    assert rows(site) == before
    assert [path.name for path in site.iterdir() if "before" in path.name] == []


def test_a_newer_schema_is_refused(unpacked, site):
    manifest = json.loads((unpacked / "manifest.json").read_text())
    newer = [*manifest["migrations"], "cafe.9999_later"]
    tamper(unpacked, migrations=newer, essaim="9.0")
    refused(unpacked, site, r"newer Essaim \(9.0\)")


def test_counts_that_differ_are_refused(unpacked, site):
    manifest = json.loads((unpacked / "manifest.json").read_text())
    tamper(unpacked, rows={**manifest["rows"], "cafe_note": 12})
    refused(unpacked, site, "damaged")


def test_a_byte_that_changed_is_refused(unpacked, site):
    (unpacked / "media" / "nappe.jpg").write_bytes(b"photO")
    refused(unpacked, site, "damaged: media/nappe.jpg")


def test_a_file_that_is_missing_is_refused(unpacked, site):
    (unpacked / "media" / "nappe.jpg").unlink()
    refused(unpacked, site, "damaged: media/nappe.jpg")


def test_a_base_that_is_no_base_is_refused(unpacked, site):
    from essaim.web.desk.backup import digest_of

    (unpacked / BASE).write_bytes(b"no base" * 100)
    manifest = json.loads((unpacked / "manifest.json").read_text())
    about = {"bytes": 700, "sha256": digest_of(unpacked / BASE)}
    tamper(unpacked, files={**manifest["files"], BASE: about})
    refused(unpacked, site, f"damaged: {BASE}")


@pytest.mark.parametrize("cut", [0, 100, -2000])
def test_a_zip_cut_short_is_refused(saved, site, cut):
    saved.write_bytes(saved.read_bytes()[: cut or 0])
    refused(saved, site, "damaged")


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "media/../../evil", "media/", "C:/evil", "media\\evil", "x"]
)
def test_a_name_that_leaves_the_folder_is_refused(unpacked, site, name):
    manifest = json.loads((unpacked / "manifest.json").read_text())
    about = {"bytes": 1, "sha256": ""}
    tamper(unpacked, files={**manifest["files"], name: about})
    refused(unpacked, site, "no backup of Essaim")


@pytest.mark.parametrize("text", ["", "[]", "{}", "[" * 100_000, '{"schema": "essaim/backup/9"}'])
def test_what_is_no_manifest_is_refused(unpacked, site, text):
    (unpacked / "manifest.json").write_text(text)
    refused(unpacked, site, "no backup of Essaim")


def test_a_zip_of_something_else_is_refused(site, tmp_path):
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("hello.txt", "hello")
    refused(path, site, "damaged")


def test_a_file_longer_than_it_says_is_cut_and_refused(saved, unpacked, site, tmp_path):
    manifest = json.loads((unpacked / "manifest.json").read_text())
    manifest["files"]["media/nappe.jpg"]["bytes"] = 3
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            text = json.dumps(manifest) if name == "manifest.json" else old.read(name)
            new.writestr(name, text)
    refused(path, site, "damaged: media/nappe.jpg")
    shutil.rmtree(unpacked)
