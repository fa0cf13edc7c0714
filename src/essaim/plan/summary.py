"""The plan for everybody: four pages, from what its sheets say and nothing else."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.paper.blocks import Block
from essaim.paper.pages import longest_that_fits
from essaim.paper.word import as_word
from essaim.plan.headings import sector_names
from essaim.plan.lint import RULE_NAMES, lint_plan, progress_of
from essaim.plan.totals import total_phrases
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.sheet import ActionSheet
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Plan
    from essaim.words.language import Language

PAGES, MOST, VOICES = 4, 60, 6


def summary_of(
    plan: Plan,
    shape: str,
    *,
    language: Language,
    today: dt.date,
    heard: Mapping[str, str] | None = None,
    results: Sequence[Phrase] = (),
) -> bytes:
    """The public summary, as full as four pages hold.

    Args:
        plan: its sheets.
        shape: docx or pdf; both say the same.
        language: of our words; the sheets' own stay as they are.
        today: the day it is made.
        heard: words said at a café, by the id of their statement; those that an action cites
            are quoted.
        results: what the programme achieves, in sentences with their interval and version.

    Raises:
        PrintError: the press refuses.
    """
    plan = standing(plan)
    title = plan.title or say(phrase("The climate plan in four pages"), language)

    def make(lines: int) -> list[Block]:
        teller = _Teller(plan, language, today, heard or {}, results)
        return list(teller.blocks(title, lines))

    most = min(MOST, max(Counter(_axis(one) for one in plan.actions).values(), default=0))
    lines, pdf = longest_that_fits(make, pages=PAGES, most=most, title=title, language=language)
    if shape == "pdf":
        return pdf
    return as_word(make(lines), title=title, language=language)


def _axis(action: Action) -> str:
    return action.sheet.axis if action.sheet else ""


class _Teller:
    """Tells one plan in one language."""

    def __init__(
        self,
        plan: Plan,
        language: Language,
        today: dt.date,
        heard: Mapping[str, str],
        results: Sequence[Phrase],
    ) -> None:
        self.plan, self.language, self.today = plan, language, today
        self.heard, self.results = heard, results

    def say(self, sentence: Phrase) -> str:
        """A sentence of ours."""
        return say(sentence, self.language)

    def blocks(self, title: str, lines: int) -> Iterator[Block]:
        """The whole text, with so many actions an axis."""
        yield Block("title", title)
        made = phrase(
            "Summary for everybody, made from the sheets on {day}.", day=day_of(self.today)
        )
        yield Block("small", self.say(made))
        yield from self._brief()
        yield from self._heard()
        for axis in dict.fromkeys(_axis(one) for one in self.plan.actions):
            yield from self._of_axis(axis, lines)
        yield from self._missing()
        yield Block("heading", self.say(phrase("How to follow it, and how to answer")))
        yield Block(
            "gap", self.say(phrase("To be written: who answers, where, and until which day."))
        )

    def _brief(self) -> Iterator[Block]:
        actions = self.plan.actions
        yield Block("heading", self.say(phrase("The plan in brief")))
        axes = len({_axis(one) for one in actions} - {""})
        count = phrase_n("{n} action", "{n} actions", len(actions))
        told = phrase_n("{count} in {n} axis.", "{count} in {n} axes.", axes, count=count)
        yield Block("text", self.say(told if axes else phrase("{count}.", count=count)))
        names = sector_names()
        sectors = Counter(one.sector for one in actions if one.sector)
        for sector, number in sectors.most_common():
            counted = phrase_n("{n} action", "{n} actions", number)
            yield Block(
                "line",
                self.say(phrase("{name}: {count}", name=names.get(sector, sector), count=counted)),
            )
        yield Block("subheading", self.say(phrase("What it costs, as the sheets say it")))
        for sentence in total_phrases(actions):
            yield Block("line", self.say(sentence))
        yield Block("subheading", self.say(phrase("What it achieves")))
        for sentence in self.results:
            yield Block("line", self.say(sentence))
        if not self.results:
            yield Block(
                "text", self.say(phrase("No overall benefit is stated yet: nothing is guessed."))
            )

    def _heard(self) -> Iterator[Block]:
        cited = [
            (one, source.removeprefix("statement:"))
            for one in self.plan.actions
            for source in one.sources
            if source.startswith("statement:")
        ]
        if not cited:
            return
        yield Block("heading", self.say(phrase("Born at a table")))
        born = len({one.id for one, _ in cited})
        sentence = phrase_n(
            "{n} action answers something that was said at a café.",
            "{n} actions answer something that was said at a café.",
            born,
        )
        yield Block("text", self.say(sentence))
        shown = [(one, self.heard[name]) for one, name in cited if name in self.heard]
        for one, words in shown[:VOICES]:
            yield Block("quote", words, place=one.title)

    def _of_axis(self, axis: str, lines: int) -> Iterator[Block]:
        here = [one for one in self.plan.actions if _axis(one) == axis]
        yield Block("heading", axis or self.say(phrase("Without an axis")))
        for one in here[:lines]:
            sheet = one.sheet or ActionSheet()
            when = sheet.calendar.raw if sheet.calendar else ""
            parts = [part for part in (sheet.owner, when, sheet.status) if part]
            yield Block("line", one.title or one.id, place=", ".join(parts))
        if len(here) > lines:
            more = phrase_n("And {n} more action.", "And {n} more actions.", len(here) - lines)
            yield Block("small", self.say(more))

    def _missing(self) -> Iterator[Block]:
        found = lint_plan(self.plan, today=self.today)
        progress = progress_of(self.plan, found)
        lacking = [(RULE_NAMES[rule], count) for rule, count in progress.missing.items() if count]
        if not lacking:
            return
        yield Block("heading", self.say(phrase("What the sheets do not say yet")))
        for name, count in lacking:
            sentence = phrase(
                "{name}: {count} of {all}", name=name, count=count, all=progress.actions
            )
            yield Block("line", self.say(sentence))
