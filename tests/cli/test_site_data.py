"""Commands that read a territory of the site: the only one, or the one that is said."""

import json
import zipfile

from tests.cli.process import essaim


def test_the_demos_alerts_and_its_handover_come_from_the_site(tmp_path):
    assert essaim("demo", "--data", "d", cwd=tmp_path).returncode == 0
    told = essaim("alerts", "--data", "d", "--on", "2026-11-25", "--json", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    codes = {one["code"] for one in json.loads(told.stdout)["alerts"]}
    assert {"decision_late", "no_referent", "workshop_unreturned"} <= codes
    left = essaim("handover", "out.zip", "--data", "d", "--json", cwd=tmp_path)
    assert left.returncode == 0, left.stderr
    counts = json.loads(left.stdout)["counts"]
    assert counts["signataires"] == 6
    assert "documents/plan.json" in zipfile.ZipFile(tmp_path / "out.zip").namelist()
    wrong = essaim("alerts", "--data", "d", "--territory", "Nulle part", cwd=tmp_path)
    assert wrong.returncode == 1
    assert "Mulhouse Alsace Agglomération" in wrong.stderr
    sent = essaim("alerts", "--data", "d", "--send", cwd=tmp_path)
    assert sent.returncode == 1
    assert "ESSAIM_MAIL" in sent.stderr
    filed = essaim("alerts", "d/governance.json", "--send", cwd=tmp_path)
    assert filed.returncode == 1


def test_an_empty_site_says_so(tmp_path):
    told = essaim("alerts", "--data", "empty", cwd=tmp_path)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
