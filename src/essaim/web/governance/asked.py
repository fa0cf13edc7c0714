"""What is asked of bodies, referents, meetings and opinions."""

from __future__ import annotations

from essaim.vocabulary.charter import Ratchet
from essaim.vocabulary.governance import (
    Arbitration,
    Body,
    Contract,
    Member,
    Opinion,
    Recommendation,
    Referent,
    Sitting,
)
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.record_forms import Asked

KINDS = {
    "steering_committee": phrase("steering committee"),
    "technical_committee": phrase("technical committee"),
    "participatory_council": phrase("participatory council"),
    "development_council": phrase("development council"),
    "scientific_council": phrase("scientific council"),
    "joint_committee": phrase("joint validation committee"),
    "climate_club": phrase("climate club"),
    "referent_network": phrase("network of referents"),
    "own": phrase("the territory’s own"),
}
BODY = Asked(
    kind=Body,
    labels={
        "name": phrase("Name"),
        "kind": phrase("Kind"),
        "chair": phrase("Chair"),
        "secretary": phrase("Who convenes it and writes its minutes"),
        "act": phrase("Act that founds it"),
        "rhythm_days": phrase("Days between two meetings"),
        "quorum": phrase("Quorum"),
        "convening_days": phrase("Convened so many days before, at least"),
        "decides": phrase("It decides"),
        "voting": phrase("How it settles"),
        "feeds": phrase("Prepares for"),
        "recruitment": phrase("How one becomes a member"),
        "own_voice": phrase("It may take up a question by itself"),
        "answer_days": phrase("Days within which it is owed an answer"),
        "renewal": phrase("Members are chosen anew on"),
        "since": phrase("Founded on"),
        "until": phrase("Ends on"),
    },
    words={
        **KINDS,
        "vote": phrase("by vote"),
        "consensus": phrase("by consensus"),
        "open_call": phrase("open call"),
        "lot": phrase("drawn by lot"),
        "delegates": phrase("delegates"),
        "deliberation": phrase("by deliberation"),
    },
    free=("chair", "secretary"),
)
MEMBER = Asked(
    kind=Member,
    labels={
        "person": phrase("Name"),
        "organisation": phrase("Organisation"),
        "capacity": phrase("Capacity"),
        "college": phrase("College"),
        "since": phrase("Since"),
        "until": phrase("Term ends on"),
        "substitute": phrase("Substitute"),
        "discipline": phrase("Discipline of a scientist"),
        "independence": phrase("Stated independence on"),
    },
    words={"elected": phrase("elected people"), "participants": phrase("participants")},
)
PERIMETERS = {
    "department": phrase("department"),
    "commune": phrase("commune"),
    "signatory": phrase("signatory"),
}
REFERENT = Asked(
    kind=Referent,
    labels={
        "perimeter": phrase("Perimeter"),
        "kind": phrase("Kind"),
        "state": phrase("State"),
        "person": phrase("Referent"),
        "deputy": phrase("Deputy"),
        "since": phrase("Since"),
        "until": phrase("Until"),
        "last_contact": phrase("Last contact"),
    },
    words={**PERIMETERS, "held": phrase("held"), "vacant": phrase("vacant")},
)
SITTING = Asked(
    kind=Sitting,
    labels={
        "body": phrase("Body"),
        "date": phrase("Day"),
        "starts": phrase("Begins at"),
        "ends": phrase("Ends at"),
        "place": phrase("Place"),
        "convened_on": phrase("Convened on"),
        "documents": phrase("Documents, one a line"),
    },
    long=("documents",),
)
OPINION = Asked(
    kind=Opinion,
    labels={
        "subject": phrase("About what"),
        "by": phrase("By whom"),
        "referral": phrase("How it began"),
        "asked": phrase("Asked on"),
        "due": phrase("Due on"),
        "tacit": phrase("What silence means"),
        "received": phrase("Received on"),
        "tacit_noted": phrase("Silence noted on"),
        "tone": phrase("Tone"),
        "owner": phrase("Who follows it"),
    },
    words={
        "asked": phrase("asked by the authority"),
        "own_voice": phrase("taken up by the body itself"),
        "favourable": phrase("favourable"),
        "no_opinion": phrase("no opinion given"),
        "nothing": phrase("nothing"),
        "reserved": phrase("with reservations"),
        "unfavourable": phrase("unfavourable"),
    },
    free=("by", "owner"),
)
RECOMMENDATION = Asked(
    kind=Recommendation,
    labels={
        "text": phrase("What is recommended"),
        "answer": phrase("Answer"),
        "reason": phrase("Why"),
        "on": phrase("Answered on"),
        "owner": phrase("Who answers"),
    },
    words={
        "waiting": phrase("waiting"),
        "accepted": phrase("accepted"),
        "partly": phrase("accepted in part"),
        "refused": phrase("refused"),
    },
    long=("text", "reason"),
    free=("owner",),
)
CONTRACT = Asked(
    kind=Contract,
    labels={
        "name": phrase("Name"),
        "partner": phrase("With whom"),
        "until": phrase("Ends on"),
        "owner": phrase("Who renews it"),
    },
    free=("owner",),
)
RATCHET = Asked(
    kind=Ratchet,
    labels={
        "change": phrase("The change"),
        "on": phrase("Day"),
        "decided_by": phrase("Who decided"),
        "why_hard": phrase("Why it is hard to undo"),
    },
    long=("change", "why_hard"),
)
ARBITRATION = Asked(
    kind=Arbitration,
    labels={
        "question": phrase("Question"),
        "answer": phrase("What was settled"),
        "why": phrase("Why"),
        "departments": phrase("Between which departments, one a line"),
        "on": phrase("Day"),
    },
    long=("question", "answer", "why", "departments"),
)
