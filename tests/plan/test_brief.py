"""One page for one delegate: their actions, what ends first, what is missing."""

import datetime as dt
import io

import pytest
from docx import Document
from pypdf import PdfReader

from essaim.plan.brief import actions_of, brief_of, delegates_of
from essaim.vocabulary.errors import PlanError
from essaim.vocabulary.sheet import SheetCalendar
from tests.plan.books import action, plan

TODAY = dt.date(2026, 11, 25)


def when(end):
    return SheetCalendar(start="2027", end=end, precision="year", raw=f"2027-{end}")


@pytest.fixture
def three():
    return plan(
        action(
            "a", title="Tard", owner="Ville", elected_referent="Léa Roth", calendar=when("2031")
        ),
        action("b", title="Tôt", owner="Léa ROTH", steering="Eau\nVoirie", calendar=when("2028")),
        action("c", title="Sans date", owner="ville"),
    )


def test_everybody_a_sheet_names_can_have_a_page(three):
    assert dict(delegates_of(three)) == {
        "Eau": 1, "Léa ROTH": 1, "Léa Roth": 1, "Ville": 1, "Voirie": 1, "ville": 1,
    }  # fmt: skip
    assert [one.id for one in actions_of(three, "léa roth")] == ["a", "b"]


def test_what_ends_first_comes_first(three):
    raw = brief_of(three, "Léa Roth", "docx", language="fr", today=TODAY)
    told = [p.text for p in Document(io.BytesIO(raw)).paragraphs]
    first, second = (
        next(n for n, t in enumerate(told) if t.startswith(w)) for w in ("Tôt", "Tard")
    )
    assert first < second
    assert not any("Sans date" in one for one in told)


def test_it_is_one_page_however_many_actions():
    many = plan(*(action(f"a{n}", title=f"Action {n} " * 4, owner="Ville") for n in range(150)))
    made = brief_of(many, "Ville", "pdf", language="fr", today=TODAY)
    assert len(PdfReader(io.BytesIO(made)).pages) == 1
    assert "150 actions du plan" in PdfReader(io.BytesIO(made)).pages[0].extract_text()


def test_nobody_of_this_name_is_said(three):
    with pytest.raises(PlanError, match="Nobody"):
        brief_of(three, "Nobody", "pdf", language="fr", today=TODAY)
