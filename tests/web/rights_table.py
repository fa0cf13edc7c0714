"""What each role gets at each address: the table of `test_rights.py`."""

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
    "actors:add": officers(),
    "actors:invitation": officers(),
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
    "plan:grid": officers(),
    "plan:figures": officers(),
    "plan:action_figures": officers(),
    "plan:why": officers(),
    "plan:action_why": officers(),
    "plan:front": officers(),
    "plan:robust": officers(),
    # No programme was searched here: there is nothing to draw.
    "plan:drawing": officers(HIDDEN),
    "plan:briefs": officers(),
    # Nobody is named in this address: the page is not there, for those who may look either.
    "plan:brief": officers(HIDDEN),
    "plan:take": officers(),
    "plan:sheet": officers(),
    "circle:events": officers(),
    "circle:calls": officers(),
    "circle:commitments": officers(),
    "circle:recognitions": officers(),
    "circle:evaluation": officers(),
    "circle:jury": officers(),
    "circle:record": officers(),
    "circle:undo": officers(ON),
    "governance:overview": officers(),
    "governance:bodies": officers(),
    "governance:referents": officers(),
    "governance:sittings": officers(),
    "governance:sitting": officers(),
    "governance:minutes": officers(),
    "governance:decisions": officers(),
    "governance:opinions": officers(),
    "governance:clock": officers(),
    "governance:feed": officers(ON),
    "governance:charter": officers(),
    "governance:charter_paper": officers(),
    "governance:signatory": officers(),
    "governance:yearly_paper": officers(),
    "governance:undo": officers(ON),
    "governance:take": officers(),
    "governance:record": officers(),
    # Their links are their keys: without one nothing is there.
    "governance:answer": by_role(410, outside=410),
    "governance:opened": by_role(302),
    "governance:followed": by_role(HIDDEN, outside=HIDDEN),
    "orchestra:pictures": officers(),
    "orchestra:picture": officers(),
    "orchestra:drawings": officers(),
    "orchestra:take": officers(),
    "desk:alerts": officers(),
    "desk:handover": officers(),
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
    "harvest:addresses": team(HIDDEN),
    "harvest:statements": team(HIDDEN),
    "harvest:mentions": team(HIDDEN),
    "harvest:note": team(HIDDEN),
    "harvest:typing": team(HIDDEN),
    "thread:enter": by_role(302),
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
    "circle:undo",
    "governance:feed",
    "governance:undo",
    "territory:take_back",
}
# The file that an address with a shape is asked for.
SHAPES = {
    "actors:take": "csv",
    "plan:take": "csv",
    "governance:take": "json",
    "orchestra:take": "json",
    "governance:minutes": "docx",
    "governance:charter_paper": "docx",
    "governance:yearly_paper": "docx",
}
