"""The command applies the retention to a folder and says what it took away."""

import json

from tests.cli.process import essaim


def test_the_demo_of_2008_is_long_past(tmp_path):
    assert essaim("demo", "--data", "d", cwd=tmp_path).returncode == 0
    told = essaim("retention", "--data", "d", "--json", "--today", "2026-11-24", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout) == {
        "names": 35,
        "authors": 0,
        "journal": 0,
        "contacts": 0,
    }
    assert "35" not in essaim("retention", "--data", "d", cwd=tmp_path).stdout
