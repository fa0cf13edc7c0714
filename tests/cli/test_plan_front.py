"""`essaim plan front`, as a person types it."""

import json
from dataclasses import replace

from essaim.vocabulary.documents import to_json
from tests.cli.process import essaim
from tests.optimum.test_silos import two_sectors


def test_points_come_with_their_gap(tmp_path):
    (tmp_path / "plan.json").write_text(to_json(two_sectors()), encoding="utf-8")
    told = essaim("plan", "front", "plan.json", "--points", "3", "--time", "10", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "€" in told.stdout
    plain = essaim(
        "plan", "front", "plan.json", "--criteria", "emissions,euros", "--json", cwd=tmp_path
    )
    found = json.loads(plain.stdout)
    assert found["criteria"] == ["emissions", "euros"]
    assert all(point["gap"] is not None for point in found["points"])


def test_one_criterion_is_no_front(tmp_path):
    (tmp_path / "plan.json").write_text(to_json(two_sectors()), encoding="utf-8")
    told = essaim("plan", "front", "plan.json", "--criteria", "emissions", cwd=tmp_path)
    assert told.returncode == 1
    assert "--criteria" in told.stderr


def test_fairness_stands_beside_where_municipalities_are_told(tmp_path):
    plan = two_sectors()
    asked = ("plan", "front", "plan.json", "--criteria", "emissions,euros,fairness")
    (tmp_path / "plan.json").write_text(to_json(plan), encoding="utf-8")
    told = essaim(*asked, cwd=tmp_path)
    assert told.returncode == 1
    assert "municipality" in told.stderr
    towns = tuple(
        replace(one, municipality=f"town {rank % 2}") for rank, one in enumerate(plan.segments)
    )
    (tmp_path / "plan.json").write_text(to_json(replace(plan, segments=towns)), encoding="utf-8")
    told = essaim(*asked, "--points", "3", "--time", "5", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "Rawls" in told.stdout
    assert "town 1" in told.stdout
