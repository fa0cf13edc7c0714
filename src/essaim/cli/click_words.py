"""The words of the click library that a user may read, listed so that the catalogue has them.

click asks the standard library's gettext for them; `essaim.cli.speech` points it to ours. A test
compares this list with click's source.
"""

from __future__ import annotations

from essaim.vocabulary.phrase import phrase, phrase_n

CLICK_WORDS = (
    phrase("Usage:"),
    phrase("Options"),
    phrase("Positional arguments"),
    phrase("Commands"),
    phrase("required"),
    phrase("(dynamic)"),
    phrase("deprecated"),
    phrase("default: {default}"),
    phrase("env var: {var}"),
    phrase("Show the version and exit."),
    phrase("Show this message and exit."),
    phrase("Error: {message}"),
    phrase("Aborted!"),
    phrase("Try '{command} {option}' for help."),
    phrase("Missing command."),
    phrase("Missing argument"),
    phrase("Missing option"),
    phrase("Missing parameter"),
    phrase("Missing {param_type}"),
    phrase("Missing parameter: {param_name}"),
    phrase("No such option {name!r}."),
    phrase("No such command {name!r}."),
    phrase_n("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1),
    phrase_n(
        "Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", 1
    ),
    phrase("Invalid value: {message}"),
    phrase("Invalid value for {param_hint}: {message}"),
    phrase("Value must be an iterable."),
    phrase("Argument {name!r} takes {nargs} values."),
    phrase("Option {name!r} does not take a value."),
    phrase_n(
        "Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments.", 1
    ),
    phrase_n(
        "Takes {nargs} values but 1 was given.", "Takes {nargs} values but {len} were given.", 1
    ),
    phrase_n(
        "{len_type} values are required, but {len_value} was given.",
        "{len_type} values are required, but {len_value} were given.",
        1,
    ),
    phrase("Choose from:\n\t{choices}"),
    phrase_n("{value!r} is not {choice}.", "{value!r} is not one of {choices}.", 1),
    phrase("{value!r} is not a valid {number_type}."),
    phrase("{value} is not in the range {range}."),
    phrase("{value!r} is not a valid boolean. Recognized values: {states}"),
    phrase_n(
        "{value!r} does not match the format {format}.",
        "{value!r} does not match the formats {formats}.",
        1,
    ),
    phrase("file"),
    phrase("directory"),
    phrase("path"),
    phrase("{name} {filename!r} does not exist."),
    phrase("{name} {filename!r} is a file."),
    phrase("{name} {filename!r} is a directory."),
    phrase("{name} {filename!r} is not readable."),
    phrase("{name} {filename!r} is not writable."),
    phrase("{name} {filename!r} is not executable."),
    phrase("Could not open file {filename!r}: {message}"),
    phrase("unknown error"),
    phrase("Do you want to continue?"),
    phrase("Confirm the action without prompting."),
    phrase("Error: invalid input"),
)
