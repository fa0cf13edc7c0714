"""A sheet may miss every part, and no other part is known."""

import pytest

from essaim.vocabulary.documents import from_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.plan import Plan
from essaim.vocabulary.sheet import ActionSheet, SheetCalendar

TEXT = (
    '{"schema":"essaim/plan/1","years":[2027],"weights":[1],'
    '"actions":[{"id":"a","sector":"s","sheet":%s}]}'
)


def sheet(text):
    return from_json(TEXT % text, Plan).actions[0].sheet


def test_an_empty_sheet_and_a_full_calendar():
    assert sheet("{}") == ActionSheet()
    told = sheet('{"calendar":{"start":"2027","raw":"dès 2027"},"partners":["ALEC"]}')
    assert told == ActionSheet(
        calendar=SheetCalendar(start="2027", raw="dès 2027"), partners=("ALEC",)
    )


def test_an_unknown_part_is_refused():
    with pytest.raises(DocumentError):
        sheet('{"budget":3}')
