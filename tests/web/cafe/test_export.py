"""A workshop leaves and comes back without loss, here or elsewhere."""

import io
import json
import uuid
import zipfile

import pytest

from essaim.vocabulary.errors import DocumentError
from essaim.web.cafe.export import ROWS, bundle_of, import_bundle
from essaim.web.cafe.keeping import Bearer, Letter, keep_notes
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.posting import PostedNote
from essaim.web.territory.models import Person, Territory

pytestmark = pytest.mark.django_db


def rows(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        found = json.loads(archive.read(ROWS))["rows"]
    # Keys that are mere counters may differ elsewhere; public ids may not.
    return [{k: v for k, v in row.items() if not isinstance(v, int)} for row in found]


@pytest.fixture
def exported(cafe):
    note = PostedNote(uuid.uuid4(), 1, 1, "idea", "=1+1")
    keep_notes([Letter(cafe.pk, Bearer(team=True), note)])
    return bundle_of(cafe)


def test_it_comes_back_equal_on_an_empty_installation(exported):
    Workshop.objects.all().delete()
    Person.objects.all().delete()
    Territory.objects.all().delete()
    back = import_bundle(exported, file="café.zip")
    assert rows(bundle_of(back)) == rows(exported)
    assert back.invitations.count() == 35


def test_the_plenary_comes_back_with_its_results(cafe):
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.cafe import plenary_votes, plenary_writes
    from essaim.web.cafe.plenary_keeping import keep_votes
    from essaim.web.cafe.plenary_reads import board_of
    from tests.web.cafe.plenary import a_note_of, a_vote, dots

    group = plenary_writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    note = a_note_of(cafe, "=HYPERLINK()")
    plenary_writes.move_notes(COMMAND_LINE, cafe, [note.pk], cluster=group)
    plenary_votes.open_dots(COMMAND_LINE, cafe)
    code = cafe.invitations.order_by("code").first().code
    keep_votes([dots(cafe, code, (group, 1))])
    plenary_votes.close_dots(COMMAND_LINE, cafe)
    one = a_vote(cafe, "agree", "disagree", hands=(3, 2, 1))
    a_vote(cafe, "agree", "agree", statement=one)
    hidden = a_vote(cafe, "agree", close=False)
    content = bundle_of(cafe)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        votes = archive.read("votes.csv").decode("utf-8-sig").splitlines()
    assert votes[0] == "participant;statement;round;vote"
    assert len(votes) == 5  # the vote that is open is not among them
    before = board_of(cafe)
    Workshop.objects.all().delete()
    back = import_bundle(content, file="x.zip")
    after = board_of(back)
    assert rows(bundle_of(back)) == rows(content)
    told = [[str(o.counts) for o in q.outcomes] + [str(q.change)] for q in after["closed"]]
    assert told == [["4 agree, 3 disagree, 1 pass", "2 agree, 0 disagree, 0 pass", told[0][2]]]
    assert "1 person changed" in told[0][2]
    assert [g.dots for tier in after["tiers"] for g in tier] == [1]
    assert [q.statement.pk for q in after["open"]] == [hidden.pk]
    assert before["present"] == after["present"]


def test_importing_over_itself_doubles_nothing(exported):
    import_bundle(exported, file="x.zip")
    again = import_bundle(exported, file="x.zip")
    assert (Workshop.objects.count(), again.notes.count()) == (1, 1)


def test_the_spreadsheets_hold_no_formula(exported):
    with zipfile.ZipFile(io.BytesIO(exported)) as archive:
        assert ";'=1+1" in archive.read("notes.csv").decode("utf-8-sig")
        assert archive.read("participants.csv").decode().startswith("\ufeffid;name")


def test_another_file_is_refused_and_nothing_is_written(cafe):
    before = Workshop.objects.count()
    for content in (b"not a zip", _zip("other.json", "{}"), _zip(ROWS, "[")):
        with pytest.raises(DocumentError, match=r"x\.zip"):
            import_bundle(content, file="x.zip")
    with pytest.raises(DocumentError, match="schema"):
        import_bundle(_zip(ROWS, json.dumps({"schema": "essaim/cafe-export/9"})), file="x.zip")
    broken = {"schema": "essaim/cafe-export/1", "rows": [{"model": "cafe.unknown", "pk": 1}]}
    with pytest.raises(DocumentError, match="does not know"):
        import_bundle(_zip(ROWS, json.dumps(broken)), file="x.zip")
    assert Workshop.objects.count() == before


def _zip(name, text):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(name, text)
    return packed.getvalue()


def test_moments_come_back_to_the_microsecond(cafe):
    """Votes of one batch follow one another by microseconds, and the last of a person counts."""
    from essaim.web.cafe.plenary_models import Ballot
    from tests.web.cafe.plenary import a_vote

    a_vote(cafe, "agree", "disagree", "pass", "agree")
    before = list(Ballot.objects.values_list("key", "cast_at"))
    assert len({at for _, at in before}) == 4
    import_bundle(bundle_of(cafe), file="café.zip")
    assert list(Ballot.objects.values_list("key", "cast_at")) == before
