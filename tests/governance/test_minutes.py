"""A decision has its text, its owner and its day; minutes open in the word processor."""

import io

import pytest
from docx import Document

from essaim.governance.minutes import decided, minutes_moved, minutes_paper, sitting_of
from essaim.vocabulary.errors import GovernanceError
from tests.governance.house_of import d, governance, sitting, steering

DAY = d("2027-09-01")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"owner": " "}, "owner"),
        ({"text": ""}, "text"),
        ({"due": None}, "due"),
        ({"due": d("2027-01-01")}, "due"),
    ],
)
def test_without_one_of_the_three_it_is_refused(fields, field):
    given = {"text": "Isoler", "owner": "Bob", "due": DAY, **fields}
    with pytest.raises(GovernanceError) as error:
        decided(governance(), "s1", **given)
    assert error.value.where.field == field


def test_it_is_added_under_a_new_id():
    after = decided(governance(), "s1", text="Isoler", owner="Bob", due=DAY)
    assert [one.id for one in sitting_of(after, "s1").decisions] == ["d1", "d2"]
    with pytest.raises(GovernanceError, match="s9"):
        decided(governance(), "s9", text="Isoler", owner="Bob", due=DAY)


def test_states_go_forward_and_stay():
    after = minutes_moved(governance(), "s1", "validated", on=d("2027-06-01"), by="Chloé")
    assert [one.state for one in sitting_of(after, "s1").minutes] == ["draft", "validated"]
    with pytest.raises(GovernanceError):
        minutes_moved(after, "s1", "draft", on=DAY)
    with pytest.raises(GovernanceError):
        minutes_moved(governance(), "s1", "sent", on=DAY)
    with pytest.raises(GovernanceError):
        decided(after, "s1", text="Isoler", owner="Bob", due=DAY)


def words_of(raw):
    text = "\n".join(one.text for one in Document(io.BytesIO(raw)).paragraphs)
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_word_file_says_who_came_what_was_said_and_decided():
    told = words_of(minutes_paper(governance(), "s1", "docx"))
    for words in (
        "Compte rendu : Comité de pilotage",
        "Représentés : Bob (par Cy)",
        "Quorum : 2 sur 2",
        "1. Bilan",
        "Chacun a dit",
        "Écrire (Ines, pour le 1er juillet 2027)",
        "à valider",
    ):
        assert words in told
    club = governance(bodies=(steering(decides=False),))
    assert "ne décide pas" in words_of(minutes_paper(club, "s1", "docx"))
    bare = governance(sittings=(sitting(attendance=(), decisions=(), minutes=()),))
    assert "Aucune décision" in words_of(minutes_paper(bare, "s1", "docx"))


def test_the_same_minutes_are_the_same_file():
    assert minutes_paper(governance(), "s1", "docx") == minutes_paper(governance(), "s1", "docx")
