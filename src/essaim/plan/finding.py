"""What a rule sees of an action, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action
    from essaim.vocabulary.sheet import ActionSheet


@dataclass(frozen=True, slots=True)
class Seen:
    """An action, its sheet (an empty one when it has none), and the day it is looked at."""

    action: Action
    sheet: ActionSheet
    today: dt.date


@dataclass(frozen=True, slots=True)
class Finding:
    """What is missing or suspect.

    Attributes:
        rule: the name of the rule, which never changes.
        level: `missing` when the sheet does not say it, `suspect` when somebody should look.
        sentence: what to tell the plan officer.
        action: id of the action; empty until it is known.
    """

    rule: str
    level: Literal["missing", "suspect"]
    sentence: Phrase
    action: str = ""
