"""`essaim alerts`: what waits for whom, once a week."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.governance_clock import DAY
from essaim.cli.governance_sittings import CIRCLE, read_circle, read_governance
from essaim.cli.output import current_language, say_out, write_json
from essaim.cli.serving import DATA
from essaim.cli.site_data import TERRITORY, territory_of
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.governance.alerts import Alert
    from essaim.governance.digest import Digest


@click.command("alerts", cls=Command, sentence=phrase("What waits for whom, once a week."))
@click.argument("governance_file", type=FILE, metavar="[GOVERNANCE]", required=False)
@DATA
@TERRITORY
@option("--on", type=DAY, sentence=phrase("The day; today unless said."))
@CIRCLE
@option(
    "--workshop",
    "workshops",
    type=FILE,
    multiple=True,
    sentence=phrase("A workshop that is being prepared."),
)
@option(
    "--send",
    is_flag=True,
    sentence=phrase("Send each person this week’s digest, from the site’s data."),
)
@JSON
def alerts(
    *,
    governance_file: Path | None,
    data: Path,
    territory_name: str,
    on: dt.datetime | None,
    circle_file: Path | None,
    workshops: tuple[Path, ...],
    send: bool,
    as_json: bool,
) -> None:
    """Say what waits."""
    from essaim.governance.digest import digest_text, digests

    day = on.date() if on else dt.datetime.now().astimezone().date()
    if send:
        _send(data, territory_name, day, governance_file)
        return
    if governance_file is None:
        found = _of_site(data, territory_name, day)
    else:
        found = _of_files(governance_file, circle_file, workshops, day)
    every = digests(found, on=day)
    if as_json:
        write_json(_plain(found, every, day))
        return
    if not found:
        say_out(phrase("Nothing waits."))
    for one in every:
        click.echo(digest_text(one, language=current_language()))


def _of_files(
    governance: Path, circle: Path | None, workshops: tuple[Path, ...], day: dt.date
) -> tuple[Alert, ...]:
    """What files say."""
    from essaim.cafe.files import read_document
    from essaim.governance.alerts import alerts as asked
    from essaim.vocabulary.workshop import Workshop

    return asked(
        read_governance(governance),
        on=day,
        circle=read_circle(circle),
        workshops=[read_document(path, Workshop) for path in workshops],
    )


def _of_site(data: Path, name: str, day: dt.date) -> tuple[Alert, ...]:
    """What the site's data say."""
    territory = territory_of(data, name)
    from essaim.web.desk.gathering import waiting

    return tuple(one.alert for those in waiting(territory, day).values() for one in those)


def _send(data: Path, name: str, day: dt.date, governance: Path | None) -> None:
    """Let this week's digests leave."""
    from essaim.vocabulary.errors import GovernanceError

    if governance is not None:
        raise GovernanceError(
            phrase("a file has no mail server"),
            todo=phrase("Leave the file out: --send reads the site’s data."),
        )
    territory = territory_of(data, name)
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.desk.digest_mail import send_digests

    done = send_digests(COMMAND_LINE, territory, day)
    say_out(phrase_n("{n} digest left.", "{n} digests left.", len(done.sent)))
    for who in done.before:
        say_out(phrase("{name} had this week’s already", name=who))
    for who in done.unknown:
        nobody = phrase("Nobody is named")
        say_out(phrase("{name}: no address known", name=who or nobody))


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
