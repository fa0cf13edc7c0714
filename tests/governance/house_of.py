"""A small governance for the tests of its room: everything in order on 1 June 2027."""

import datetime as dt

from essaim.vocabulary.charter import (
    Charter,
    Clause,
    Counterpart,
    Level,
    Ratchet,
    Sheet,
    SheetStep,
    Signatory,
    Signing,
)
from essaim.vocabulary.governance import (
    AgendaItem,
    Arbitration,
    Attendance,
    Body,
    Contract,
    Decision,
    FollowedAction,
    Governance,
    Member,
    MinutesStep,
    Opinion,
    PlanDates,
    Recommendation,
    Referent,
    Sitting,
    Sponsor,
)

ON = dt.date(2027, 6, 1)


def d(text):
    return dt.date.fromisoformat(text)


def steering(**fields):
    given = {
        "id": "copil",
        "kind": "steering_committee",
        "name": "Comité de pilotage",
        "chair": "Chloé",
        "secretary": "Ines",
        "rhythm_days": 60,
        "quorum": 2,
        "decides": True,
        "since": d("2027-01-01"),
        "members": (Member(person="Ana", capacity="élue"), Member(person="Bob", substitute="Cy")),
    }
    return Body(**{**given, **fields})


def sitting(**fields):
    given = {
        "id": "s1",
        "body": "copil",
        "date": d("2027-05-10"),
        "agenda": (AgendaItem(text="Bilan", said="Chacun a dit où il en est."),),
        "attendance": (
            Attendance(person="Ana", presence="present"),
            Attendance(person="Bob", presence="represented", by="Cy"),
        ),
        "decisions": (Decision(id="d1", text="Écrire", owner="Ines", due=d("2027-07-01")),),
        "minutes": (MinutesStep(state="draft", on=d("2027-05-10"), by="Ines"),),
    }
    return Sitting(**{**given, **fields})


def opinion(**fields):
    given = {
        "id": "o1",
        "by": "copil",
        "subject": "Projet de plan",
        "asked": d("2027-04-01"),
        "due": d("2027-08-01"),
        "tacit": "favourable",
        "owner": "Ines",
    }
    return Opinion(**{**given, **fields})


def recommendation(**fields):
    given = {"id": "r1", "text": "Chiffrer", "answer": "accepted", "on": d("2027-05-20")}
    return Recommendation(**{**given, **fields})


def signatory(**fields):
    given = {
        "id": "sg1",
        "organisation": "Hôpital",
        "legal_signatory": "Dora",
        "referent": "Eli",
        "level": "l1",
        "commitments": ("p1",),
        "publication": True,
        "signing": Signing(on=d("2027-02-01"), way="paper", place="Théâtre", event="Signature"),
        "sheets": (
            Sheet(
                year=2027,
                due=d("2028-03-31"),
                history=(SheetStep(on=d("2027-05-01"), state="asked"),),
            ),
        ),
    }
    return Signatory(**{**given, **fields})


def charter(**fields):
    given = {
        "id": "c1",
        "title": "Charte climat",
        "version": "1",
        "objective": "Moins 40 % en 2030",
        "horizon": 2030,
        "valid_from": d("2027-01-01"),
        "clauses": (Clause(id="a1", title="Objet", text="Agir ensemble."),),
        "ladder": (Level(id="l1", name="Argent", asks="Rejoindre"),),
        "counterparts": (Counterpart(id="k1", text="Un conseiller", owner="Ines"),),
        "signatories": (signatory(),),
    }
    return Charter(**{**given, **fields})


def governance(**fields):
    given = {
        "territory": "Essai",
        "siren": "200066009",
        "officer": "Ines",
        "plan": PlanDates(launch=d("2027-01-10"), population=277_000),
        "departments": ("Bâtiments",),
        "communes": (),
        "bodies": (steering(),),
        "referents": (
            Referent(kind="department", perimeter="Bâtiments", state="held", person="Bob"),
            Referent(kind="signatory", perimeter="Mairie annexe", state="vacant"),
        ),
        "sittings": (sitting(),),
        "opinions": (opinion(recommendations=()),),
        "charter": charter(),
        "ratchets": (
            Ratchet(
                id="q1",
                change="Rue piétonne",
                on=d("2027-02-02"),
                decided_by="Conseil",
                why_hard="On y vit",
            ),
        ),
        "actions": (
            FollowedAction(id="a1", name="Isoler", owner="Bob", milestone=d("2027-09-01")),
        ),
        "contracts": (Contract(id="k", name="Bureau d’études", until=d("2028-01-01")),),
        "sponsor": Sponsor(
            person="Gil",
            arbitrations=(Arbitration(on=d("2027-03-01"), question="Qui ?", answer="Eux"),),
        ),
    }
    return Governance(**{**given, **fields})
