"""A workshop leaves one installation and enters another with the same counts."""

import json

from tests.cli.process import essaim


def test_export_then_import_elsewhere_keeps_the_counts(tmp_path):
    assert essaim("demo", "--data", "here", cwd=tmp_path).returncode == 0
    told = essaim("export", "demo", "demo.zip", "--data", "here", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    told = essaim("import", "demo.zip", "--data", "there", "--json", cwd=tmp_path)
    assert json.loads(told.stdout) == {"workshop": "demo", "guests": 35, "notes": 24}


def test_a_workshop_that_is_not_there_is_said_and_nothing_is_written(tmp_path):
    told = essaim("export", "nowhere", "x.zip", "--data", "here", cwd=tmp_path)
    assert told.returncode == 1
    assert "nowhere" in told.stderr
    assert "Traceback" not in told.stderr
    assert not (tmp_path / "x.zip").exists()


def test_a_file_that_is_no_export_is_refused(tmp_path):
    (tmp_path / "x.zip").write_text("no zip")
    told = essaim("import", "x.zip", "--data", "there", cwd=tmp_path)
    assert told.returncode == 1
    assert "x.zip" in told.stderr
