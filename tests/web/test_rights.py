"""Every address of the site with every role: an address that is not in the table fails.

To add an address, add its line to `TABLE` (`rights_table.py`): its name, and what each role gets.
Addresses that take a POST only stand in `POSTS`; they are posted without data by those who may, so
what they answer then (a refusal, a redirection) only has to be no 403 or 404.
"""

import datetime as dt

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from essaim.vocabulary.actor_map import Actor, ActorMap
from essaim.vocabulary.charter import Charter, Signatory
from essaim.vocabulary.circle import Call, Circle, Dossier
from essaim.vocabulary.governance import Body, Governance, Sitting
from essaim.vocabulary.plan import Action, Plan
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.models import MapVersion
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.reads import wall_token
from essaim.web.circle.models import CircleVersion
from essaim.web.governance.models import GovernanceVersion
from essaim.web.plan.models import PlanVersion
from essaim.web.territory.documents import keep_version
from essaim.web.territory.writes import person_of
from tests.web.accounts.test_passkeys import a_passkey
from tests.web.cafe.hall import a_photo, a_workshop
from tests.web.harvest.noted import a_note
from tests.web.rights_table import (
    HIDDEN,
    MULHOUSE,
    ON,
    POSTS,
    REFUSED,
    ROLES,
    SHAPES,
    SIGN_IN,
    TABLE,
)
from tests.web.team import a_territory, somebody

pytestmark = pytest.mark.django_db


