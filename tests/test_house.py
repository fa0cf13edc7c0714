"""The rules of the house that a machine can keep."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house import BENCHMARKS, ROOT, SOURCE, TESTS, functions, sources, texts

MOST_LINES = 400
MOST_LINES_OF_A_FUNCTION = 60
# Tests of the house as a whole, which mirror no single file.
WHOLE = {"test_house", "test_docs", "test_translations", "test_wheel", "test_schemas"}
# Tests of the web floor as a whole: every address with every role, hostile words everywhere.
WHOLE_WEB = {"test_rights", "test_hostile"}


def mirrored(source: Path) -> Path:
    """The test file of a source file."""
    inside = source.relative_to(SOURCE)
    return TESTS / inside.with_name(f"test_{inside.stem.strip('_')}.py")


def all_python() -> list[Path]:
    return sources() + sorted(TESTS.rglob("*.py")) + sorted(BENCHMARKS.rglob("*.py"))


def test_every_source_file_has_its_test_file():
    # An apps.py only gives Django the name of its room.
    exempt = {"__init__.py", "apps.py"}
    missing = [
        str(mirrored(source).relative_to(ROOT))
        for source in sources()
        if source.name not in exempt
        # The package's own __main__ only calls the command line's.
        and source != SOURCE / "__main__.py"
        and not {"templates", "migrations"} & set(source.parts)
        and not mirrored(source).exists()
    ]
    assert missing == []


def test_every_test_file_has_its_source_file():
    expected = {mirrored(source) for source in sources()}
    orphans = [
        str(test.relative_to(ROOT))
        for test in TESTS.rglob("test_*.py")
        if test not in expected
        and not (test.parent == TESTS and test.stem in WHOLE)
        and not (test.parent == TESTS / "web" and test.stem in WHOLE_WEB)
        and not {"browser", "faults"} & set(test.parts)
    ]
    assert orphans == []


def test_no_file_is_too_long():
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in all_python()
    }
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_no_function_is_too_long():
    long = [
        f"{path.relative_to(ROOT)}: {name} has {length} lines"
        for path in all_python()
        for name, length in functions(path)
        if length > MOST_LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_arrows_only_go_down():
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_everything_comes_from_the_public_index(project):
    extras = project["project"]["optional-dependencies"].values()
    wanted = [*project["project"]["dependencies"], *(name for names in extras for name in names)]
    assert [name for name in wanted if "@" in name or "://" in name] == []
    assert "uv" not in project.get("tool", {}), "an index or a source of its own"
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts <= {"pypi.org", "files.pythonhosted.org"}


def test_the_version_is_said_once(project):
    import essaim

    assert project["project"]["version"] == essaim.__version__


def test_nothing_is_left_for_later_and_nothing_names_a_machine():
    # Written in two parts, or this file would name itself.
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    machine = re.compile(r"(?<![\w.])/(?:home|root|Users|work)" + r"/\w|[A-Z]:\\" + r"Users")
    found = []
    for path in texts():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if later.search(line) or machine.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []
