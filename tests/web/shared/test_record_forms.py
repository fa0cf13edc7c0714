"""A form made from a record asks what it is told to, and gives the record back."""

import datetime as dt

import pytest
from django.utils.datastructures import MultiValueDict

from essaim.vocabulary.charter import Signatory
from essaim.vocabulary.circle import Circle, Commitment
from essaim.vocabulary.governance import Body, Decision, Sitting
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.record_forms import Asked, RecordForm

BODY = Asked(
    kind=Body,
    labels={
        "name": phrase("Name"),
        "kind": phrase("Kind"),
        "rhythm_days": phrase("Days"),
        "decides": phrase("Decides"),
        "voting": phrase("Voting"),
        "since": phrase("Since"),
    },
    words={
        **{
            name: phrase(name)
            for name in (
                *("steering_committee", "technical_committee", "participatory_council"),
                *("development_council", "scientific_council", "joint_committee"),
                *("climate_club", "referent_network", "own"),
            )
        },
        "vote": phrase("vote"),
        "consensus": phrase("consensus"),
    },
)
TYPED = {"name": " Comité ", "kind": "own", "rhythm_days": "30", "since": "2027-01-04"}


def test_what_is_typed_becomes_the_record():
    made = RecordForm(BODY, TYPED).made(id="b1")
    assert made == Body(
        id="b1", name="Comité", kind="own", rhythm_days=30, since=dt.date(2027, 1, 4)
    )


def test_what_is_not_asked_stays():
    before = Body(id="b1", kind="own", name="Comité", chair="Ana", decides=True, voting="vote")
    form = RecordForm(BODY, record=before)
    assert form.initial["name"] == "Comité"
    after = RecordForm(BODY, TYPED, record=before).made()
    assert (after.id, after.chair, after.decides, after.voting) == ("b1", "Ana", False, "")


@pytest.mark.parametrize(
    ("name", "typed"),
    [("name", ""), ("kind", ""), ("kind", "club"), ("rhythm_days", "x"), ("since", "31/02")],
)
def test_a_mistake_is_told_on_its_field(name, typed):
    form = RecordForm(BODY, TYPED | {name: typed})
    assert not form.is_valid()
    assert list(form.errors) == [name]
    with pytest.raises(ValueError, match=name):
        form.made(id="b1")


def test_a_closed_list_without_nothing_always_has_a_value():
    asked = Asked(
        kind=Decision,
        labels={"status": phrase("Status")},
        words={name: phrase(name) for name in ("open", "done", "dropped")},
    )
    assert list(RecordForm(asked, {"status": ""}).errors) == ["status"]


def test_a_list_has_one_a_line():
    asked = Asked(kind=Sitting, labels={"documents": phrase("Documents")}, long=("documents",))
    form = RecordForm(asked, {"documents": "a.pdf\r\n\r\n b.pdf "})
    made = form.made(id="s", body="b", date=dt.date(2027, 1, 4))
    assert made.documents == ("a.pdf", "b.pdf")
    assert RecordForm(asked, record=made).initial["documents"] == "a.pdf\nb.pdf"


def test_others_are_chosen_by_name():
    asked = Asked(
        kind=Signatory,
        labels={"commitments": phrase("Commitments"), "level": phrase("Level")},
    )
    options = {"commitments": [("p1", "Isoler"), ("p2", "Partager")], "level": [("gold", "Or")]}
    typed = MultiValueDict({"commitments": ["p2", "p1"], "level": ["gold"]})
    made = RecordForm(asked, typed, options=options).made(id="s", organisation="École")
    assert (made.commitments, made.level) == (("p2", "p1"), "gold")
    wrong = MultiValueDict({"commitments": ["p3"]})
    assert not RecordForm(asked, wrong, options=options).is_valid()


def test_a_free_name_may_be_that_of_a_record_or_anybodys():
    asked = Asked(kind=Commitment, labels={"actor": phrase("By whom")}, free=("actor",))
    options = {"actor": [("school", "École")]}
    rest = {"id": "c", "promise": "x", "due": dt.date(2027, 1, 4), "history": ()}
    assert RecordForm(asked, {"actor": "École"}, options=options).made(**rest).actor == "school"
    other = RecordForm(asked, {"actor": "Les <voisins>"}, options=options)
    assert other.made(**rest).actor == "Les <voisins>"
    known = Commitment(actor="school", **rest)
    shown = str(RecordForm(asked, record=known, options=options)["actor"])
    assert 'value="École"' in shown
    assert "<datalist" in shown
    assert Circle().commitments == ()
