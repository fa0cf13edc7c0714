"""The tables of a handover: one row a thing, columns and words in French, days as 2027-03-01."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from essaim.governance.deadlines import deadlines
from essaim.governance.papers import words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance

Rows: TypeAlias = "Sequence[tuple[str, ...]]"


def tables_of(governance: Governance, circle: Circle | None, *, on: dt.date) -> dict[str, Rows]:
    """Each table by name, its header first.

    Args:
        governance: where the rows come from.
        circle: for the commitments.
        on: the day from which the deadlines are told.
    """
    names = {one.id: one.name for one in governance.bodies}
    return {
        "instances": [("id", "instance", "genre", "présidence", "secrétariat", "acte", "décide")]
        + [
            (
                b.id,
                b.name,
                _said("bodies", b.kind),
                b.chair,
                b.secretary,
                b.act,
                "oui" if b.decides else "non",
            )
            for b in governance.bodies
        ],
        "membres": [("instance", "personne", "organisme", "qualité", "suppléant", "jusqu’au")]
        + [
            (b.name, m.person, m.organisation, m.capacity, m.substitute, _day(m.until))
            for b in governance.bodies
            for m in b.members
        ],
        "referents": [("genre", "périmètre", "état", "personne", "suppléant", "dernier contact")]
        + [
            (
                _said("perimeters", r.kind),
                r.perimeter,
                _said("referents", r.state),
                r.person,
                r.deputy,
                _day(r.last_contact),
            )
            for r in governance.referents
        ],
        **_sittings(governance, names),
        **_opinions(governance, names),
        **_charter(governance),
        "engagements": _promises(circle),
        "echeances": _deadlines(governance, circle, on),
    }


def _promises(circle: Circle | None) -> Rows:
    return [
        ("id", "acteur", "promesse", "échéance", "état", "contrepartie"),
        *(
            (
                c.id,
                c.actor,
                c.promise,
                _day(c.due),
                _said("commitments", c.history[-1].state) if c.history else "",
                c.counterpart,
            )
            for c in (circle.commitments if circle else ())
        ),
    ]


def _deadlines(governance: Governance, circle: Circle | None, on: dt.date) -> Rows:
    kinds = words()["handover"]["kinds"]
    return [
        ("date", "genre", "quoi", "qui"),
        *(
            (day, kinds.get(kind, kind), what, who)
            for day, kind, what, who in sorted(deadlines(governance, circle, on=on))
        ),
    ]


def _said(group: str, code: str) -> str:
    """A code of the document in French; one that has no word stays as it is."""
    return str(words()["handover"]["codes"][group].get(code, code))


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _sittings(governance: Governance, names: dict[str, str]) -> dict[str, Rows]:
    return {
        "seances": [("id", "instance", "date", "lieu", "compte rendu")]
        + [
            (
                s.id,
                names.get(s.body, s.body),
                _day(s.date),
                s.place,
                _said("minutes", s.minutes[-1].state) if s.minutes else "",
            )
            for s in governance.sittings
        ],
        "decisions": [("id", "séance", "décision", "porteur", "échéance", "état", "raison")]
        + [
            (d.id, s.id, d.text, d.owner, _day(d.due), _said("decisions", d.status), d.reason)
            for s in governance.sittings
            for d in s.decisions
        ],
    }


def _opinions(governance: Governance, names: dict[str, str]) -> dict[str, Rows]:
    return {
        "avis": [("id", "de", "objet", "demandé", "échéance", "reçu", "sens")]
        + [
            (
                o.id,
                names.get(o.by, o.by),
                o.subject,
                _day(o.asked),
                _day(o.due),
                _day(o.received),
                _said("tones", o.tone),
            )
            for o in governance.opinions
        ],
        "recommandations": [("id", "avis", "recommandation", "réponse", "raison", "qui")]
        + [
            (r.id, o.id, r.text, _said("answers", r.answer), r.reason, r.owner or o.owner)
            for o in governance.opinions
            for r in o.recommendations
        ],
    }


def _charter(governance: Governance) -> dict[str, Rows]:
    charter = governance.charter
    levels = {one.id: one.name for one in charter.ladder} if charter else {}
    return {
        "signataires": [("id", "organisme", "signataire", "référent", "palier", "signé", "sorti")]
        + [
            (
                s.id,
                s.organisation,
                s.legal_signatory,
                s.referent,
                levels.get(s.level, s.level),
                _day(s.signing.on if s.signing else None),
                _day(s.left_on),
            )
            for s in (charter.signatories if charter else ())
        ],
        "contreparties": [("id", "ce que la collectivité doit", "porteur", "échéance", "tenu")]
        + [
            (c.id, c.text, c.owner, _day(c.due), _day(c.kept_on))
            for c in (charter.counterparts if charter else ())
        ],
        "cliquets": [("id", "changement", "date", "décidé par", "pourquoi")]
        + [(r.id, r.change, _day(r.on), r.decided_by, r.why_hard) for r in governance.ratchets],
    }
