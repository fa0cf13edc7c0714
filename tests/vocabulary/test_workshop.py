"""A workshop can be announced with its questions only; the rest has the usual values."""

import datetime as dt
import json

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.workshop import Workshop, WorkshopRound


def test_the_usual_times():
    question = WorkshopRound(number=1, question="Que faire ?")
    assert (question.minutes, question.moving_minutes, question.drawing) == (25, 5, False)


def test_dates_and_times_are_written_as_iso_8601():
    workshop = Workshop(
        id="w", title="t", theme="t", date=dt.date(2008, 4, 3), starts_at=dt.time(18, 30)
    )
    plain = json.loads(to_json(workshop))
    assert (plain["date"], plain["starts_at"]) == ("2008-04-03", "18:30:00")


def test_only_id_title_and_theme_are_required():
    text = '{"schema":"essaim/workshop/1","id":"w","title":"t","theme":"x"}'
    assert from_json(text, Workshop) == Workshop(id="w", title="t", theme="x")
