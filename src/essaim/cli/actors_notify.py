"""`essaim actors notify`: whom the law says to inform, the letters, the proof that they left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, say_out, write_json, written
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from essaim.actors.legal import LegalList, Recipient
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.phrase import Phrase


@click.command("notify", cls=Command, sentence=phrase("Whom the law says to inform of the plan."))
@option("--siren", required=True, sentence=phrase("The intercommunality: its SIREN or its name."))
@option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    sentence=phrase("The day of the launch, or of the sending: 2027-01-15."),
)
@option("--map", "map_file", type=FILE, sentence=phrase("The map, for names and addresses."))
@option(
    "--letters",
    type=click.Path(file_okay=False),
    sentence=phrase("Folder for the letters (.docx, in French) and their mail-merge file."),
)
@option("--town", default="", sentence=phrase("Where the letters are signed."))
@option("--sent", multiple=True, sentence=phrase("Note that this letter left: its id, or “all”."))
@option("--way", default="", sentence=phrase("How it was sent: registered post, e-mail, by hand."))
@option("--proof", default="", sentence=phrase("The number of its receipt, or where it is kept."))
@JSON
def notify(
    *,
    siren: str,
    on: dt.datetime,
    map_file: Path | None,
    letters: str | None,
    town: str,
    sent: tuple[str, ...],
    way: str,
    proof: str,
    as_json: bool,
) -> None:
    """Say the legal list."""
    from essaim.actors.legal import legal_list
    from essaim.cafe.files import read_document
    from essaim.vocabulary.actor_map import ActorMap

    found = read_document(map_file, ActorMap) if map_file else None
    legal = legal_list(siren, on=on.date(), map_=found)
    if sent and map_file and found:
        found = _noted(legal, found, map_file, sent=sent, way=way, proof=proof)
        legal = legal_list(siren, on=on.date(), map_=found)
    elif sent:
        say_err(phrase("The proof of sending is kept in the map: give it with --map."))
    if letters:
        _write_letters(legal, found, letters, town)
    if as_json:
        write_json(_as_plain(legal))
    else:
        _say(legal)


def _noted(
    legal: LegalList, map_: ActorMap, path: Path, *, sent: tuple[str, ...], way: str, proof: str
) -> ActorMap:
    """The map with the dated proof; what was noted before stays."""
    from dataclasses import replace

    from essaim.cafe.files import write_document
    from essaim.vocabulary.actor_map import Sending
    from essaim.vocabulary.errors import ActorError

    known = [one.id for one in legal.to_inform]
    wanted = known if "all" in sent else list(sent)
    for id_ in wanted:
        if id_ not in known:
            raise ActorError(
                phrase("no recipient of the list has the id “{id}”", id=id_),
                expected=phrase("Expected: {names}.", names=tuple(known[:5])),
            )
    fresh = tuple(
        Sending(duty="R. 229-53", recipient=id_, on=legal.on, way=way, proof=proof)
        for id_ in wanted
    )
    after = replace(map_, sendings=(*map_.sendings, *(f for f in fresh if f not in map_.sendings)))
    write_document(path, after)
    written(path)
    return after


def _write_letters(legal: LegalList, map_: ActorMap | None, folder: str, town: str) -> None:
    from pathlib import Path

    from essaim.actors.letters import letter_name, letter_of
    from essaim.actors.merge_file import rows_of_recipients, write_merge

    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for number, one in enumerate(legal.to_inform, start=1):
        (place / letter_name(number, one)).write_bytes(letter_of(one, legal, town=town))
    merge = place / "publipostage.csv"
    write_merge(merge, rows_of_recipients(legal.to_inform, map_, language="fr"))
    say_err(
        phrase_n(
            "{n} letter in {folder}, to be read, completed and signed.",
            "{n} letters in {folder}, to be read, completed and signed.",
            len(legal.to_inform),
            folder=folder,
        )
    )
    written(merge)


def _as_plain(legal: LegalList) -> dict[str, Any]:
    from dataclasses import asdict
    from json import dumps, loads

    content = {
        "territory": asdict(legal.territory),
        "on": legal.on,
        "thresholds": [
            {
                "id": one.threshold.id,
                "above": one.threshold.above,
                "article": one.threshold.article,
                "read": one.threshold.read,
                "checked": one.threshold.checked,
                "population": one.population,
                "passed": one.passed,
            }
            for one in legal.thresholds
        ],
        "recipients": [asdict(one) for one in legal.recipients],
    }
    plain: dict[str, Any] = loads(dumps(content, default=str))
    return plain


def _say(legal: LegalList) -> None:
    territory = legal.territory
    say_out(
        phrase(
            "{name}: {communes} communes, {people} inhabitants",
            name=territory.name,
            communes=len(territory.members),
            people=territory.population,
        ),
        bold=True,
    )
    for one in legal.thresholds:
        rule = one.threshold
        what, above, article = rule.asks, rule.above, rule.article
        asked = phrase(
            "Asked above {above} inhabitants: {what} ({article}).",
            what=what,
            above=above,
            article=article,
        )
        not_asked = phrase(
            "Not asked up to {above} inhabitants: {what} ({article}).",
            what=what,
            above=above,
            article=article,
        )
        say_out(asked if one.passed else not_asked)
    say_out(phrase_n("{n} recipient to inform", "{n} recipients to inform", len(legal.to_inform)))
    for recipient in legal.to_inform:
        say_out(_line(recipient))
    say_out(phrase("Partners of the plan"))
    for recipient in legal.recipients:
        if recipient.duty == "partner":
            say_out(_line(recipient))
    say_out(phrase_n("{n} address is missing.", "{n} addresses are missing.", len(legal.missing)))
    checked = min(one.checked for one in legal.recipients)
    say_out(
        phrase(
            "Articles as they stood on {day}; (reported) = not read in the text itself. Read "
            "them again before you sign.",
            day=checked,
        )
    )


def _line(one: Recipient) -> Phrase:
    name, language = one.id, current_language()
    said = one.said(language) if one.read else f"{one.said(language)} ({_reported()})"
    if one.sent:
        return phrase(
            "  ✓ {name}: {who}, sent on {day}", name=name, who=said, day=str(one.sent[-1].on)
        )
    if one.contact:
        return phrase("  ● {name}: {who}", name=name, who=said)
    if one.actors:
        return phrase("  ◐ {name}: {who}; in the map, without address", name=name, who=said)
    return phrase("  ○ {name}: {who}; not in the map", name=name, who=said)


def _reported() -> str:
    from essaim.words.say import say

    return say(phrase("reported"), current_language())
