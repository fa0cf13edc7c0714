"""Documents come back as they went, and what is not quite a document is refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.vocabulary.documents import (
    fingerprint,
    from_json,
    json_schema,
    schema_of,
    to_json,
    to_plain,
)
from essaim.vocabulary.errors import DocumentError, EssaimError
from essaim.vocabulary.seating import Quality, Round, Rules, Seating, Table
from essaim.vocabulary.workshop import Workshop
from tests.vocabulary.documents_of import seatings, workshops

WORKSHOP = Workshop(id="w", title="Café", theme="Climat")


def changed(**fields):
    return json.dumps({**to_plain(WORKSHOP), **fields})


@settings(deadline=None)
@given(seatings | workshops)
def test_a_document_comes_back_equal(document):
    text = to_json(document)
    again = from_json(text, type(document))
    assert again == document
    assert to_json(again) == text


def test_the_form_is_readable_and_states_its_schema():
    text = to_json(WORKSHOP)
    assert text.startswith('{\n  "schema": "essaim/workshop/1",\n')
    assert '"title": "Café"' in text
    assert schema_of(Workshop) == "essaim/workshop/1"


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        (changed(schema="essaim/workshop/2"), "schema", "essaim/workshop/2"),
        (changed(schema=None), "schema", "no schema"),
        ("[]", "schema", "no schema"),
        (changed(colour="red"), "colour", "unknown"),
        (changed(rounds=[{"number": 1, "question": "?", "x": 1}]), "rounds[0].x", "unknown"),
        (changed(rounds=[{"number": 1}]), "rounds[0].question", "missing"),
        (changed(title=3), "title", "3"),
        (changed(rounds=[{"number": "1", "question": "?"}]), "rounds[0].number", "'1'"),
        (changed(organisers=["a", None]), "organisers[1]", "None"),
        (changed(title=["x" * 99]), "title", "…"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_field(text, field, words):
    with pytest.raises(DocumentError) as caught:
        from_json(text, Workshop, file="w.json")
    assert (caught.value.where.file, caught.value.where.field) == ("w.json", field)
    assert words in str(caught.value)


def test_what_is_no_json_is_refused_with_its_line():
    with pytest.raises(DocumentError) as caught:
        from_json('{\n  "schema": oops}', Workshop)
    assert (caught.value.where.line, caught.value.where.column) == (2, 13)


@given(st.binary(max_size=50) | st.recursive(st.none() | st.text(), st.lists).map(json.dumps))
def test_any_text_is_refused_with_an_error_of_ours(text):
    with pytest.raises(EssaimError):
        from_json(text, Seating)


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"schema":"essaim/workshop/1","id":' + "9" * 5000 + "}"]
)
def test_json_made_to_break_readers_is_refused(text):
    with pytest.raises(DocumentError):
        from_json(text, Workshop)


def test_values_that_are_not_finite_are_refused():
    with pytest.raises(DocumentError):
        from_json(changed(welcome_minutes=float("nan")), Workshop)


def test_a_schema_says_its_dialect_and_forbids_other_fields():
    schema = json_schema(Workshop)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == "urn:essaim:workshop:1"
    assert schema["additionalProperties"] is False


def test_a_seating_as_the_contract_writes_it():
    quality = Quality(
        repeats=0,
        coincidences=0,
        coincidences_bound=0,
        same_category_pairs=0,
        same_category_bound=0,
        tables_reached=0,
        tables_reached_bound=0,
        hard_violations=0,
        seed=0,
    )
    seating = Seating(
        guests=(),
        rules=Rules(size=4, tables=1, accessible_tables=()),
        rounds=(Round(number=1, tables=(Table(number=1, guests=("g1",)),)),),
        quality=quality,
    )
    plain = to_plain(seating)
    assert plain["rounds"] == [
        {"number": 1, "tables": [{"number": 1, "host": None, "guests": ["g1"]}]}
    ]
    assert list(plain["quality"]) == [
        "repeats",
        "coincidences",
        "coincidences_bound",
        "same_category_pairs",
        "same_category_bound",
        "tables_reached",
        "tables_reached_bound",
        "hard_violations",
        "seed",
        "proofs",
    ]


def test_a_fingerprint_is_of_what_a_document_says():
    assert fingerprint(WORKSHOP) == fingerprint(Workshop(id="w", title="Café", theme="Climat"))
    assert fingerprint(WORKSHOP) != fingerprint(Workshop(id="w", title="Café", theme="Eau"))