def names(patterns=None, prefix=""):
    """The name of every address, and the arguments it takes."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(one, URLPattern):
            yield f"{prefix}{one.name}", tuple(one.pattern.converters)
        else:
            inside = f"{one.namespace}:" if one.namespace else prefix
            yield from names(one.url_patterns, inside)


ADDRESSES = dict(names())


@pytest.fixture
def cafe():
    """A workshop of the territory, with a guest and a date."""
    workshop = a_workshop()
    workshop.territory.siren = MULHOUSE
    workshop.territory.save()
    workshop.date = dt.date(2026, 9, 17)
    workshop.save()
    return workshop


def school_governance():
    """A governance whose every part goes by the same name."""
    day = dt.date(2027, 1, 4)
    signatory = Signatory(id="school", organisation="École")
    return Governance(
        bodies=(Body(id="school", kind="own", name="Conseil"),),
        sittings=(Sitting(id="school", body="school", date=day),),
        charter=Charter(
            id="school",
            title="Charte",
            version="1",
            objective="Moins",
            horizon=2030,
            valid_from=day,
            signatories=(signatory,),
        ),
    )


def school_circle():
    """A circle with one call and one dossier."""
    day = dt.date(2027, 1, 4)
    dossier = Dossier(id="school", title="École", actors=("school",), received=day)
    call = Call(
        id="school",
        title="Appel",
        chain="renovation",
        at_least=2,
        opens=day,
        closes=day,
        dossiers=(dossier,),
    )
    return Circle(calls=(call,))


@pytest.fixture
def arguments(cafe):
    """Something real for each argument of an address."""
    member = somebody("member", Role.MODERATOR, territory=cafe.territory_id)
    school = Actor(id="school", name="École", siren=MULHOUSE)
    actors = ActorMap(territory=MULHOUSE, actors=(school,))
    keep_version(COMMAND_LINE, MapVersion, cafe.territory, actors, verb="test")
    plan = Plan(years=(2027,), weights=(1.0,), actions=(Action(id="school", sector=""),))
    keep_version(COMMAND_LINE, PlanVersion, cafe.territory, plan, verb="test")
    keep_version(COMMAND_LINE, GovernanceVersion, cafe.territory, school_governance(), verb="test")
    keep_version(COMMAND_LINE, CircleVersion, cafe.territory, school_circle(), verb="test")
    return {
        "call": "school",
        "key": "solar",
        "dossier": "school",
        "year": 2026,
        "name": "school",
        "territory": cafe.territory_id,
        "person": person_of(cafe.territory, "Ana").pk,
        "grant": member.grants.get().pk,
        "slug": cafe.slug,
        "workshop": cafe.pk,
        "passkey": a_passkey(member).pk,
        "code": cafe.invitations.first().code,
        "photo": a_photo(cafe).pk,
        "note": a_note(cafe, "Les agriculteurs").pk,
        "size": "small",
        "shape": "md",
    }


@pytest.fixture
def clients(cafe):
    """A browser for each role."""
    here, there = cafe.territory_id, a_territory("Colmar").pk
    other = Workshop.objects.create(territory=cafe.territory, slug="other", title="x", theme="x")
    held = {
        "stranger": (None, {}),
        "facilitator": (Role.FACILITATOR, {"territory": here, "workshop": cafe.pk}),
        "facilitator of another workshop": (
            Role.FACILITATOR,
            {"territory": here, "workshop": other.pk},
        ),
        "moderator": (Role.MODERATOR, {"territory": here}),
        "moderator of this workshop": (
            Role.MODERATOR,
            {"territory": here, "workshop": cafe.pk},
        ),
        "moderator of another workshop": (
            Role.MODERATOR,
            {"territory": here, "workshop": other.pk},
        ),
        "plan officer": (Role.PLAN_OFFICER, {"territory": here}),
        "plan officer of another territory": (Role.PLAN_OFFICER, {"territory": there}),
        "administrator": (Role.ADMINISTRATOR, {}),
    }
    found = {role: Client(SERVER_NAME="localhost") for role in ROLES}  # where passkeys are possible
    for number, (role, (grant, place)) in enumerate(held.items()):
        found[role].force_login(somebody(f"user{number}", grant, **place))
    found["guest"].get(reverse("cafe:enter", args=[cafe.invitations.first().code]))
    return found


def test_every_address_is_in_the_table():
    assert sorted(set(ADDRESSES) - set(TABLE)) == [], "add its line to TABLE"
    assert sorted(set(TABLE) - set(ADDRESSES)) == [], "there is no such address any more"


@pytest.mark.parametrize("name", TABLE)
def test_each_role_gets_what_the_table_says(name, clients, arguments, cafe):
    arguments["token"] = wall_token(cafe) if name == "cafe:wall" else "nothing"
    arguments["shape"] = SHAPES.get(name, "md")
    arguments["where"] = "commitments/new" if name.startswith("circle") else "bodies/new"
    if name == "cafe:take_back":
        helper = somebody("helper", Role.MODERATOR, territory=cafe.territory_id, workshop=cafe.pk)
        arguments["grant"] = helper.grants.get().pk
    address = reverse(name, kwargs={key: arguments[key] for key in ADDRESSES[name]})
    got = {}
    for role, client in clients.items():
        # What one role does is undone before the next one comes.
        with transaction.atomic():
            answer = client.post(address) if name in POSTS else client.get(address)
            transaction.set_rollback(True)
        on = TABLE[name][role] == ON and answer.status_code not in (403, 404, 405, 500)
        got[role] = ON if on and not asks_to_sign_in(answer) else answer.status_code
    assert got == TABLE[name]


@pytest.mark.parametrize("name", TABLE)
def test_whoever_may_not_look_may_not_post(name, clients, arguments):
    arguments |= {"token": "nothing", "where": "bodies/new"}
    address = reverse(name, kwargs={key: arguments[key] for key in ADDRESSES[name]})
    wrong = {}
    for role, wanted in TABLE[name].items():
        if wanted in (REFUSED, HIDDEN):
            status = clients[role].post(address).status_code
            if status not in (wanted, 405):
                wrong[role] = status
    assert wrong == {}


def asks_to_sign_in(answer):
    return answer.headers.get("Location", "").startswith("/compte/entrer/?")


@pytest.mark.parametrize("name", TABLE)
def test_what_asks_for_a_sign_in_asks_it_of_what_does_not_exist(name):
    """Nobody learns without an account which territories and workshops there are."""
    from uuid import UUID

    nothing = dict.fromkeys(("territory", "person", "workshop", "photo", "note"), UUID(int=0))
    nothing |= {
        "shape": "md",
        "grant": 0,
        "slug": "none",
        "size": "small",
        "code": "0000",
        "token": "none",
    }
    if TABLE[name]["anonymous"] == SIGN_IN and name.startswith(
        ("territory:", "cafe:", "desk:", "harvest:")
    ):
        if name in {"cafe:enter", "cafe:me", "cafe:voting", "cafe:table", "cafe:my_calendar"}:
            return
        address = reverse(name, kwargs={key: nothing[key] for key in ADDRESSES[name]})
        assert asks_to_sign_in(Client().get(address))
