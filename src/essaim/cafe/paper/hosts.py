"""The host's card: what a host does and does not do, when each round begins, how we talk here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaim.cafe.paper.times import parts_of
from essaim.vocabulary.phrase import Phrase, phrase
from essaim.words.days import day_of

if TYPE_CHECKING:
    from essaim.cafe.paper.view import View
    from essaim.vocabulary.seating import HostMode

# More rounds than this do not fit beside the etiquette on half a page.
FEW_ROUNDS = 5


def hosts(view: View) -> dict[str, Any]:
    """The data of `hosts.typ`: one card a table, or a card for all when nobody hosts."""
    mode = view.seating.rules.hosts
    return {
        "size": view.size,
        "each": 2 if len(view.rounds) <= FEW_ROUNDS else 1,
        "title": view.title,
        "day": _day(view),
        "cards": [
            {"table": view.table_name(table), "hosts": _hosts_of(view, table)}
            for table in view.tables
        ],
        "times": _times(view),
        "role": [{"name": view.say(name), "text": view.say(text)} for name, text in _role_of(mode)],
        "etiquette": [view.say(line) for line in ETIQUETTE],
        "words": {
            "heading": view.say(
                phrase("At this table") if mode == "none" else phrase("Table host")
            ),
            "limit": view.say(_limit_of(mode)),
            "times": view.say(phrase("The time we have")),
            "etiquette": view.say(phrase("How we talk here")),
            "decision": view.say(phrase("Nothing is decided here: ideas are gathered.")),
        },
    }


ETIQUETTE = (
    phrase("Talk about what matters to you."),
    phrase("Listen to understand, not to answer."),
    phrase("Tie ideas together: say “and” before “but”."),
    phrase("Write and draw on the cloth: it belongs to everybody."),
    phrase("Look together for what keeps coming back."),
    phrase("Everyone may speak; everyone may also keep silent."),
)


def _role_of(mode: HostMode) -> tuple[tuple[Phrase, Phrase], ...]:
    welcome = phrase("Greet whoever arrives; see that each has a seat, a pen and a turn.")
    link = phrase("Show what ties one idea to another, and have it put on the cloth.")
    remember = {
        "fixed": phrase(
            "You stay while the others leave. Tell the newcomers, in two minutes, "
            "what was said here."
        ),
        "rotating": phrase(
            "For one round you stay while the others leave. Tell the newcomers, in two minutes, "
            "what was said here. At the next change someone else stays."
        ),
        "none": phrase(
            "At each change, one of you tells in two minutes what the cloth holds already."
        ),
    }[mode]
    return (
        (phrase("Welcome people"), welcome),
        (phrase("Remember"), remember),
        (phrase("Link ideas"), link),
    )


def _limit_of(mode: HostMode) -> Phrase:
    if mode == "none":
        return phrase("Nobody chairs: the table looks after itself.")
    return phrase("You do not chair: you talk and listen like everyone else.")


def _hosts_of(view: View, number: int) -> list[str]:
    """Who hosts the table: one name, or one a round when they take turns."""
    turns = [
        (round_number, view.names.get(table.host, table.host))
        for round_number, table in view.seatings()
        if table.number == number and table.host is not None
    ]
    names = {name for _, name in turns}
    if len(names) == 1 and view.seating.rules.hosts == "fixed":
        return sorted(names)
    return [
        view.say(phrase("{round}: {name}", round=view.round_name(turn), name=name))
        for turn, name in turns
    ]


def _day(view: View) -> str:
    if view.workshop is None:
        return ""
    day = view.say(day_of(view.workshop.date)) if view.workshop.date else ""
    return " · ".join(part for part in (day, view.workshop.place) if part)


def _times(view: View) -> list[dict[str, str]]:
    """The parts of the evening, or the rounds with room to write the times by hand."""
    if view.workshop is None or not view.workshop.rounds:
        return [
            {"start": "", "name": view.round_name(number), "minutes": "", "moving": ""}
            for number in view.rounds
        ]
    return [
        {
            "start": view.say(part.start),
            "name": view.say(part.name),
            "minutes": view.say(phrase("{minutes} min", minutes=part.minutes))
            if part.minutes
            else "",
            "moving": view.say(phrase("+ {minutes} min to change", minutes=part.moving))
            if part.moving
            else "",
        }
        for part in parts_of(view.workshop)
    ]
