"""`essaim serve`: the site on this machine, or for a whole hall."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import ssl
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import say_out
from essaim.cli.serving import DATA, Run, erase_run, write_run
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_TRIED = 20
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
BACKLOG = 8192  # a whole hall comes back at one moment


@click.command(cls=Command, sentence=phrase("Open the site on this machine, or for a hall."))
@option("--host", default="127.0.0.1", sentence=phrase("Address to listen on."))
@option(
    "--port", type=int, default=8000, sentence=phrase("Port; the next free one if it is taken.")
)
@DATA
@option("--room", is_flag=True, sentence=phrase("Open it to the local network, and show its QR."))
@option("--certificate", type=FILE, sentence=phrase("A certificate (PEM): the site is then https."))
@option("--key", type=FILE, sentence=phrase("The certificate's key (PEM), when it is apart."))
def serve(  # noqa: PLR0917 - click hands options over by name
    host: str, port: int, data: Path, room: bool, certificate: Path | None, key: Path | None
) -> None:
    """Serve the site until it is interrupted."""
    seal = read_seal(certificate, key)
    open_site(data, host=host, port=port, room=room, seal=seal)


@dataclass(frozen=True, slots=True)
class Seal:
    """A certificate and its key, which go together."""

    certificate: Path
    key: Path | None


def read_seal(certificate: Path | None, key: Path | None) -> Seal | None:
    """The certificate of the options, once it is sure that it can be used.

    Raises:
        EssaimError: it is no certificate, or the key is not its own.
    """
    if certificate is None:
        if key is not None:
            raise EssaimError(
                phrase("a key was given without its certificate"),
                todo=phrase("Give the certificate with --certificate."),
            )
        return None
    try:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key, password="")
    except (ssl.SSLError, ValueError) as error:
        raise EssaimError(
            phrase("this certificate and its key cannot be used"),
            where=Place(file=str(certificate)),
            expected=phrase("Expected: PEM files that belong together, the key without password."),
        ) from error
    return Seal(certificate.resolve(), key.resolve() if key else None)


def open_site(
    data: Path,
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    room: bool = False,
    seal: Seal | None = None,
    greet: Callable[[str], None] | None = None,
) -> None:
    """Serve the site of a data folder until it is interrupted.

    Args:
        data: the folder.
        host: the address to listen on.
        port: the port, or the first of those to try.
        room: open it to the local network.
        seal: the certificate that makes it https.
        greet: told the site's address once it is open.

    Raises:
        EssaimError: no port is free.
    """
    from essaim.web import boot

    boot.start(data)
    listening = bind("0.0.0.0" if room else host, port)  # noqa: S104 - the hall is meant
    taken = listening.getsockname()[1]
    if port and taken != port:
        say_out(phrase("Port {port} is taken: using {taken}.", port=str(port), taken=str(taken)))
    scheme = "https" if seal else "http"
    local = f"{scheme}://{'127.0.0.1' if room or host == '0.0.0.0' else _bracketed(host)}:{taken}"  # noqa: S104
    wide = f"{scheme}://{lan_address()}:{taken}" if room else ""
    _serve(data, listening, local=local, room=wide, seal=seal, greet=greet)


def bind(host: str, port: int) -> socket.socket:
    """A socket on this port, or on the next free one.

    Raises:
        EssaimError: no port of the twenty that follow is free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    last: OSError | None = None
    for number in range(port, min(port + MOST_TRIED, 65_536)):
        one = socket.socket(family, socket.SOCK_STREAM)
        if os.name == "posix":  # elsewhere the option means that two servers may share a port
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((host, number))
            # Two servers may bind one port as long as neither listens.
            one.listen(BACKLOG)
        except OSError as error:
            one.close()
            last = error
        else:
            return one
    raise EssaimError(
        phrase("no port is free from {port} on", port=str(port)),
        todo=phrase("Give another one with --port."),
    ) from last


def lan_address() -> str:
    """This machine's address on the local network; connecting a datagram sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def _serve(
    data: Path,
    listening: socket.socket,
    *,
    local: str,
    room: str,
    seal: Seal | None,
    greet: Callable[[str], None] | None,
) -> None:
    import uvicorn

    from essaim.web import asgi
    from essaim.web.accounts.links import first_link
    from essaim.web.cafe.links import site_address
    from essaim.web.cafe.tokens import command_key

    address = site_address(room or local)
    link = first_link(address)

    class Server(uvicorn.Server):
        """uvicorn, which says when it is ready and lets the phones go before it stops."""

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            sealed = str(seal.certificate) if seal else ""
            write_run(data, Run(address, local, os.getpid(), command_key(), sealed))
            _welcome(address, link, qr=bool(room))
            if greet is not None:
                await asyncio.to_thread(greet, address)

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            asgi.end_streams()
            await super().shutdown(sockets)

    config = uvicorn.Config(
        asgi.application,
        backlog=BACKLOG,
        access_log=False,
        log_level="warning",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=3,
        ssl_certfile=seal.certificate if seal else None,
        ssl_keyfile=seal.key if seal else None,
    )
    # uvicorn raises the signal again once it has stopped; without this, nothing after would run.
    signal.signal(signal.SIGTERM, _leave)
    try:
        Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        pass
    finally:
        erase_run(data)


def _welcome(address: str, link: str | None, *, qr: bool) -> None:
    say_out(phrase("Essaim is open: {address}", address=address), bold=True)
    if link is not None:
        say_out(phrase("The first administrator signs in here, once: {link}", link=link))
    if qr:
        import segno

        segno.make(address).terminal(out=sys.stdout, compact=True)
    say_out(phrase("Ctrl+C closes it."))
    sys.stdout.flush()


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _leave(*_: object) -> NoReturn:
    sys.exit(0)
