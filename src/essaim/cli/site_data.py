"""Commands that read a territory of the site instead of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cli.frame import option
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.web.territory.models import Territory

TERRITORY = option(
    "--territory",
    "territory_name",
    default="",
    sentence=phrase("A territory of the site, by its name; the only one unless said."),
)


def territory_of(data: Path, name: str) -> Territory:
    """The territory of a site's folder.

    Raises:
        EssaimError: there is none of this name, or several and none was said.
    """
    from essaim.vocabulary.errors import EssaimError
    from essaim.web import boot

    boot.start(data)
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.territory.reads import territories_of

    every = territories_of(COMMAND_LINE)
    found = [one for one in every if not name or one.name.casefold() == name.casefold()]
    if len(found) == 1:
        return found[0]
    if not every:
        raise EssaimError(
            phrase("the site has no territory yet"),
            todo=phrase("Open one on its pages, or give the folder with --data."),
        )
    raise EssaimError(
        phrase("no territory is called “{name}”", name=name)
        if name and not found
        else phrase("the site has several territories"),
        expected=phrase("Expected: {names}.", names=tuple(one.name for one in every)),
        todo=phrase("Say which one with --territory."),
    )
