"""What the pages read: meetings past and next, open decisions first, actions’ milestones."""

import datetime as dt

import pytest

from essaim.vocabulary.actor_map import Actor, ActorMap, Link
from essaim.vocabulary.governance import Decision
from essaim.vocabulary.plan import Action, Plan
from essaim.vocabulary.sheet import ActionSheet, SheetCalendar
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.models import MapVersion
from essaim.web.governance import reads
from essaim.web.plan.models import PlanVersion
from essaim.web.territory.documents import keep_version
from tests.governance.house_of import governance, sitting

pytestmark = pytest.mark.django_db


def decision(**fields):
    return Decision(**({"text": "Isoler", "owner": "Ana", "due": dt.date(2027, 9, 1)} | fields))


def test_a_body_knows_when_it_met_and_when_it_meets():
    whole = governance(
        sittings=(
            sitting(id="a", date=dt.date(2027, 3, 1)),
            sitting(id="b", date=dt.date(2027, 6, 1), decisions=()),
        )
    )
    row = reads.bodies_of(whole, dt.date(2027, 5, 1))[0]
    assert (row.last, row.next) == (dt.date(2027, 3, 1), dt.date(2027, 6, 1))


def test_open_decisions_come_first_by_their_day():
    made = (
        decision(id="d1", due=dt.date(2027, 9, 1)),
        decision(id="d2", status="done", settled_on=dt.date(2027, 7, 1)),
        decision(id="d3", due=dt.date(2027, 8, 1)),
    )
    found = reads.decisions_of(governance(sittings=(sitting(decisions=made),)))
    assert [one.decision.id for one in found] == ["d3", "d1", "d2"]


def test_actions_of_the_plan_are_followed_with_the_last_day_of_their_calendar(territory):
    calendars = {"a": "2028-02", "b": "2027", "c": "2027-05-03", "d": "été"}
    plan = Plan(
        years=(2027,),
        weights=(1.0,),
        actions=(
            *(
                Action(
                    id=name,
                    sector="",
                    sheet=ActionSheet(owner="Ana", calendar=SheetCalendar(raw=text, end=text)),
                )
                for name, text in calendars.items()
            ),
            Action(id="e", sector=""),
        ),
    )
    keep_version(COMMAND_LINE, PlanVersion, territory, plan, verb="test")
    found = {one.id: (one.owner, one.milestone) for one in reads.followed_actions(territory)}
    assert found == {
        "a": ("Ana", dt.date(2028, 2, 29)),
        "b": ("Ana", dt.date(2027, 12, 31)),
        "c": ("Ana", dt.date(2027, 5, 3)),
        "d": ("Ana", None),
        "e": ("", None),
    }


def test_the_population_comes_from_the_published_tables(territory):
    assert reads.population_of(territory) == 276825
    territory.siren, territory.name = "", "Nulle part"
    assert reads.population_of(territory) is None


def test_relays_come_from_the_map_those_close_to_people_and_those_who_relay(territory):
    assert reads.relays_of(territory) == []
    actors = (
        Actor(id="c", name="Concierges", family="relais"),
        Actor(id="e", name="École", audience_declared=120),
        Actor(id="p", name="Parents"),
        Actor(id="b", name="Banque"),
    )
    links = (
        Link(kind="relays_to", first="e", second="p", source="s"),
        Link(kind="funds", first="b", second="e", source="s"),
    )
    keep_version(
        COMMAND_LINE, MapVersion, territory, ActorMap(actors=actors, links=links), verb="test"
    )
    rows = reads.relays_of(territory)
    assert [(row.actor.name, row.reaches) for row in rows] == [
        ("Concierges", ()),
        ("École", ("Parents",)),
    ]


def test_the_page_of_referents_shows_them(governed, officer, page):
    known = ActorMap(actors=(Actor(id="c", name="Concierges <b>", family="relais"),))
    keep_version(COMMAND_LINE, MapVersion, governed, known, verb="test")
    shown = officer.get(page + "referents/").text
    assert "Concierges &lt;b&gt;" in shown
    assert "/acteurs/un/c/" in shown
