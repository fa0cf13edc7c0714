"""`ESSAIM_DATABASE_URL`, as a host sets it: the base elsewhere, whole; another kind, refused."""

import json
import sqlite3
from contextlib import closing

import pytest

from essaim.web.shared.base import VARIABLE
from tests.cli.process import essaim

LINK = ("accounts", "link", "marie@example.org", "--role", "administrator", "--json")


def rows(file, table="accounts_user"):
    with closing(sqlite3.connect(file)) as base:
        (count,) = base.execute(f"SELECT count(*) FROM {table}").fetchone()
    return count


def test_the_base_lives_elsewhere_and_is_saved_and_brought_back(tmp_path, monkeypatch):
    site, base = tmp_path / "site", tmp_path / "disk" / "town.sqlite3"
    monkeypatch.setenv(VARIABLE, "sqlite:///disk/town.sqlite3")
    made = essaim(*LINK, "--data", "site", cwd=tmp_path)
    assert json.loads(made.stdout)["url"]
    assert not (site / "essaim.sqlite3").exists()
    with closing(sqlite3.connect(base)) as open_base:
        assert open_base.execute("PRAGMA journal_mode").fetchone() == ("wal",)

    assert essaim("backup", "--to", "safe", "--data", "site", cwd=tmp_path).returncode == 0
    (saved,) = (tmp_path / "safe").iterdir()
    with closing(sqlite3.connect(base)) as open_base:
        open_base.execute("DELETE FROM accounts_grant")
        open_base.commit()
    back = essaim("restore", str(saved), "--data", "site", cwd=tmp_path)
    assert back.returncode == 0, back.stderr
    assert "town.sqlite3.before-" in back.stdout
    assert rows(base, "accounts_grant") == 1
    assert sorted(path.name for path in (tmp_path / "disk").glob(".*")) == []
    kept = essaim("retention", "--json", "--data", "site", cwd=tmp_path)
    assert json.loads(kept.stdout)["names"] == 0
    assert not (site / "essaim.sqlite3").exists()


@pytest.mark.parametrize(
    "words",
    [("serve",), ("backup", "--to", "safe"), ("retention",), LINK, ("restore", "saved.zip")],
    ids=lambda words: words[0],
)
def test_postgresql_is_refused_before_anything_is_opened(words, tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, "postgres://essaim:secret@db.example.org/essaim")
    done = essaim(*words, "--data", "site", cwd=tmp_path)
    assert done.returncode == 1
    assert "SQLite" in done.stderr
    assert "sqlite:///" in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr + done.stdout
    assert not (tmp_path / "site").exists()
