"""`essaim plan export`: the sheets for other tools, and for readers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.vocabulary.plan import Plan

SUFFIX = {
    "tet": ".xlsx",
    "docx": ".docx",
    "csv": ".csv",
    "pdf": ".pdf",
    "summary": ".pdf",
    "brief": ".pdf",
    "overview": ".pdf",
}
WORD = ".docx"
CSV_ONLY = phrase(
    "The CSV holds the sheets only: effects, links, limits and actions that another one took over "
    "stay in the plan; take JSON or the workbook to carry everything."
)


@click.command("export", cls=Command, sentence=phrase("Carry action sheets to other tools."))
@click.argument("file", type=FILE)
@option(
    "--to",
    "shape",
    type=click.Choice(list(SUFFIX)),
    required=True,
    sentence=phrase(
        "The import template of Territoires en Transitions, sheets as .docx, PDF or CSV, a summary "
        "in four pages, one page for a delegate, or the plan on one A3 page."
    ),
)
@option("--for", "who", default="", sentence=phrase("Whose page: an elected member, a department…"))
@option("--out", type=FILE, sentence=phrase("Where to write it; beside the plan unless said."))
def export(file: Path, shape: str, who: str, out: Path | None) -> None:
    """Write the sheets of a plan in another shape."""
    from essaim.cli.plan_files import plan_of
    from essaim.plan.tet_checks import tet_checks

    path = out or file.with_name(f"{file.stem}-{shape}{SUFFIX[shape]}")
    plan = plan_of(file)
    content = _made(plan, shape, who, word=path.suffix.lower() == WORD)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    written(path)
    if shape == "csv":
        say_err(CSV_ONLY)
    if shape == "tet":
        for one in tet_checks(plan):
            say_err(one)


def _made(plan: Plan, shape: str, who: str, *, word: bool) -> bytes:
    """The content of the file; a summary and a page for a delegate may be a .docx."""
    from essaim.plan.brief import brief_of
    from essaim.plan.export import as_csv, as_template
    from essaim.plan.overview import overview_of
    from essaim.plan.sheet_blocks import sheets_as_pages, sheets_as_word
    from essaim.plan.summary import summary_of

    language, today = current_language(), dt.datetime.now().astimezone().date()
    kind = "docx" if word else "pdf"
    if shape == "summary":
        return summary_of(plan, kind, language=language, today=today)
    if shape == "brief":
        return brief_of(plan, who, kind, language=language, today=today)
    if shape == "overview":
        return overview_of(plan, language=language)
    if shape == "docx":
        return sheets_as_word(plan, language=language)
    if shape == "pdf":
        return sheets_as_pages(plan, language=language)
    return as_csv(plan) if shape == "csv" else as_template(plan)
