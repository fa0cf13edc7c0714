"""One message a week and a person, with all that waits for them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.governance.alerts import Alert
    from essaim.words.language import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest:
    """What one person is told in one week; the week is named by its Monday."""

    who: str
    week: dt.date
    alerts: tuple[Alert, ...]


def monday_of(day: dt.date) -> dt.date:
    """The Monday of a day's week.

    >>> monday_of(dt.date(2027, 3, 4))
    datetime.date(2027, 3, 1)
    """
    return day - dt.timedelta(days=day.weekday())


def digests(alerts: Iterable[Alert], *, on: dt.date) -> tuple[Digest, ...]:
    """One digest a person, by name; those without anybody come last."""
    found: dict[str, list[Alert]] = {}
    for one in alerts:
        found.setdefault(one.who, []).append(one)
    names = sorted(found, key=lambda name: (not name, name.casefold()))
    return tuple(Digest(who=n, week=monday_of(on), alerts=tuple(found[n])) for n in names)


def digest_text(digest: Digest, *, language: Language, address: str = "") -> str:
    """The message, as plain text.

    Args:
        digest: whose, and what.
        language: of the sentences.
        address: where the pages are; each alert then has its link.
    """
    who = digest.who or say(phrase("Nobody is named"), language)
    head = phrase("{who}, week of {day}", who=who, day=day_of(digest.week))
    lines = [say(head, language)]
    for one in digest.alerts:
        lines.append(f"• {say(one.sentence, language)}")
        lines.append(f"  → {say(one.settles, language)}")
        if address:
            lines.append(f"  {address.rstrip('/')}/{one.about}")
    return "\n".join(lines) + "\n"
