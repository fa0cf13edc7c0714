"""What the pages of the circle ask for, record by record, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from essaim.actors.chain_files import packaged_chains
from essaim.actors.chain_files import said as chain_said
from essaim.circle.check import checked
from essaim.vocabulary.circle import (
    Call,
    Change,
    Circle,
    Commitment,
    Criterion,
    Dossier,
    Factors,
    Meeting,
    Recognition,
)
from essaim.vocabulary.phrase import phrase
from essaim.web.actors.reads import map_of
from essaim.web.circle.models import CircleVersion
from essaim.web.shared.record_forms import Asked
from essaim.web.shared.spoken import language
from essaim.web.territory.cabinet import Cabinet, Shelf

if TYPE_CHECKING:
    from essaim.web.territory.cabinet import Options
    from essaim.web.territory.models import Territory

MEETING = Asked(
    kind=Meeting,
    labels={
        "name": phrase("Name"),
        "date": phrase("Day"),
        "attendance": phrase("How many people came"),
        "actors": phrase("Actors that came"),
        "returned_on": phrase("Day they were told what became of what they said"),
    },
    required=("name",),
)
FACTORS = Asked(
    kind=Factors,
    labels={
        "place": phrase("Place"),
        "hour": phrase("Hour"),
        "speakers": phrase("Speakers"),
        "tone": phrase("Tone"),
        "footing": phrase("Concrete or conceptual"),
    },
    words={
        "concrete": phrase("concrete"),
        "conceptual": phrase("conceptual"),
        "both": phrase("both"),
    },
)
CALL = Asked(
    kind=Call,
    labels={
        "title": phrase("Title"),
        "chain": phrase("Chain"),
        "at_least": phrase("Links to cover, at least"),
        "opens": phrase("Opens on"),
        "closes": phrase("Closes on"),
        "rules": phrase("Rules"),
    },
    long=("rules",),
)
CRITERION = Asked(
    kind=Criterion, labels={"name": phrase("Criterion"), "points": phrase("Points at most")}
)
DOSSIER = Asked(
    kind=Dossier,
    labels={
        "title": phrase("Project"),
        "actors": phrase("Carried by"),
        "links": phrase("Links it says it covers"),
        "received": phrase("Received on"),
        "decision": phrase("Decision"),
        "reason": phrase("Reason"),
        "convention": phrase("Convention signed on"),
    },
    words={
        "waiting": phrase("waiting"),
        "accepted": phrase("accepted"),
        "refused": phrase("refused"),
    },
    long=("reason",),
)
STATES = {
    "promised": phrase("promised"),
    "kept": phrase("kept"),
    "late": phrase("late"),
    "withdrawn": phrase("withdrawn"),
}
COMMITMENT_KINDS = {
    "result": phrase("a result: a figure tells it"),
    "means": phrase("means: what is given or done"),
}
COMMITMENT = Asked(
    kind=Commitment,
    labels={
        "promise": phrase("What is promised"),
        "actor": phrase("By whom"),
        "due": phrase("By which day"),
        "kind": phrase("Kind of commitment"),
        "indicator": phrase("Indicator"),
        "counterpart": phrase("What the authority does in return"),
    },
    words=COMMITMENT_KINDS,
    long=("promise", "counterpart"),
    free=("actor",),
)
# What a signatory promises: who promises is known.
PROMISE = Asked(
    kind=Commitment,
    labels={name: said for name, said in COMMITMENT.labels.items() if name != "actor"},
    words=COMMITMENT.words,
    long=COMMITMENT.long,
)
CHANGE = Asked(
    kind=Change,
    labels={
        "on": phrase("Since"),
        "state": phrase("State"),
        "reason": phrase("Reason"),
        "source": phrase("Who says so"),
    },
    words=STATES,
    long=("reason",),
)
RECOGNITION = Asked(
    kind=Recognition,
    labels={
        "actor": phrase("For whom"),
        "prize": phrase("Prize or thanks"),
        "for_": phrase("For what"),
        "reason": phrase("Why"),
        "on": phrase("Day"),
    },
    words={
        "success": phrase("a success"),
        "risk": phrase("a risk taken"),
        "hidden_effort": phrase("a hidden effort"),
    },
    long=("reason",),
    free=("actor",),
)


def _options(territory: Territory, circle: Circle) -> Options:
    """Actors of the map, chains and their links, by name."""
    spoken = language()
    actors = [(one.id, one.name) for one in map_of(territory).actors]
    known = {id_ for id_, _ in actors}
    # An actor that left the map, or was never in it, stays under the name it was given.
    others = {
        *(one.actor for one in circle.commitments),
        *(one.actor for one in circle.recognitions),
        *(name for one in circle.meetings for name in one.actors),
        *(name for call in circle.calls for one in call.dossiers for name in one.actors),
    }
    every = sorted([*actors, *((o, o) for o in others - known)], key=lambda o: o[1].casefold())
    return {
        "actor": every,
        "actors": every,
        "chain": [(one.id, chain_said(one, spoken)) for one in packaged_chains()],
        "links": [
            (link.id, f"{chain_said(chain, spoken)} · {chain_said(link, spoken)}")
            for chain in packaged_chains()
            for link in chain.links
        ],
    }


def first_promise() -> tuple[Change, ...]:
    """The history of a commitment made today."""
    return (Change(on=timezone.localdate(), state="promised"),)


CABINET = Cabinet(
    rows=CircleVersion,
    kind=Circle,
    empty=lambda _: Circle(),
    checked=checked,
    shelves={
        "meetings": Shelf(
            asked=MEETING,
            name=phrase("Events"),
            one=phrase("Add an event"),
            prefix="event",
            shown=("name", "date", "attendance", "returned_on"),
        ),
        "meetings/factors": Shelf(
            asked=FACTORS,
            name=phrase("Five factors of success"),
            one=phrase("Say what it depends on"),
            shown=("place", "hour", "speakers", "tone", "footing"),
            whole=True,
        ),
        "calls": Shelf(
            asked=CALL,
            name=phrase("Calls for projects"),
            one=phrase("Add a call"),
            prefix="call",
            shown=("title", "at_least", "opens", "closes"),
        ),
        "calls/grid": Shelf(
            asked=CRITERION,
            name=phrase("The jury’s grid"),
            one=phrase("Add a criterion"),
            prefix="criterion",
            shown=("name", "points"),
        ),
        "calls/dossiers": Shelf(
            asked=DOSSIER,
            name=phrase("Dossiers"),
            one=phrase("Add a dossier"),
            prefix="dossier",
            shown=("title", "received", "decision"),
        ),
        "commitments": Shelf(
            asked=COMMITMENT,
            name=phrase("Commitments"),
            one=phrase("Add a commitment"),
            prefix="commitment",
            shown=("promise", "actor", "due"),
            given={"history": first_promise},
        ),
        "commitments/history": Shelf(
            asked=CHANGE,
            name=phrase("What became of it"),
            one=phrase("Add a state"),
            shown=("on", "state", "reason", "source"),
            kept=True,
        ),
        "recognitions": Shelf(
            asked=RECOGNITION,
            name=phrase("Trophies and thanks"),
            one=phrase("Recognise an effort"),
            shown=("prize", "actor", "for_", "on"),
        ),
    },
    options=_options,
    space="circle",
    frame="circle/frame.html",
    changed="change_circle",
    undone="undo_circle",
    back={
        "meetings": "events",
        "calls": "calls",
        "commitments": "commitments",
        "recognitions": "recognitions",
    },
)
