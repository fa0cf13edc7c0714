"""Every address of the site with every role: an address that is not in the table fails.

To add an address, add its line to `TABLE`: its name, and what each role gets. Addresses that take
a POST only stand in `POSTS`; they are posted without data by those who may, so what they answer
then (a refusal, a redirection) only has to be no 403 or 404.
"""

import datetime as dt

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from essaim.vocabulary.actor_map import Actor, ActorMap
from essaim.vocabulary.plan import Action, Plan
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.models import MapVersion
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.reads import wall_token
from essaim.web.plan.models import PlanVersion
from essaim.web.territory.documents import keep_version
from essaim.web.territory.writes import person_of
from tests.web.accounts.test_passkeys import a_passkey
from tests.web.cafe.hall import a_photo, a_workshop
from tests.web.team import a_territory, somebody

pytestmark = pytest.mark.django_db

ROLES = (
    "anonymous",
    "guest",
    "stranger",
    "facilitator",
    "facilitator of another workshop",
    "moderator",
    "moderator of this workshop",
    "moderator of another workshop",
    "plan officer",
    "plan officer of another territory",
    "administrator",
)
MULHOUSE = "200066009"
SIGN_IN, SEEN, REFUSED, HIDDEN, ON = 302, 200, 403, 404, "on"


def by_role(otherwise, *, outside=SIGN_IN, **exceptions):
    """What each role gets: those without an account, the exceptions, and all others."""
    row = dict.fromkeys(ROLES, otherwise) | {"anonymous": outside, "guest": outside}
    return row | {role.replace("_", " "): status for role, status in exceptions.items()}


def team(known, status=SEEN):
    """For whoever prepares and runs this workshop; `known` for those who know its territory."""
    return by_role(
        HIDDEN,
        facilitator=status,
        facilitator_of_another_workshop=known,
        moderator=known,
        moderator_of_this_workshop=known,
        moderator_of_another_workshop=known,
        plan_officer=status,
        administrator=status,
    )


def officers(status=SEEN):
    """For the plan officers of this territory; its other members know that it is there."""
    return team(REFUSED, status) | {"facilitator": REFUSED}


def moderators(status=SEEN):
    """For whoever runs this workshop, and those who accept what it shows."""
    return team(HIDDEN, status) | {"moderator": status, "moderator of this workshop": status}


