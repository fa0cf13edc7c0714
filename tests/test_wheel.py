"""What a stranger installs: the wheel is whole, and its command runs where nothing else is."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import essaim
from tests.house import ROOT, SOURCE

KINDS = (
    ".py",
    ".mo",
    ".typ",
    ".html",
    ".css",
    ".js",
    ".ttf",
    ".otf",
    ".json",
    ".csv",
    ".txt",
    ".svg",
    ".md",
)


def run(*command, cwd):
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", folder, ROOT, cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_file_of_the_package(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        path.relative_to(SOURCE.parent).as_posix()
        for path in SOURCE.rglob("*")
        if path.suffix in KINDS or path.name == "py.typed"
    }
    assert sorted(wanted - inside) == []
    assert "essaim/words/locale/fr/LC_MESSAGES/django.mo" in inside
    assert "essaim/py.typed" in inside
    assert any(name.endswith("LICENSE") for name in inside)
    assert not any(name.startswith("tests") for name in inside)


@pytest.fixture(scope="module")
def bare(wheel, tmp_path_factory):
    """The scripts folder of a fresh environment that holds the wheel and what it asks for."""
    folder = tmp_path_factory.mktemp("bare")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", wheel, cwd=folder)
    return scripts


def test_the_installed_command_says_its_version(bare, tmp_path):
    assert run(bare / "essaim", "--version", cwd=tmp_path) == f"essaim {essaim.__version__}\n"
    assert run(bare / "python", "-m", "essaim", "--version", cwd=tmp_path)


def test_the_installed_demo_runs_twice_and_tells_the_same_figures(bare, tmp_path):
    first = run(bare / "essaim", "demo", cwd=tmp_path)
    kit = [path for path in Path(tmp_path / "essaim-demo").rglob("*") if path.is_file()]
    assert any(path.suffix == ".pdf" for path in kit)
    assert any(path.suffix == ".json" for path in kit)
    second = run(bare / "essaim", "demo", cwd=tmp_path)
    # The second run says first that it found its data.
    assert second.splitlines()[-first.count("\n") :] == first.splitlines()


def test_the_installed_command_speaks_french(bare, tmp_path):
    assert "Commandes" in run(bare / "essaim", "--lang", "fr", "--help", cwd=tmp_path)
