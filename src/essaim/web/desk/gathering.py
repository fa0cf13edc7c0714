"""What several rooms know together of a territory: its governance with its plan and its cafés."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse

from essaim.governance.alerts import alerts
from essaim.governance.digest import digests
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.reads import document_of
from essaim.web.circle.reads import whole_circle
from essaim.web.governance.reads import followed_actions, governance_of

if TYPE_CHECKING:
    import datetime as dt

    from essaim.governance.alerts import Alert
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance
    from essaim.web.territory.models import Territory


@dataclass(frozen=True, slots=True)
class Waiting:
    """An alert, and the page that settles it."""

    alert: Alert
    path: str


def whole_governance(territory: Territory) -> Governance:
    """The governance, its actions those of the plan's sheets.

    A statement of intent that only the territory's own page knows counts too.
    """
    found = governance_of(territory)
    actions = followed_actions(territory) or found.actions
    plan = found.plan
    if plan and plan.intent is None and territory.statement_of_intent_on:
        plan = replace(plan, intent=territory.statement_of_intent_on)
    return replace(found, actions=actions, plan=plan, territory=territory.name)


def gathered(territory: Territory) -> tuple[Governance, Circle]:
    """What a handover leaves, and what alerts are asked of."""
    return whole_governance(territory), whole_circle(territory)


def waiting(territory: Territory, on: dt.date) -> dict[str, list[Waiting]]:
    """What waits on a day, by the name of whom it waits for; nobody's comes last.

    Raises:
        GovernanceError: the dates of the plan contradict each other.
    """
    governance, circle = gathered(territory)
    coming = Workshop.objects.filter(territory=territory).filter(
        Q(date__gte=on) | Q(date=None), ended_at=None
    )
    found = alerts(
        governance,
        on=on,
        circle=circle,
        workshops=[replace(document_of(one), id=one.slug) for one in coming],
    )
    return {
        each.who: [Waiting(one, path_of(territory, one)) for one in each.alerts]
        for each in digests(found, on=on)
    }


def path_of(territory: Territory, alert: Alert) -> str:
    """The page that settles an alert."""
    place, *rest = alert.about.split("/")
    at = territory.pk
    if place == "workshops":
        return _event(territory, rest[0], moved=alert.code == "workshop_in_window")
    if place in ("bodies", "opinions", "contracts"):
        return reverse("governance:record", args=(at, alert.about))
    if place == "charter" and rest[:1] == ["signatories"]:
        return reverse("governance:signatory", args=(at, rest[1]))
    if place == "actions":
        return reverse("plan:sheet", args=(at, rest[0]))
    pages = {"sittings": "decisions", "referents": "referents", "plan": "clock"}
    return reverse(f"governance:{pages.get(place, 'overview')}", args=(at,))


def _event(territory: Territory, name: str, *, moved: bool) -> str:
    """A café is settled by its statements, or moved in its settings; others on their own page."""
    if Workshop.objects.filter(territory=territory, slug=name).exists():
        return reverse("cafe:settings" if moved else "harvest:statements", args=(name,))
    return reverse("circle:record", args=(territory.pk, f"meetings/{name}"))
