"""`essaim plan optimise`, as a person types it."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.portfolio import Portfolio
from tests.cli.process import essaim
from tests.optimum.small import some_plan
from tests.optimum.test_silos import two_sectors


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "plan.json").write_text(to_json(two_sectors()), encoding="utf-8")
    return tmp_path


def test_in_words_no_number_stands_alone(folder):
    told = essaim("plan", "optimise", "plan.json", cwd=folder)
    assert told.returncode == 0, told.stderr
    assert "Ce programme évite" in told.stdout
    assert "prouvé" in told.stdout
    assert "HiGHS" in told.stdout
    assert "2027" in told.stdout


def test_as_json_it_is_the_document_in_every_language(folder):
    told = essaim("plan", "optimise", "plan.json", "--json", "--gap", "0", cwd=folder)
    found = from_json(told.stdout, Portfolio)
    assert found.starts == {"x": 2027, "z": 2027}
    assert found.gap == 0.0
    english = essaim(
        "--lang", "en", "plan", "optimise", "plan.json", "--json", "--gap", "0", cwd=folder
    )
    first, second = json.loads(told.stdout), json.loads(english.stdout)
    assert {**first, "seconds": 0} == {**second, "seconds": 0}


def test_the_result_is_written_to_a_file(folder):
    told = essaim("plan", "optimise", "plan.json", "--out", "best.json", "--steps", "1", cwd=folder)
    assert told.returncode == 0, told.stderr
    assert from_json((folder / "best.json").read_text(), Portfolio).inputs.steps == 1


def test_a_fault_of_the_plan_is_told_without_a_traceback(folder):
    (folder / "plan.json").write_text('{"schema":"essaim/plan/1","years":[],"weights":[]}')
    told = essaim("plan", "optimise", "plan.json", cwd=folder)
    assert (told.returncode, "Traceback" in told.stderr) == (1, False)
    assert "years" in told.stderr


# A shell that runs the tests behind its back makes its children deaf to Ctrl-C: undone below.
@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent otherwise there")
def test_ctrl_c_keeps_the_best_plan(tmp_path):
    plan = some_plan(6, actions=120, years=6)
    (tmp_path / "plan.json").write_text(to_json(plan), encoding="utf-8")
    line = [sys.executable, "-m", "essaim", "plan", "optimise", "plan.json", "--json"]
    line += ["--gap", "0", "--time", "120"]
    deaf = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(
        line, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    signal.signal(signal.SIGINT, deaf)
    with running:
        time.sleep(4)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=120)
    assert running.returncode == 0, err
    assert from_json(out, Portfolio).starts


def test_a_programme_that_bears_rises_says_its_price(folder):
    asked = ("plan", "optimise", "plan.json", "--robust", "1", "--time", "5")
    told = essaim(*asked, cwd=folder)
    assert told.returncode == 1
    assert "fourchette" in told.stderr
    plan = two_sectors()
    actions = tuple(
        replace(one, cost=replace(one.cost, low=0.0, high=1.5 * one.cost.value))
        for one in plan.actions
    )
    (folder / "plan.json").write_text(to_json(replace(plan, actions=actions)), encoding="utf-8")
    told = essaim(*asked, "--json", cwd=folder)
    found = from_json(told.stdout, Portfolio)
    assert found.robust.gamma == 1
    assert found.robust.price_low <= found.robust.price_high
    assert "plus haut" in essaim(*asked, cwd=folder).stdout
    assert essaim(*asked, "--scenarios", "10", cwd=folder).returncode == 1
