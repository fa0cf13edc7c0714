"""`essaim backup` and `essaim restore`, as one types them."""

import sqlite3

import pytest

from essaim.cli.__main__ import run
from tests.cli.test_cafe_live import said
from tests.faults.phones import Server, prepare


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    return prepare(tmp_path_factory.mktemp("hall"), guests=3)


def test_a_backup_of_a_running_site_comes_back_elsewhere(hall, tmp_path):
    with Server(hall.data):
        code, out, _ = said("backup", "--to", tmp_path / "safe", "--data", hall.data)
        (file,) = (tmp_path / "safe").iterdir()
        assert (code, str(file) in out) == (0, True)
        code, _, err = said("restore", file, "--data", hall.data)
        assert (code, "serveur" in err or "server" in err) == (1, True)
    code, out, _ = said("restore", file, "--data", tmp_path / "other")
    assert code == 0
    base = sqlite3.connect(tmp_path / "other" / "essaim.sqlite3")
    assert base.execute("SELECT count(*) FROM cafe_invitation").fetchone() == (3,)
    base.close()
    code, out, _ = said("restore", file, "--data", hall.data)
    assert code == 0
    assert "essaim.sqlite3.before-" in out


def test_a_folder_without_base_and_a_file_that_is_no_backup(tmp_path, capsys):
    assert run(["backup", "--to", str(tmp_path / "safe"), "--data", str(tmp_path)]) == 1
    assert "--data" in capsys.readouterr().err
    (tmp_path / "no.zip").write_bytes(b"no")
    code, _, err = said("restore", tmp_path / "no.zip", "--data", tmp_path / "other")
    assert code == 1
    assert "no.zip" in err
    code, _, err = said("restore", tmp_path / "missing.zip", "--data", tmp_path / "other")
    assert code == 1
    assert "missing.zip" in err


def test_where_to_is_asked_for(capsys):
    assert run(["backup"]) == 2
    assert "--to" in capsys.readouterr().err
