"""`essaim harvest read`: statements, actors and themes from files as people have them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, say_out, written
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.harvest.lexicon import Lexicon
    from essaim.vocabulary.harvest import Harvest

SHOWN = 3  # words shown beside an actor


@click.command(
    "read", cls=Command, sentence=phrase("Read notes or a report: statements, actors, themes.")
)
@click.argument("files", nargs=-1, required=True, type=FILE)
@option("--workshop", type=FILE, sentence=phrase("The workshop: its title, date and questions."))
@option("--lexicon", type=FILE, sentence=phrase("A lexicon of your own, added to ours."))
@option("--out", type=FILE, sentence=phrase("Where to write the harvest (JSON)."))
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def read(
    files: tuple[Path, ...],
    workshop: Path | None,
    lexicon: Path | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Read files into a harvest."""
    from essaim.cafe.files import read_document, write_document
    from essaim.harvest.gather import gather_files
    from essaim.harvest.lexicon import packaged, read_lexicon
    from essaim.vocabulary.documents import to_json
    from essaim.vocabulary.workshop import Workshop

    words = read_lexicon(lexicon) if lexicon else packaged()
    about = read_document(workshop, Workshop) if workshop else None
    gathered = gather_files(files, lexicon=words, workshop=about)
    for warning in gathered.warnings:
        say_err(warning)
    if out is not None:
        write_document(out, gathered.harvest)
        written(out)
    if as_json:
        click.echo(to_json(gathered.harvest))
    else:
        _say(gathered.harvest, words)


def _say(harvest: Harvest, lexicon: Lexicon) -> None:
    """Who was named, by category, and what waits for a person."""
    from essaim.words.say import say

    language = current_language()
    count = len(harvest.statements)
    say_out(phrase_n("{n} statement.", "{n} statements.", count), bold=True)
    mentions = [actor for one in harvest.statements for actor in one.actors]
    times = Counter(actor.family for actor in mentions)
    names = {one.id: one.en if language == "en" else one.fr for one in lexicon.families}
    listed = {one.id: one.category for one in lexicon.families}
    for category, label in (lexicon.categories or {}).items():
        here = [family for family in times if listed.get(family) == category]
        if not here:
            continue
        title = label.en if language == "en" else label.fr
        counted = phrase_n("{name}: {n} actor", "{name}: {n} actors", len(here), name=title)
        say_out(counted, bold=True)
        for family in sorted(here, key=lambda one: (-times[one], one)):
            said = Counter(a.words.lower() for a in mentions if a.family == family)
            words = tuple(phrase("“{word}”", word=text) for text, _ in said.most_common(SHOWN))
            line = phrase(
                "{times} × {name} ({words})",
                times=times[family],
                name=names.get(family, family),
                words=words,
            )
            click.echo("  " + say(line, language))
    if harvest.candidates:
        known = tuple(one.name for one in harvest.candidates[:20])
        say_out(phrase("Names that nobody knows yet: {names}.", names=known))
    if harvest.alike:
        pairs = phrase_n(
            "{n} pair of statements may say the same; nothing is merged.",
            "{n} pairs of statements may say the same; nothing is merged.",
            len(harvest.alike),
        )
        say_out(pairs)
