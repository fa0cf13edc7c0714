"""Which theme a statement is about: its table's question first, then a closed list of words.

Clustering short statements by machine was measured to be worth almost nothing (normalised mutual
information 0.14 to 0.20 with the true themes); so themes are a file that people read and edit, and
"no theme" is an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from essaim.harvest.lexicon import Label  # noqa: TC001 - pydantic reads it at run time
from essaim.harvest.tokens import stem, tokens_of
from essaim.vocabulary.documents import STRICT, from_json

if TYPE_CHECKING:
    from collections.abc import Sequence

FILE = Path(__file__).parent / "data" / "themes.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Theme:
    """One theme: its names and the words that say it, `*` for any ending.

    A cross-cutting theme (taking part, education) is only told when no other is: it is said of
    water as of housing.
    """

    __pydantic_config__ = STRICT

    id: str
    name: Label
    cross_cutting: bool = False
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Themes:
    """The closed list of themes."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/themes/1"] = "essaim/themes/1"
    version: str
    date: str
    source: str
    licence: str
    themes: tuple[Theme, ...]


@cache
def packaged_themes() -> Themes:
    """The themes that come with Essaim."""
    return from_json(FILE.read_bytes(), Themes, file=FILE.name)


class Sorter:
    """Proposes themes by one list."""

    def __init__(self, themes: Themes) -> None:
        self.whole: dict[str, list[str]] = {}
        self.heads: dict[str, list[tuple[str, str]]] = {}
        self.two: dict[tuple[str, str], str] = {}
        self.cross = {theme.id for theme in themes.themes if theme.cross_cutting}
        for theme in themes.themes:
            for text in theme.words:
                self._learn(theme.id, text)

    def _learn(self, theme: str, text: str) -> None:
        words = text.split()
        if len(words) == 2:
            self.two[stem(words[0]), stem(words[1])] = theme
        elif text.endswith("*"):
            self.heads.setdefault(text[:3], []).append((text[:-1], theme))
        else:
            self.whole.setdefault(stem(text), []).append(theme)

    def themes_of(self, text: str, titles: Sequence[str] = ()) -> tuple[str, ...]:
        """At most two themes: those of the question or title above, else those of the words."""
        for title in titles:
            # Each café asks who takes part: such a question tells nothing about a statement.
            if found := tuple(one for one in self.of_words(title) if one not in self.cross):
                return found
        return self.of_words(text)

    def of_words(self, text: str) -> tuple[str, ...]:
        """The themes whose words stand most often in a text; none when none does, or too many."""
        stems = [token.stem for token in tokens_of(text)]
        seen: dict[str, set[str]] = {}
        taken: set[str] = set()
        for pair in pairwise(stems):
            if pair in self.two:
                seen.setdefault(self.two[pair], set()).add(" ".join(pair))
                taken.update(pair)
        for word in stems:
            if word in taken:
                continue
            for theme in self.whole.get(word, ()):
                seen.setdefault(theme, set()).add(word)
            for head, theme in self.heads.get(word[:3], ()):
                if word.startswith(head):
                    seen.setdefault(theme, set()).add(word)
        if not seen:
            return ()
        if not self.cross.issuperset(seen):
            seen = {theme: words for theme, words in seen.items() if theme not in self.cross}
        most = max(map(len, seen.values()))
        best = tuple(theme for theme, words in seen.items() if len(words) == most)
        return best if len(best) <= 2 else ()


@cache
def packaged_sorter() -> Sorter:
    """The sorter of the packaged themes."""
    return Sorter(packaged_themes())
