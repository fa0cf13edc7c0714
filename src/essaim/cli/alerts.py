"""`essaim alerts`: what waits for whom, once a week."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.governance_clock import DAY
from essaim.cli.governance_sittings import CIRCLE, GOVERNANCE, read_circle, read_governance
from essaim.cli.output import current_language, say_out, write_json
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.governance.alerts import Alert
    from essaim.governance.digest import Digest


@click.command("alerts", cls=Command, sentence=phrase("What waits for whom, once a week."))
@GOVERNANCE
@option("--on", type=DAY, sentence=phrase("The day; today unless said."))
@CIRCLE
@option(
    "--workshop",
    "workshops",
    type=FILE,
    multiple=True,
    sentence=phrase("A workshop that is being prepared."),
)
@JSON
def alerts(
    *,
    governance_file: Path,
    on: dt.datetime | None,
    circle_file: Path | None,
    workshops: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Say what waits."""
    from essaim.cafe.files import read_document
    from essaim.governance.alerts import alerts as asked
    from essaim.governance.digest import digest_text, digests
    from essaim.vocabulary.workshop import Workshop

    day = on.date() if on else dt.datetime.now().astimezone().date()
    found = asked(
        read_governance(governance_file),
        on=day,
        circle=read_circle(circle_file),
        workshops=[read_document(path, Workshop) for path in workshops],
    )
    every = digests(found, on=day)
    if as_json:
        write_json(_plain(found, every, day))
        return
    if not found:
        say_out(phrase("Nothing waits."))
    for one in every:
        click.echo(digest_text(one, language=current_language()))


def _plain(found: tuple[Alert, ...], every: tuple[Digest, ...], day: dt.date) -> dict[str, Any]:
    from essaim.words.say import say

    return {
        "on": day.isoformat(),
        "alerts": [
            {
                "code": one.code,
                "about": one.about,
                "who": one.who,
                "day": one.day and one.day.isoformat(),
                "en": say(one.sentence, "en"),
                "fr": say(one.sentence, "fr"),
                "settles": {"en": say(one.settles, "en"), "fr": say(one.settles, "fr")},
            }
            for one in found
        ],
        "digests": [
            {
                "who": one.who,
                "week": one.week.isoformat(),
                "alerts": [alert.about for alert in one.alerts],
            }
            for one in every
        ],
    }
