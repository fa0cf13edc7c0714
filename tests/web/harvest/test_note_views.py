"""The note is edited on screen, and taken away as it was edited."""

import io

import pytest
from docx import Document

from essaim.web.harvest.reads import edits_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(told):
    return f"/ateliers/{told.slug}/recolte/note/"


def rounds(answer):
    return {one.number: [id_ for id_, _ in lines] for one, lines, _ in answer.context["rounds"]}


def test_an_empty_evening_can_be_opened(team, cafe):
    assert team.get(f"/ateliers/{cafe.slug}/recolte/note/").status_code == 200


def test_lines_go_out_in_and_move(team, told, page):
    before = rounds(team.get(page))
    number, lines = next((n, ids) for n, ids in before.items() if len(ids) > 1)
    team.post(page, {"act": "down", "note": lines[0]})
    assert rounds(team.get(page))[number][:2] == [lines[1], lines[0]]
    team.post(page, {"act": "out", "note": lines[0]})
    after = team.get(page)
    assert lines[0] not in rounds(after)[number]
    assert [id_ for id_, _ in after.context["out"]] == [lines[0]]
    team.post(page, {"act": "in", "note": lines[0]})
    assert lines[0] in rounds(team.get(page))[number]
    for _ in range(3):
        team.post(page, {"act": "undo"})
    assert rounds(team.get(page)) == before
    team.post(page, {"act": "undo"})


def test_other_statements_are_put_in(team, told, page):
    shown = team.get(page)
    one, _, others = next(row for row in shown.context["rounds"] if row[2])
    ids = [id_ for id_, _ in others[:2]]
    answer = team.post(page, {"act": "in", "note": ids, "place": f"round-{one.number}"})
    assert answer["Location"].endswith(f"#round-{one.number}")
    assert set(ids) <= set(rounds(team.get(page))[one.number])


def test_what_the_team_writes_is_in_the_file_and_marked(team, told, page):
    typed = {
        "act": "words",
        "title": "Notre <soirée>",
        "closing": "Les abeilles circulent.",
        "follow_up": "Une lettre en mars.",
        "lines": "12",
    }
    team.post(page, typed)
    assert "Notre &lt;soirée&gt;" in team.get(page).content.decode()
    made = team.get(f"/ateliers/{told.slug}/recolte/fichier.docx")
    text = "\n".join(p.text for p in Document(io.BytesIO(made.content)).paragraphs)
    assert "Notre <soirée>" in text
    assert "Les abeilles circulent." in text
    assert "écrit par l’équipe" in text
    assert edits_of(told).lines == 12


def test_mistakes_and_strange_ids_change_nothing(team, told, page):
    wrong = team.post(page, {"act": "words", "lines": "0"})
    assert wrong.context["form"].errors
    team.post(page, {"act": "out", "note": "nothing"})
    team.post(page, {"act": "burn"})
    assert not told.note_versions.exists()
