"""Tables of votes as other tools write them, every mistake with its line."""

import pytest

from essaim.harvest.agreement import Tally
from essaim.harvest.votes import read_votes, vote_of
from essaim.vocabulary.errors import EssaimError, ManyErrors, TableError


def sheet(tmp_path, text):
    path = tmp_path / "votes.csv"
    path.write_text(text, encoding="utf-8")
    return read_votes(path)


def test_a_french_table(tmp_path):
    found = sheet(
        tmp_path, "Participant;Énoncé;Vote\nAna;1;d'accord\nBob;1;Pas d’accord\nZoé;1;passe\n"
    )
    assert found.tally("1", number=1) == Tally(1, 1, 1)
    assert (found.people(), found.statements(), found.warnings) == (3, ("1",), ())
    assert found.change("1") is None


def test_the_file_that_polis_exports(tmp_path):
    found = sheet(
        tmp_path,
        "timestamp,datetime,comment-id,voter-id,vote\n"
        "1,Mon,0,7,1\n2,Mon,0,8,-1\n3,Mon,0,9,0\n4,Mon,12,7,-1\n",
    )
    assert found.tally("0", number=1) == Tally(1, 1, 1)
    assert found.tally("12", number=1) == Tally(disagree=1)
    assert "not used" in str(found.warnings[0])


def test_the_later_vote_of_a_person_counts(tmp_path):
    found = sheet(tmp_path, "participant,statement,vote\na,s,agree\na,s,disagree\n")
    assert found.tally("s", number=1) == Tally(disagree=1)
    assert "cast again" in str(found.warnings[0])


def test_two_rounds(tmp_path):
    lines = [f"p{n},s,{vote},{r}" for n in range(6) for r, vote in ((1, "disagree"), (2, "agree"))]
    found = sheet(tmp_path, "\n".join(["participant,statement,vote,round", *lines]))
    assert found.change("s").towards == 6
    assert (found.tally("s", number=1), found.tally("s", number=2)) == (Tally(0, 6), Tally(6))


@pytest.mark.parametrize(
    ("cell", "vote"),
    [
        *[
            (cell, "agree")
            for cell in ("1", "+1", "1.0", "1,0", "Agree", "D’accord", "oui", "POUR")
        ],
        *[
            (cell, "disagree")
            for cell in ("-1", "−1", "-1,0", "Désaccord", "pas d'accord", "contre")
        ],
        *[(cell, "pass") for cell in ("0", "0.0", "passe", "Je passe", "pass")],
    ],
)
def test_votes_as_people_write_them(cell, vote):
    assert vote_of(cell) == vote


@pytest.mark.parametrize("cell", ["", "2", "-0.5", "- 1", "peut-être", "-"])
def test_what_is_no_vote(cell):
    with pytest.raises(TableError, match="is no vote"):
        vote_of(cell)


def test_every_mistake_is_told_with_its_line(tmp_path):
    text = "participant,statement,vote,round\na,s,maybe,1\n,s,agree,1\nb,s,agree,3\nc,s,agree,1\n"
    with pytest.raises(ManyErrors) as caught:
        sheet(tmp_path, text)
    assert [error.where.line for error in caught.value.errors] == [2, 3, 4]
    assert {error.where.file for error in caught.value.errors} == {"votes.csv"}


def test_a_table_without_votes_is_told(tmp_path):
    with pytest.raises(EssaimError, match="vote"):
        sheet(tmp_path, "participant,statement\na,s\n")
