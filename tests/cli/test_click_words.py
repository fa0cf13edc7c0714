"""The list of click's words is the one of the click that is installed."""

from pathlib import Path

import click
from babel.messages.extract import extract_from_dir

from essaim.cli.click_words import CLICK_WORDS

# What only a programmer sees (a command declared wrongly), and what no command of ours uses.
NOT_FOR_USERS = {
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
    "Windows error: {error}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "Name '{name}' defined twice",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Could not determine name for option with declarations {decls!r}",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument "
    "instead? Did you mean to pass '--{name}'?",
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Invalid start character for option ({option})",
    "Shell completion is not supported for Bash versions older than 4.4.",
    "Couldn't detect Bash version, shell completion is not supported.",
    "Repeat for confirmation",
    "Error: The two entered values do not match.",
    "Unknown color {colour!r}",
    "Press any key to continue...",
    "Choice({choices})",
    "{value!r} is not a valid UUID.",
    "Unknown standard stream '{name}'",
    "%(prog)s, version %(version)s",
    "d",
}


def test_the_list_is_complete_and_has_nothing_else():
    source = Path(click.__file__).parent
    found = {message for _, _, message, _, _ in extract_from_dir(source)}
    listed = {
        word.text if word.plural is None else (word.text, word.plural) for word in CLICK_WORDS
    }
    assert listed == found - NOT_FOR_USERS
