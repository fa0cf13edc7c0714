"""Where things are, for the tests that look at the house as a whole."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "essaim"
TESTS = ROOT / "tests"
BENCHMARKS = ROOT / "benchmarks"


def sources() -> list[Path]:
    """Every Python file of the package."""
    return sorted(SOURCE.rglob("*.py"))


def rooms() -> list[str]:
    """Every folder of the package that holds code."""
    return sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))


def functions(path: Path) -> list[tuple[str, int]]:
    """Name and length in lines of each function of a file, its decorators left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, kinds)
    ]


def texts() -> list[Path]:
    """Every text file that git follows, or that somebody is about to add."""
    kinds = (".py", ".md", ".toml", ".po", ".typ", ".json", ".svg", ".csv", ".cfg", ".yml")
    skipped = {".venv", ".git", "dist", "build", "essaim-demo", "node_modules"}
    return sorted(
        path
        for path in ROOT.rglob("*")
        if path.suffix in kinds
        and path.is_file()
        and not (skipped | {".mypy_cache", ".ruff_cache", ".hypothesis", ".pytest_cache"})
        & set(path.relative_to(ROOT).parts)
    )
