"""The `essaim` command: language first, then the command, then every failure in plain words."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

import essaim
from essaim.cli.commands import ENTRIES
from essaim.cli.frame import LazyGroup, option
from essaim.cli.output import calm_streams
from essaim.cli.refusals import refusal_of
from essaim.cli.speech import current_language, speak, take_language
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.words.language import LANGUAGES, language_of
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = 2
INTERRUPTED = 130


def _show_version(context: click.Context, _: click.Parameter, asked: object) -> None:
    if asked:
        click.echo(f"essaim {essaim.__version__}")
        context.exit()


@click.group(
    cls=LazyGroup,
    entries=ENTRIES,
    name="essaim",
    sentence=phrase("From a sentence said at a café table to a measured tonne of CO₂."),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    sentence=phrase("Show the version and exit."),
)
@option(
    "--lang",
    type=click.Choice(LANGUAGES),
    # `take_language` has read it already; here it is shown and nothing more.
    expose_value=False,
    sentence=phrase("Language of the words (JSON never varies)."),
)
def essaim_command() -> None:
    """The root of all commands."""


def run(arguments: Sequence[str]) -> int:
    """Run one command line and give its exit code.

    Args:
        arguments: what follows `essaim`.

    Returns:
        0 when all is well, 1 for a mistake that the message explains, 2 for a wrong usage,
        130 when interrupted.
    """
    speak(language_of(os.environ))
    try:
        asked, rest = take_language(arguments)
        speak(asked or current_language())
        result = essaim_command.main(rest, prog_name="essaim", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read us has left (`essaim … | head`); Python must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (EssaimError, OSError) as error:
        refusal = error if isinstance(error, EssaimError) else refusal_of(error)
        click.echo(say_error(refusal, current_language()), err=True)
        return 1
    return result if isinstance(result, int) else 0


def main() -> None:
    """The console script."""
    calm_streams()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
