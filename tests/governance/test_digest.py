"""One message a week and a person."""

import datetime as dt

from essaim.governance.alerts import alerts
from essaim.governance.digest import digest_text, digests
from tests.governance.house_of import ON, d, governance, sitting


def test_one_a_person_and_nobody_comes_last():
    fields = {"officer": "", "sittings": (sitting(date=d("2027-01-01")),)}
    on = d("2027-07-02")
    found = digests(alerts(governance(**fields), on=on), on=on)
    assert [one.who for one in found] == ["Ines", ""]
    assert {one.week for one in found} == {dt.date(2027, 6, 28)}
    assert [one.code for one in found[0].alerts] == ["body_silent", "decision_late"]


def test_the_message_says_what_settles_each_and_where():
    (one,) = digests(alerts(governance(), on=ON), on=ON)
    told = digest_text(one, language="en", address="https://here/")
    assert told.splitlines() == [
        "Ines, week of 31 May 2027",
        "• Mairie annexe has no referent",
        "  → Name somebody, or take this perimeter off the list.",
        "  https://here/referents/signatory/Mairie annexe",
    ]
    assert "https" not in digest_text(one, language="fr")
