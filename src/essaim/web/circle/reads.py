"""The circle of a territory, with what its own cafés add: who came, what was answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db.models import Max
from django.utils import timezone

from essaim.actors.gaps import gap_list
from essaim.actors.nomenclature import nomenclature
from essaim.circle.eligibility import eligibility
from essaim.circle.evaluation import Filled, evaluate
from essaim.vocabulary.circle import IdeaAnswer, Meeting
from essaim.web.actors.reads import map_of
from essaim.web.cafe.models import Invitation, Note, Workshop
from essaim.web.circle.shelves import CABINET
from essaim.web.harvest.citing import STATEMENT
from essaim.web.harvest.models import Fate, State

if TYPE_CHECKING:
    import datetime as dt

    from essaim.circle.eligibility import Eligibility
    from essaim.circle.evaluation import Evaluation
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.circle import Call, Circle
    from essaim.web.territory.models import Territory


def circle_of(territory: Territory) -> Circle:
    """The newest circle, as people wrote it."""
    return CABINET.of(territory)


def whole_circle(territory: Territory) -> Circle:
    """The circle with the territory's cafés as events, and the states of what was said there."""
    circle = circle_of(territory)
    known = {one.id for one in circle.meetings}
    cafes = [one for one in _cafes(territory, map_of(territory)) if one.id not in known]
    said = {one.statement for one in circle.answers}
    answers = [one for one in _answers(territory) if one.statement not in said]
    return replace(circle, meetings=(*circle.meetings, *cafes), answers=(*circle.answers, *answers))


def _cafes(territory: Territory, map_: ActorMap) -> list[Meeting]:
    """Workshops that took place; their actors are the organisations their guests came from."""
    ids = {one.name.casefold(): one.id for one in map_.actors}
    found = []
    for one in Workshop.objects.filter(territory=territory, date__lte=timezone.localdate()):
        came = Invitation.objects.filter(workshop=one, arrived_at__isnull=False)
        names = came.exclude(person__organisation=None).values_list(
            "person__organisation__name", flat=True
        )
        actors = {ids[name.casefold()] for name in names if name.casefold() in ids}
        assert one.date is not None
        found.append(
            Meeting(
                id=one.slug,
                name=one.title,
                date=one.date,
                attendance=came.count() or None,
                actors=tuple(sorted(actors)),
                returned_on=_returned_on(one),
            )
        )
    return found


def _returned_on(workshop: Workshop) -> dt.date | None:
    """The day the last of its notes got an answer; none while one waits."""
    notes = Note.objects.filter(workshop=workshop)
    waiting = notes.exclude(fate__state__in=(State.KEPT, State.MERGED, State.REFUSED))
    if not notes.exists() or waiting.exists():
        return None
    last = workshop.fate_changes.aggregate(last=Max("made_at"))["last"]
    return timezone.localtime(last).date() if last else None


def _answers(territory: Territory) -> list[IdeaAnswer]:
    fates = Fate.objects.filter(note__workshop__territory=territory).exclude(state=State.WAITING)
    today = timezone.localdate()
    return [
        IdeaAnswer(
            statement=f"{STATEMENT}{one.note_id}",
            answer=one.state,  # type: ignore[arg-type] # its states are the answers
            on=today,
            reason=one.reason,
        )
        for one in fates
    ]


def ideas_waiting(territory: Territory) -> dict[str, str]:
    """What was said in the cafés and has no answer yet: its words, by its statement."""
    waiting = Note.objects.filter(
        workshop__territory=territory, kind__in=("idea", "question")
    ).exclude(fate__state__in=(State.KEPT, State.MERGED, State.REFUSED))
    return {f"{STATEMENT}{one.pk}": one.text for one in waiting.order_by("written_at")}


def evaluation_of(territory: Territory, on: dt.date) -> Evaluation:
    """What can be measured of the circle on a day."""
    map_ = map_of(territory)
    ideas = Note.objects.filter(workshop__territory=territory, kind="idea")
    chains = gap_list(map_).chains
    return evaluate(
        whole_circle(territory),
        on=on,
        ideas=[f"{STATEMENT}{pk}" for pk in ideas.values_list("pk", flat=True)],
        categories={one.id: one.category for one in map_.actors},
        known=[term.id for term in nomenclature().categories],
        filled=[
            Filled(chain=c.id, held=sum(g.state == "held" for g in c.links), links=len(c.links))
            for c in chains
        ],
    )


def eligibilities(territory: Territory, call: Call) -> list[Eligibility]:
    """Whether each dossier of a call is eligible, by what the map knows of its actors."""
    chains = gap_list(map_of(territory)).chains
    chain = next((one for one in chains if one.id == call.chain), None)
    holders = {one.id: one.reachable for one in chain.links} if chain else {}
    return [eligibility(call, one, holders) for one in call.dossiers]
