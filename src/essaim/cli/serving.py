"""Where a running server says that it runs: DIR/run.json, written at its start, gone at its end."""

from __future__ import annotations

import json
import os
import ssl
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from essaim.cli.frame import option
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

DATA = option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("essaim-data"),
    sentence=phrase("Folder of the site; ./essaim-data unless said."),
)


@dataclass(frozen=True, slots=True)
class Run:
    """A server that runs.

    Attributes:
        url: what people open.
        local: what a command of this machine opens.
        pid: its process.
        key: what a command shows it.
        certificate: the file of its certificate, when it speaks https.
    """

    url: str
    local: str
    pid: int
    key: str
    certificate: str = ""


def write_run(data: Path, run: Run) -> None:
    """Say that this server runs; only its owner may read the key."""
    fresh = data / f".run.{run.pid}"
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(asdict(run), file)
    fresh.replace(data / "run.json")


def erase_run(data: Path) -> None:
    """Say that this server no longer runs; another one's word stays."""
    found = read_run(data)
    if found is not None and found.pid == os.getpid():
        (data / "run.json").unlink(missing_ok=True)


def read_run(data: Path) -> Run | None:
    """The server that says it runs here; it may have died without a word."""
    with suppress(OSError, ValueError, TypeError):
        return Run(**json.loads((data / "run.json").read_text(encoding="utf-8")))
    return None


def answers(run: Run) -> bool:
    """Whether something listens where the server said it does."""
    import socket
    from urllib.parse import urlsplit

    place = urlsplit(run.local)
    try:
        socket.create_connection((place.hostname or "", place.port or 80), timeout=2).close()
    except OSError:
        return False
    return True


def post(run: Run, path: str, content: dict[str, Any], language: str) -> dict[str, Any]:
    """Post JSON to the server with the machine's key.

    Raises:
        EssaimError: it does not answer, or refuses; the error says why.
    """
    from urllib.error import HTTPError, URLError
    from urllib.request import HTTPSHandler, ProxyHandler, Request, build_opener

    headers = {
        "Authorization": f"Bearer {run.key}",
        "Content-Type": "application/json",
        "Accept-Language": language,
    }
    request = Request(run.local + path, json.dumps(content).encode(), headers)  # noqa: S310 - ours
    try:
        # A proxy of the town hall has no business between this machine and itself.
        sure = HTTPSHandler(context=_trusting(run.certificate))
        with build_opener(ProxyHandler({}), sure).open(request, timeout=30) as answer:
            found: dict[str, Any] = json.load(answer)
            return found
    except HTTPError as refusal:
        reason = json.load(refusal).get("error", str(refusal.code))
        raise EssaimError(phrase("the server refuses: {reason}", reason=str(reason))) from None
    except (URLError, OSError):
        raise no_server() from None


def _trusting(certificate: str) -> ssl.SSLContext | None:
    """Trust in the server's own certificate, which bears another name than this machine's."""
    if not certificate:
        return None
    context = ssl.create_default_context(cafile=certificate)
    context.check_hostname = False
    # A certificate signed by an authority is trusted as it is, without its chain.
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    return context


def no_server() -> EssaimError:
    """What a command says that finds no server."""
    return EssaimError(
        phrase("no server runs on this folder"),
        todo=phrase("Start it with `essaim serve --data DIR`, then try again."),
    )
