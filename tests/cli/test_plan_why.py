"""`essaim plan why`, as a person types it."""

import json

from essaim.vocabulary.documents import to_json
from tests.cli.process import essaim
from tests.optimum.test_silos import two_sectors


def test_an_answer_for_each_action(tmp_path):
    (tmp_path / "plan.json").write_text(to_json(two_sectors()), encoding="utf-8")
    told = essaim("plan", "why", "plan.json", "x", "y", "--time", "10", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "« x »" in told.stdout.replace("\xa0", " ")
    plain = essaim("plan", "why", "plan.json", "y", "--json", "--steps", "1", cwd=tmp_path)
    found = json.loads(plain.stdout)
    assert (found["schema"], found["answers"][0]["verdict"]) == ("essaim/reasons/1", "out")


def test_an_unknown_action_is_refused(tmp_path):
    (tmp_path / "plan.json").write_text(to_json(two_sectors()), encoding="utf-8")
    told = essaim("plan", "why", "plan.json", "nobody", cwd=tmp_path)
    assert (told.returncode, "Traceback" in told.stderr) == (1, False)
    assert "nobody" in told.stderr
