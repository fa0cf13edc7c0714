"""The page of the harvest, and the files one takes away the same evening."""

import json

import pytest

pytestmark = pytest.mark.django_db
PAGE = "/ateliers/demo/recolte/"


def test_an_empty_evening_says_so(team, cafe):
    assert "No note yet." in team.get(PAGE, headers={"accept-language": "en"}).text


def test_the_page_shows_the_draft_who_was_named_and_no_sentence_of_its_own(team, told):
    page = team.get(PAGE)
    assert "La note d’ambiance" in page.text
    assert "Artisans" in page.text
    assert "Ceci n’est pas une décision" in page.text


@pytest.mark.parametrize(
    ("shape", "start"),
    [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype"), ("md", b"# "), ("json", b"{")],
)
def test_each_file_can_be_taken(team, told, shape, start):
    answer = team.get(f"{PAGE}fichier.{shape}")
    assert answer.content.startswith(start)
    assert f".{shape}" in answer["Content-Disposition"]


def test_there_is_no_other_file(team, told):
    assert team.get(f"{PAGE}fichier.exe").status_code == 404


def test_the_number_of_lines_is_chosen_and_nonsense_is_ten(team, told):
    few, many, odd = (
        team.get(f"{PAGE}fichier.md", {"lines": text}).text for text in ("8", "30", "x")
    )
    assert len(many) > len(few)
    assert odd == team.get(f"{PAGE}fichier.md").text


def test_the_harvest_is_a_document(team, told):
    found = json.loads(team.get(f"{PAGE}fichier.json").content)
    assert found["schema"] == "essaim/harvest/1"
    assert len(found["statements"]) == told.notes.count()


def test_hostile_notes_are_shown_as_text(team, told):
    told.notes.filter(kind="objection").update(text="<img src=x onerror=alert(1)> et encore")
    text = team.get(PAGE).text
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text
