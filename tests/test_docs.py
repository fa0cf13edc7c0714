"""What exists is documented, in both languages."""

import importlib
import re
import tomllib

import pytest

from essaim.cli.commands import ENTRIES
from tests.house import ROOT, rooms

DOCS = ROOT / "docs"


def text_of(*parts):
    return "\n".join(
        path.read_text(encoding="utf-8") for part in parts for path in sorted(ROOT.glob(part))
    )


def _commands(command, line):
    children = getattr(command, "commands", None)
    if not children:
        yield line, command
    for name, child in (children or {}).items():
        yield from _commands(child, f"{line} {name}")


def commands():
    for entry in ENTRIES:
        module, _, name = entry.target.partition(":")
        command = getattr(importlib.import_module(module), name)
        yield from _commands(command, f"essaim {entry.name}")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_command_and_option_is_in_the_guide(language):
    guide = text_of(f"docs/guide/{language}/*.md")
    missing = []
    for line, command in commands():
        options = [name for option in command.params for name in option.opts if name[:2] == "--"]
        missing += [f"{line} {name}" for name in options if name not in guide]
        missing += [line] if line not in guide else []
    assert missing == []


def test_each_room_is_on_the_map():
    map_ = (DOCS / "map.md").read_text(encoding="utf-8")
    assert [room for room in rooms() if f"{room}/" not in map_] == []


def test_the_map_shows_no_room_that_is_not_there():
    picture = (DOCS / "map.md").read_text(encoding="utf-8").partition("```")[2].partition("```")[0]
    shown = re.findall(r"^  (\w+)/", picture, flags=re.MULTILINE)
    assert sorted(shown) == rooms()


def test_each_glossary_word_has_french_english_and_code():
    text = (DOCS / "glossary.md").read_text(encoding="utf-8")
    lines = text.partition("\n## ")[0].splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|") and not re.match(r"\|[-| ]+\|$", line)
    ]
    body = [row for row in rows if row[0] != "Français"]
    assert len(body) >= 80
    assert [row for row in body if len(row) != 3 or not all(row)] == []
    codes = [code for row in body for code in re.findall(r"`(\w+)`", row[2])]
    assert all(re.search(r"`\w+`", row[2]) for row in body)
    assert sorted({code for code in codes if codes.count(code) > 1}) == []


def test_each_dependency_has_its_decision():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    decisions = text_of("docs/decisions/*.md")
    names = [re.split(r"[<>=~!\[; ]", name)[0] for name in project["dependencies"]]
    assert [name for name in names if f"`{name}`" not in decisions] == []


def test_decisions_are_numbered_and_tell_what_they_cost():
    files = sorted((DOCS / "decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in files] == list(range(1, len(files) + 1))
    for path in files:
        text = path.read_text(encoding="utf-8")
        for title in ("## Context", "## Decision", "## Runner-up", "## What it costs"):
            assert title in text, f"{path.name}: {title}"


def test_links_between_pages_lead_somewhere():
    link = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("changes/*.md")]
        for target in link.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_readme_gives_the_two_commands():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    start = "python3 -m venv .venv && .venv/bin/pip install"
    assert f"{start} . && .venv/bin/essaim demo" in readme
    assert f"{start} -e '.[test]' && .venv/bin/pytest" in readme


def test_each_target_of_the_makefile_is_in_the_readme():
    targets = re.findall(
        r"^(\w+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    readme = text_of("README.md", "CONTRIBUTING.md")
    assert [target for target in targets if f"make {target}" not in readme] == []
