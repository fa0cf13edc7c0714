"""A Monday committee: what is open is proposed, decisions are typed live, minutes follow."""

import io
import zipfile

import pytest
from docx import Document

from essaim.web.governance import reads

pytestmark = pytest.mark.django_db


@pytest.fixture
def monday(governed, officer, page):
    """A meeting of the body whose decisions are late."""
    body = reads.governance_of(governed).bodies[0].id
    typed = {"body": body, "date": "2028-03-06", "place": "Salle du <conseil>"}
    answer = officer.post(page + "fiche/sittings/new/", typed)
    assert answer["Location"].startswith(page + "reunions/")
    return answer["Location"]


def sitting_at(territory, address):
    name = address.rstrip("/").split("/")[-1]
    return next(one for one in reads.governance_of(territory).sittings if one.id == name)


def test_late_decisions_and_unanswered_recommendations_are_proposed(governed, officer, monday):
    offered = {item.source for item in officer.get(monday).context["proposed"]}
    assert {"decision", "recommendation"} <= offered


def test_what_is_ticked_goes_on_the_agenda_and_is_not_offered_again(governed, officer, monday):
    offered = officer.get(monday).context["proposed"]
    chosen = [f"{item.source}:{item.about}" for item in offered[:2]]
    officer.post(monday, {"act": "add", "item": chosen, "text": "Divers"})
    agenda = sitting_at(governed, monday).agenda
    assert [item.text for item in agenda] == [*(item.text for item in offered[:2]), "Divers"]
    again = {item.about for item in officer.get(monday).context["proposed"]}
    assert not again & {item.about for item in agenda if item.about}
    officer.post(monday, {"act": "agenda", "said-0": "Reporté.\r\nVu.", "drop-2": "1"})
    agenda = sitting_at(governed, monday).agenda
    assert (len(agenda), agenda[0].said) == (2, "Reporté.\nVu.")


def test_who_came_is_counted_for_the_quorum(governed, officer, monday):
    people = [name for name, _ in officer.get(monday).context["people"]]
    typed = {"act": "attend", "person": people, "guest": "Zoé Petit"}
    typed |= {f"presence-{rank}": "present" for rank in range(len(people))}
    typed |= {"presence-1": "represented", "by-1": "Cy"}
    officer.post(monday, typed)
    rows = sitting_at(governed, monday).attendance
    assert {row.person for row in rows} == {*people, "Zoé Petit"}
    assert rows[1].by == "Cy"
    assert officer.get(monday).context["count"] == len(people) + 1


def test_a_decision_without_owner_and_day_is_refused(governed, officer, monday):
    for missing in ("text", "owner", "due"):
        typed = {"act": "decide", "text": "Isoler", "owner": "Ana", "due": "2028-06-01"}
        answer = officer.post(monday, typed | {missing: ""})
        assert list(answer.context["form"].errors) == [missing]
    assert sitting_at(governed, monday).decisions == ()
    before = {"act": "decide", "text": "Isoler", "owner": "Ana", "due": "2028-01-01"}
    assert officer.post(monday, before).context["form"].non_field_errors()
    assert sitting_at(governed, monday).decisions == ()
    officer.post(monday, before | {"due": "2028-06-01"})
    assert [one.owner for one in sitting_at(governed, monday).decisions] == ["Ana"]


def test_minutes_go_from_draft_to_sent_and_close_the_meeting(governed, officer, monday):
    officer.post(
        monday, {"act": "decide", "text": "Isoler l’école", "owner": "Ana", "due": "2028-06-01"}
    )
    made = officer.get(monday + "fichier/docx")
    text = "\n".join(p.text for p in Document(io.BytesIO(made.content)).paragraphs)
    assert "Isoler l’école" in text
    assert "Salle du <conseil>" in text
    assert officer.get(monday + "fichier/pdf").content.startswith(b"%PDF")
    assert b"BEGIN:VEVENT" in officer.get(monday + "fichier/ics").content
    assert officer.get(monday + "fichier/odt").status_code == 404
    # A meeting to come cannot be told yet: its minutes wait for its day.
    officer.post(monday, {"act": "minutes", "state": "draft"})
    assert sitting_at(governed, monday).minutes == ()


def test_validated_minutes_take_no_decision(governed, officer, page):
    held = next(one for one in reads.governance_of(governed).sittings if one.minutes)
    address = f"{page}reunions/{held.id}/"
    for state in ("sent", "validated", "sent"):  # the first one is left out, and is refused
        officer.post(address, {"act": "minutes", "state": state})
    states = [step.state for step in sitting_at(governed, address).minutes]
    assert states == ["draft", "validated", "sent"]
    typed = {"act": "decide", "text": "Isoler", "owner": "Ana", "due": "2030-06-01"}
    assert officer.post(address, typed).context["form"].non_field_errors()


def test_decisions_are_settled_where_they_are_listed(governed, officer, page):
    row = reads.decisions_of(reads.governance_of(governed))[0]
    named = {"sitting": row.sitting.id, "decision": row.decision.id}
    officer.post(page + "decisions/", {**named, "act": "postpone"})
    officer.post(page + "decisions/", {**named, "act": "drop"})
    assert reads.decisions_of(reads.governance_of(governed))[0] == row
    officer.post(page + "decisions/", {**named, "act": "drop", "reason": "Sans objet"})
    after = {
        one.decision.id: one.decision for one in reads.decisions_of(reads.governance_of(governed))
    }
    assert after[row.decision.id].reason == "Sans objet"
    assert officer.post(page + "decisions/", {"act": "done", "sitting": "no"}).status_code == 404
    assert officer.post(page + "decisions/", {"act": "burn"}).status_code == 404


def test_what_is_not_there_is_not_found(governed, officer, page):
    assert officer.get(page + "reunions/nobody/").status_code == 404
    assert officer.post(page + "reunions/nobody/", {"act": "decide"}).status_code == 404
    assert zipfile.is_zipfile(io.BytesIO(officer.get(page + "charte/fichier/docx").content))
