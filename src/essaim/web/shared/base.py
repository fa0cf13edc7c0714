"""Where the base is: in the data folder, unless `ESSAIM_DATABASE_URL` names another file."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import Phrase, phrase

NAME = "essaim.sqlite3"
VARIABLE = "ESSAIM_DATABASE_URL"
SERVERS = frozenset(("postgres", "postgresql", "postgis", "mysql", "mariadb", "oracle", "mssql"))


class BaseError(EssaimError):
    """A base that cannot be served; nothing was opened."""


def base_of(data: Path) -> Path:
    """The file of the base of a data folder, as the environment says.

    Raises:
        BaseError: the environment names something else than a file of SQLite. What it names is
            not repeated: it may hold a password.
    """
    return file_of(os.environ.get(VARIABLE, ""), data)


def file_of(address: str, data: Path) -> Path:
    """The file that an address names; the one of the data folder when it is empty.

    Three slashes begin a path from the present folder, four one from the root, as elsewhere.

    Raises:
        BaseError: it names no file of SQLite.

    >>> file_of("sqlite:////srv/essaim/base.sqlite3", Path("site")).as_posix()
    '/srv/essaim/base.sqlite3'
    >>> file_of("", Path("site")).as_posix()
    'site/essaim.sqlite3'
    """
    if not address.strip():
        return data / NAME
    scheme, _, rest = address.strip().partition("://")
    if scheme.partition("+")[0].lower() in SERVERS:
        raise _refused(phrase("this Essaim keeps its base in SQLite, and opens no other"))
    path = unquote(rest.removeprefix("/"))
    # No machine, no option: the pragmas of the house are not for an address to change.
    plain = scheme == "sqlite" and rest[:1] == "/" and not set("?#") & set(rest)
    if not plain or not path or "\0" in path or path.endswith(("/", ":memory:")):
        raise _refused(phrase("this address names no file of SQLite"))
    file = Path(path).resolve()
    if file.is_dir():
        raise _refused(phrase("this is a folder"))
    return file


def _refused(what: Phrase) -> BaseError:
    return BaseError(
        what,
        where=Place(field=VARIABLE),
        expected=phrase(
            "Expected: {here}, or {root} from the root.",
            here="sqlite:///FILE",
            root="sqlite:////DIR/FILE",
        ),
        todo=phrase("Leave it empty to keep the base in the site's folder."),
    )
