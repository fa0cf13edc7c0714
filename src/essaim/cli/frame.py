"""Groups, commands and options whose help is a phrase, said only when somebody reads it.

Use `Group` for a room (its `command` and `group` decorators take `sentence=phrase(…)`), and
`option` in the place of `click.option`.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from gettext import gettext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from essaim.cli.speech import current_language
from essaim.vocabulary.phrase import phrase
from essaim.words.say import SPACE, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from essaim.vocabulary.phrase import Phrase

F = TypeVar("F", bound="Callable[..., object]")
# A file that a command reads or writes; whether it is there, the command says in its own words.
FILE = click.Path(dir_okay=False, path_type=Path)


@dataclass(frozen=True, slots=True)
class Entry:
    """One command of a lazy group.

    Attributes:
        name: as it is typed.
        target: where it is, as `package.module:name`.
        sentence: what it does, in one sentence.
    """

    name: str
    target: str
    sentence: Phrase


class Formatter(click.HelpFormatter):
    """click's help, with the colon of the language."""

    def write_heading(self, heading: str) -> None:
        """A title such as `Options :`."""
        space = SPACE if current_language() == "fr" else ""
        self.write(f"{'':>{self.current_indent}}{heading}{space}:\n")


class Context(click.Context):
    """The state of one command line; it only brings our formatter."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help is a phrase."""

    context_class = Context

    def __init__(self, *args: Any, sentence: Phrase | None = None, **attrs: Any) -> None:
        super().__init__(*args, **attrs)
        self.sentence = sentence

    def get_short_help_str(self, limit: int = 100) -> str:
        """The first sentence, for the list of commands."""
        self._speak()
        return super().get_short_help_str(limit)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The whole help text."""
        self._speak()
        super().format_help_text(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """`--help`; click makes it once, in the language of that moment."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = gettext("Show this message and exit.")
        return found

    def _speak(self) -> None:
        if self.sentence is not None:
            self.help = say(self.sentence, current_language())


class Group(Command, click.Group):
    """A group of commands, one room of the house."""

    command_class = Command
    group_class = type


class LazyGroup(Group):
    """A group that opens the file of a command only when that command is asked for."""

    def __init__(self, *args: Any, entries: Sequence[Entry] = (), **attrs: Any) -> None:
        super().__init__(*args, **attrs)
        self.entries = {entry.name: entry for entry in entries}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the list."""
        return [*self.entries, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, its file opened."""
        entry = self.entries.get(cmd_name)
        if entry is None:
            return super().get_command(ctx, cmd_name)
        module, _, name = entry.target.partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def format_commands(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        formatter: click.HelpFormatter,
    ) -> None:
        """The list of commands, without opening them."""
        language = current_language()
        rows = [(entry.name, say(entry.sentence, language)) for entry in self.entries.values()]
        # The title is click's own, so that its translation is too.
        with formatter.section(gettext("Commands")):
            formatter.write_dl(rows)


_METAVARS = {
    "INTEGER": phrase("NUMBER"),
    "NUMBERS": phrase("NUMBERS"),
    "TEXT": phrase("TEXT"),
}


class Option(click.Option):
    """An option whose help is a phrase."""

    def __init__(self, *args: Any, sentence: Phrase | None = None, **attrs: Any) -> None:
        super().__init__(*args, **attrs)
        self.sentence = sentence

    def make_metavar(self, ctx: click.Context) -> str:
        """What the option takes; click itself translates only some of its types."""
        name = super().make_metavar(ctx)
        return say(_METAVARS[name], current_language()) if name in _METAVARS else name

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option and what it does, for the list of options."""
        if self.sentence is not None:
            self.help = say(self.sentence, current_language())
        return super().get_help_record(ctx)


def option(*names: str, sentence: Phrase, **attrs: Any) -> Callable[[F], F]:
    """An option of a command, its help a phrase; the rest is click's.

    Args:
        names: as for `click.option`.
        sentence: what it does.
        attrs: as for `click.option`.
    """
    return click.option(*names, cls=Option, sentence=sentence, **attrs)
