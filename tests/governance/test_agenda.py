"""The agenda holds what is open, and nothing else."""

import pytest

from essaim.governance.agenda import proposed
from essaim.vocabulary.circle import Circle, IdeaAnswer
from essaim.vocabulary.errors import GovernanceError
from essaim.vocabulary.governance import Decision, FollowedAction
from tests.governance.house_of import d, governance, opinion, recommendation, sitting, steering


def test_what_is_open_comes_in_order_the_own_decisions_first():
    open_ = {"owner": "Ines", "text": "Écrire"}
    other = sitting(id="s0", body="b", decisions=(Decision(id="d0", due=d("2027-05-11"), **open_),))
    own = sitting(decisions=(Decision(id="d1", due=d("2027-05-20"), **open_),))
    waiting = recommendation(answer="waiting", on=None)
    found = proposed(
        governance(
            bodies=(steering(), steering(id="b")),
            sittings=(other, own),
            opinions=(
                opinion(due=d("2027-06-20")),
                opinion(id="o2", received=d("2027-05-01"), recommendations=(waiting,)),
            ),
            actions=(FollowedAction(id="a", name="Isoler"),),
        ),
        "copil",
        on=d("2027-06-01"),
        circle=Circle(answers=(IdeaAnswer(statement="i1", answer="kept", on=d("2027-05-01")),)),
        ideas={"i1": "Un tram", "i2": "Des vélos"},
    )
    assert [(one.source, one.about) for one in found] == [
        ("decision", "d1"),
        ("decision", "d0"),
        ("recommendation", "r1"),
        ("opinion", "o1"),
        ("idea", "i2"),
        ("action", "a"),
    ]
    assert "20 mai 2027" in found[0].text.replace("\N{NO-BREAK SPACE}", " ")
    assert found[4].text.endswith("Des vélos")


def test_nothing_open_and_nobody_of_that_name():
    assert proposed(governance(), "copil", on=d("2027-06-01")) == ()
    with pytest.raises(GovernanceError, match="nobody"):
        proposed(governance(), "nobody", on=d("2027-06-01"))