EVERYBODY = by_role(SEEN, outside=SEEN)
SIGNED_IN = by_role(SEEN)
TABLE = {
    "shared:language": by_role(SIGN_IN),
    "shared:accessibility": EVERYBODY,
    "shared:privacy": EVERYBODY,
    "accounts:mine": SIGNED_IN,
    "accounts:sign_in": by_role(302, outside=SEEN),
    "accounts:sent": EVERYBODY,
    "accounts:code": by_role(302, outside=302),
    "accounts:passkey_challenge": by_role(302, outside=SEEN),
    "accounts:passkey_enter": by_role(302, outside=302),
    "accounts:passkey_new": by_role(409),
    "accounts:passkey_add": by_role(302),
    "accounts:passkey": by_role(HIDDEN),
    "accounts:link": by_role(302),
    "accounts:use": by_role(410, outside=410),
    "accounts:sign_out": by_role(302),
    "territory:list": SIGNED_IN,
    "territory:create": by_role(REFUSED, administrator=SEEN),
    "territory:show": team(SEEN),
    "territory:edit": officers(),
    "territory:people": officers(),
    "desk:erase": officers(),
    "territory:members": officers(),
    "territory:take_back": officers(ON),
    "territory:journal": officers(),
    "actors:map": officers(),
    "actors:drawing": officers(),
    "actors:gaps": officers(),
    "actors:relays": officers(),
    "actors:law": officers(),
    "actors:letters": officers(),
    "actors:take": officers(),
    "actors:actor": officers(),
    "plan:sheets": officers(),
    "plan:check": officers(),
    "plan:programme": officers(),
    "plan:add": officers(),
    "plan:take": officers(),
    "plan:sheet": officers(),
    "cafe:home": EVERYBODY,
    "cafe:new": by_role(HIDDEN, plan_officer=SEEN, administrator=SEEN),
    "cafe:overview": team(HIDDEN) | {"moderator": 302, "moderator of this workshop": 302},
    "cafe:team": by_role(
        HIDDEN,
        facilitator=REFUSED,
        moderator=REFUSED,
        moderator_of_this_workshop=REFUSED,
        plan_officer=SEEN,
        administrator=SEEN,
    ),
    "cafe:take_back": by_role(
        HIDDEN,
        facilitator=REFUSED,
        moderator=REFUSED,
        moderator_of_this_workshop=REFUSED,
        plan_officer=ON,
        administrator=ON,
    ),
    "cafe:settings": team(HIDDEN),
    "cafe:guests": team(HIDDEN),
    "cafe:guest_file": team(HIDDEN, ON),
    "cafe:seating": team(HIDDEN),
    "cafe:move": team(HIDDEN, ON),
    "cafe:kit": team(HIDDEN, ON),
    "cafe:welcome": team(HIDDEN),
    "cafe:run": team(HIDDEN),
    "cafe:notes": moderators(),
    "cafe:screen": moderators(ON),
    "cafe:plenary": team(HIDDEN),
    "cafe:clusters": team(HIDDEN),
    "cafe:voting": by_role(302) | {"guest": SEEN},
    "cafe:export": team(HIDDEN),
    "cafe:invitations": team(HIDDEN),
    "cafe:merge_file": team(HIDDEN),
    "cafe:calendar": team(HIDDEN),
    "cafe:my_calendar": by_role(302) | {"guest": SEEN},
    "harvest:harvest": team(HIDDEN),
    "harvest:take": team(HIDDEN),
    "harvest:statements": team(HIDDEN),
    "harvest:typing": team(HIDDEN),
    "thread:mine": by_role(302) | {"guest": SEEN},
    "cafe:photos": team(HIDDEN),
    "cafe:change_photo": team(HIDDEN, ON),
    "cafe:photo": team(HIDDEN) | {"anonymous": HIDDEN, "guest": HIDDEN},
    "cafe:table": by_role(302),
    "cafe:wall": EVERYBODY,
    "cafe:me": by_role(302) | {"guest": SEEN},
    "cafe:enter": by_role(302),
}
POSTS = {
    "cafe:take_back",
    "accounts:passkey_challenge",
    "accounts:passkey_enter",
    "accounts:passkey_new",
    "accounts:passkey_add",
    "accounts:passkey",
    "cafe:change_photo",
    "accounts:sign_out",
    "cafe:guest_file",
    "cafe:move",
    "cafe:screen",
    "territory:take_back",
}


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


@pytest.fixture
def arguments(cafe):
    """Something real for each argument of an address."""
    member = somebody("member", Role.MODERATOR, territory=cafe.territory_id)
    school = Actor(id="school", name="École")
    actors = ActorMap(territory=MULHOUSE, actors=(school,))
    keep_version(COMMAND_LINE, MapVersion, cafe.territory, actors, verb="test")
    plan = Plan(years=(2027,), weights=(1.0,), actions=(Action(id="school", sector=""),))
    keep_version(COMMAND_LINE, PlanVersion, cafe.territory, plan, verb="test")
    return {
        "name": "school",
        "territory": cafe.territory_id,
        "person": person_of(cafe.territory, "Ana").pk,
        "grant": member.grants.get().pk,
        "slug": cafe.slug,
        "workshop": cafe.pk,
        "passkey": a_passkey(member).pk,
        "code": cafe.invitations.first().code,
        "photo": a_photo(cafe).pk,
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
    if name in ("actors:take", "plan:take"):
        arguments["shape"] = "csv"
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
    arguments["token"] = "nothing"
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

    nothing = dict.fromkeys(("territory", "person", "workshop", "photo"), UUID(int=0))
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
