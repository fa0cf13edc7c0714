"""`essaim accounts`: a way in for the team where no e-mail goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import Group, option
from essaim.cli.output import say_err, write_json
from essaim.cli.serving import DATA, read_run
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

ROLES = ("facilitator", "moderator", "plan_officer", "administrator")


@click.group(cls=Group, sentence=phrase("Who signs in: links and roles."))
def accounts() -> None:
    """The group."""


@accounts.command(sentence=phrase("Print a link that signs its holder in, once."))
@click.argument("address")
@DATA
@option("--role", type=click.Choice(ROLES), sentence=phrase("A role to give with the link."))
@option("--territory", type=click.UUID, sentence=phrase("Where: the id of a territory."))
@option("--workshop", sentence=phrase("The one workshop that a facilitator or a moderator holds."))
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def link(  # noqa: PLR0917 - click hands options over by name
    address: str,
    data: Path,
    role: str | None,
    territory: UUID | None,
    workshop: str | None,
    as_json: bool,
) -> None:
    """Print a link."""
    if "@" not in address:
        raise EssaimError(
            phrase("“{address}” is no e-mail address", address=address),
            expected=phrase("An address looks like name@example.org."),
        )
    from essaim.web import boot

    boot.start(data)
    from essaim.web.accounts.links import hand_link

    place = _place(role, territory, workshop)
    url = _address(data) + hand_link(address, role, **place)
    if as_json:
        write_json({"address": address, "url": url})
        return
    say_err(phrase("This link opens once, within 24 hours:"))
    click.echo(url)


def _place(
    role: str | None, territory: UUID | None, workshop: str | None
) -> dict[str, UUID | None]:
    """Where a role is held, once it is sure that the place exists."""
    if role == "facilitator" or (role == "moderator" and workshop is not None):
        from essaim.web.cafe.reads import workshop_called

        found = workshop_called(workshop or "")
        if found is None:
            raise EssaimError(
                phrase("there is no workshop “{name}”", name=workshop or ""),
                todo=phrase("Give its name with `--workshop`."),
            )
        return {"territory": found.territory_id, "workshop": found.pk}
    if role in {"moderator", "plan_officer"}:
        from essaim.web.territory.reads import territory_with

        if territory is None or territory_with(territory) is None:
            raise EssaimError(
                phrase("this role is held in a territory"),
                todo=phrase("Give the id of one with `--territory`: it is in its address."),
            )
        return {"territory": territory, "workshop": None}
    return {"territory": None, "workshop": None}


def _address(data: Path) -> str:
    """Where the site answers: what the running server says, or else what the settings say."""
    from essaim.web.settings import PUBLIC_ADDRESS

    run = read_run(data)
    address: str = run.url if run else PUBLIC_ADDRESS or "http://127.0.0.1:8000"
    return address.rstrip("/")
