"""The published schemas are those of the code, and the documents obey them."""

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from essaim.vocabulary.documents import json_schema, to_plain
from tests.vocabulary.documents_of import seatings, workshops
from tests.write_schemas import FOLDER, KINDS, schemas


def test_docs_hold_the_schemas_of_the_code():
    published = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert published == schemas(), "run `make schemas`"


@pytest.mark.parametrize("text", schemas().values(), ids=schemas())
def test_each_schema_is_one(text):
    jsonschema.Draft202012Validator.check_schema(json.loads(text))


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(seatings | workshops)
def test_documents_obey_their_schema(document):
    schema = json_schema(type(document))
    jsonschema.Draft202012Validator(schema).validate(to_plain(document))


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_field_is_refused_by_the_schema_too(kind):
    errors = jsonschema.Draft202012Validator(json_schema(kind)).iter_errors({"colour": "red"})
    assert any("colour" in error.message for error in errors)
