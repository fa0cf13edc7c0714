"""From lines to blocks: rounds, titles, quotes, items, drawings, prides, openings and closing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from essaim.harvest import cues
from essaim.harvest.spans import gather
from essaim.vocabulary.harvest import HarvestRound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.harvest.lines import Line
    from essaim.harvest.spans import Span
    from essaim.vocabulary.harvest import Form, PartKind

_LONGEST_QUOTE = 80
_LONGEST_TITLE = 160
_SHORT_TITLE = 80


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the page: a statement to be when it has a form, a part of the page otherwise."""

    span: Span
    form: Form | None = None
    part: PartKind | None = None
    round: int | None = None
    section: tuple[str, ...] = ()
    author: str = ""


@dataclass(frozen=True, slots=True)
class Structure:
    """All blocks of a text, in its order, and its rounds."""

    blocks: tuple[Block, ...]
    rounds: tuple[HarvestRound, ...]


def structure_of(lines: Sequence[Line]) -> Structure:
    """What the lines of one text are."""
    reader = _Reader(lines)
    reader.read()
    return Structure(tuple(reader.blocks), tuple(reader.rounds))


@dataclass(slots=True)
class _Reader:
    lines: Sequence[Line]
    at: int = 0
    blocks: list[Block] = field(default_factory=list)
    rounds: list[HarvestRound] = field(default_factory=list)
    titles: list[tuple[int, str]] = field(default_factory=list)  # level, text
    zone: str | None = None
    has_rounds: bool = False
    drawing: bool = False
    asked: bool = True  # whether the question of the round is known

    def read(self) -> None:
        self.has_rounds = any(
            cues.ROUND_NAMED.match(line.text.strip()) or cues.ROUND_TOLD.match(line.text.strip())
            for line in self.lines
        )
        while self.at < len(self.lines):
            if self.lines[self.at].blank:
                self.at += 1
            else:
                self._step()

    def _step(self) -> None:
        line = self.lines[self.at]
        text = line.text.strip()
        if line.heading:
            self._heading(line, text)
        elif cues.CAPTION.match(text) and not line.bullet:
            self._take(1, part="caption")
        elif cues.DRAWING.match(text) and not line.bullet:
            self._drawing()
        elif (not line.bullet and cues.PRIDE.match(text) and self._pride()) or (
            text[0] in "«“" and self._quote()
        ):
            return
        elif not line.bullet and self._is_numbered_title():
            self._numbered_title()
        else:
            self._run()

    # --- what is gathered -------------------------------------------------------------------

    def _take(self, count: int, *, part: PartKind) -> None:
        """The next lines as one part of the page."""
        span = gather((line, 0, len(line.text)) for line in self.lines[self.at : self.at + count])
        self.at += count
        if span is not None:
            self._add(span, part=part)

    def _add(
        self,
        span: Span,
        *,
        form: Form | None = None,
        part: PartKind | None = None,
        author: str = "",
    ) -> None:
        number = self.rounds[-1].number if self.rounds else None
        section = tuple(text for _, text in self.titles)
        self.blocks.append(Block(span, form, part, number, section, author))

    def _starts(self, index: int) -> bool:
        """Whether something new starts on this line."""
        line = self.lines[index]
        text = line.text.strip()
        return bool(
            line.heading
            or line.bullet
            or cues.DRAWING.match(text)
            or cues.PRIDE.match(text)
            or cues.CAPTION.match(text)
            or (
                text[:1].isupper() and (cues.ROUND_TOLD.match(text) or cues.ROUND_NAMED.match(text))
            )
            or (
                index
                and cues.ENDED.search(self.lines[index - 1].text)
                and (text[:1] in "«“" or self._is_set_in(index))
            )
        )

    def _is_set_in(self, index: int) -> bool:
        """Whether a line that follows a full stop begins a paragraph, one space to the right."""
        before, text = self.lines[index - 1].text, self.lines[index].text
        set_in = text[:1] == " " and before[:1] != " " and text.lstrip()[:1].isupper()
        return set_in and not self.lines[index - 1].bullet

    def _reach(self, start: int) -> int:
        """Just after the last line of the run that starts here."""
        end = start + 1
        while end < len(self.lines):
            if not self.lines[end].blank:
                if self._starts(end):
                    break
                end += 1
                continue
            following = end
            while following < len(self.lines) and self.lines[following].blank:
                following += 1
            if following >= len(self.lines) or not self._goes_on(start, end, following):
                break
            end = following + 1
        return end

    def _goes_on(self, start: int, end: int, following: int) -> bool:
        """Whether a sentence goes on after a blank line: it is open, and what follows is small."""
        text = " ".join(line.text.strip() for line in self.lines[start:end])
        after = self.lines[following].text.strip()
        if following - end > 2 or self._starts(following):
            return False
        opened = text.count("(") > text.count(")")
        return (opened or not cues.ENDED.search(text)) and (after[0].islower() or opened)

    # --- one method a kind of block ---------------------------------------------------------

    def _heading(self, line: Line, text: str) -> None:
        self.at += 1
        span = gather([(line, 0, len(line.text))])
        if span is None:
            return
        named = cues.ROUND_NAMED.match(text)
        self.titles = [title for title in self.titles if 0 < title[0] < line.heading]
        self.zone = cues.zone_of(text)
        self.drawing = False
        if named or cues.ROUND_TOLD.match(text):
            self._open_round(text[named.end() :] if named else "", named and int(named[1]))
            self._add(span, part="round")
            return
        if cues.DRAWING.match(text):
            self.drawing = True
        self.titles.append((line.heading, span.text))
        self._add(span, part="title")

    def _open_round(self, question: str, number: int | None) -> None:
        number = number or (self.rounds[-1].number + 1 if self.rounds else 1)
        draws = bool(cues.DRAWS.search(question))
        self.rounds.append(HarvestRound(number=number, question=question.strip(), drawing=draws))
        self.titles, self.zone, self.drawing = [], None, False
        self.asked = bool(question.strip())

    def _drawing(self) -> None:
        line = self.lines[self.at]
        found = cues.DRAWING.match(line.text.strip())
        assert found is not None
        lead = len(line.text) - len(line.text.lstrip()) + found.end()
        first = self.at
        if not line.text[lead:].strip():
            first += 1
            while first < len(self.lines) and self.lines[first].blank:
                first += 1
        end = self._reach(first) if first < len(self.lines) else first
        pieces = [
            (one, lead if one is line else 0, len(one.text)) for one in self.lines[self.at : end]
        ]
        if first != self.at:
            pieces = pieces[first - self.at :]
        self.at, self.drawing = end, True
        self.titles = []
        if span := gather(pieces):
            self._add(span, form="drawing", author=found[1])

    def _pride(self) -> bool:
        found = cues.PRIDE.match(self.lines[self.at].text.strip())
        assert found is not None
        line = self.lines[self.at]
        lead = len(line.text) - len(line.text.lstrip()) + found.end()
        taken = self._quoted(lead)
        if taken is None:
            return False
        span, self.at = taken
        self._add(span, form="pride", author=found[1])
        return True

    def _quoted(self, column: int) -> tuple[Span, int] | None:
        """The quotation that starts at a column of this line, and the line after it."""
        depth, pieces = 0, []
        for index in range(self.at, min(self.at + _LONGEST_QUOTE, len(self.lines))):
            line = self.lines[index]
            if index > self.at and (line.heading or line.bullet):
                return None
            begin = column if index == self.at else 0
            for spot in range(begin, len(line.text)):
                depth += (line.text[spot] in "«“") - (line.text[spot] in "»”")
                if depth == 0 and line.text[spot] in "»”":
                    if len(line.text[spot + 1 :].split()) > 1:
                        return None
                    pieces.append((line, begin, spot + 1))
                    span = gather(pieces)
                    return (span, index + 1) if span else None
            pieces.append((line, begin, len(line.text)))
        return None

    def _quote(self) -> bool:
        line = self.lines[self.at]
        bullet = line.bullet
        taken = self._quoted(len(line.text) - len(line.text.lstrip()))
        if taken is None:
            return False
        span, after = taken
        signed = None if bullet else self._signature(after)
        self.at = after
        if signed is None:
            zone: Form | None = {"opening": "opening", "closing": "closing"}.get(self.zone or "")  # type: ignore[assignment]
            self._add(span, form=zone or "quote")
            return True
        name, count, self.at = signed
        form: Form = "quote"
        if self.has_rounds:
            form = "closing" if self.rounds else "opening"
        self._add(span, form=form, author=name)
        if form == "closing":
            self.titles, self.drawing = [], False
        self._take(count, part="signature")
        if form == "closing":
            self.zone = "follow_up"
        return True

    def _signature(self, start: int) -> tuple[str, int, int] | None:
        """Who signs what ends here: the name, how many lines it takes, and where it starts."""
        index = start
        while index < len(self.lines) and self.lines[index].blank and index - start < 4:
            index += 1
        if index >= len(self.lines) or self._starts(index):
            return None
        text = self.lines[index].text.strip()
        if not cues.NAME.fullmatch(text.split(",")[0].strip()) or cues.ENDED.search(text):
            return None
        count = 1
        if index + 1 < len(self.lines) and not self.lines[index + 1].blank:
            role = self.lines[index + 1].text.strip()
            count += not (self._starts(index + 1) or role[-1] in ".!?:" or len(role) > 90)
        return text.strip("—–- "), count, index

    def _is_numbered_title(self) -> bool:
        """Whether this numbered line is a title: a question, or alone of its kind here."""
        if not cues.NUMBERED.match(self.lines[self.at].text.strip()):
            return False
        end = self._reach(self.at)
        text = " ".join(line.text.strip() for line in self.lines[self.at : end])
        inner = any(
            cues.NUMBERED.match(line.text.strip()) for line in self.lines[self.at + 1 : end]
        )
        return not inner and len(text) <= _LONGEST_TITLE and text.rstrip()[-1] in "?:"

    def _numbered_title(self) -> None:
        end = self._reach(self.at)
        span = gather((line, 0, len(line.text)) for line in self.lines[self.at : end])
        self.at = end
        if span is not None:
            self.titles = [(7, span.text)]
            self._add(span, part="title")

    def _run(self) -> None:
        """A paragraph or an item of a list."""
        bullet = self.lines[self.at].bullet
        end = self._reach(self.at)
        span = gather((line, 0, len(line.text)) for line in self.lines[self.at : end])
        self.at = end
        if span is None:
            return
        if self.zone == "follow_up":
            self._add(span, part="follow_up")
        elif bullet and self.has_rounds and not self.rounds:
            self._add(span, part="welcome")
        elif bullet:
            self._add(span, form="bullet")
        elif not self._told(span):
            self._paragraph(span)

    def _told(self, span: Span) -> bool:
        """Whether the paragraph opens a round, or states its question."""
        named = cues.ROUND_NAMED.match(span.text)
        if named or cues.ROUND_TOLD.match(span.text):
            question = span.text[named.end() :] if named else span.text
            self._open_round(question, named and int(named[1]))
            self._add(span, part="round")
            return True
        if not self.asked and self.rounds and span.text.endswith("?"):
            last = self.rounds.pop()
            draws = last.drawing or bool(cues.DRAWS.search(span.text))
            self.rounds.append(HarvestRound(number=last.number, question=span.text, drawing=draws))
            self.asked = True
            self._add(span, part="round")
            return True
        self.asked = True
        return False

    def _paragraph(self, span: Span) -> None:
        following = next((line for line in self.lines[self.at :] if not line.blank), None)
        text = span.text
        heads, _, rest = text.partition(":")
        listed = following is not None and (following.bullet or following.text.strip()[:1] == "«")
        if self.has_rounds and not self.rounds:
            form: Form | None = "opening" if self.zone == "opening" else None
            self._add(span, form=form, part=None if form else "welcome")
        elif text.endswith(":") and len(text) <= _LONGEST_TITLE:
            self._section(span)
        elif rest.strip().startswith("(") and text.endswith(")") and len(heads) < _SHORT_TITLE:
            self._section(span)
            self._add(span, form="paragraph")
        elif (
            listed
            and len(text) <= _SHORT_TITLE
            and (text.endswith(("...", "…")) or not cues.ENDED.search(text))
        ):
            self._section(span)
        elif self.has_rounds and cues.REMARK.search(text):
            self._add(span, part="remark")
        elif self.zone == "closing":
            self._add(span, form="closing")
        else:
            self._add(span, form="drawing" if self.drawing and not self.titles else "paragraph")

    def _section(self, span: Span) -> None:
        self.titles = [title for title in self.titles if title[0] < 8]
        self.titles.append((8, span.text.rstrip(": ")))
        self._add(span, part="section")
