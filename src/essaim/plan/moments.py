"""Dates as sheets write them, at the precision they have: a summer stays a season.

A season is the meteorologists' (summer is June to August; a winter ends in the next February).
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from essaim.vocabulary.sheet import Precision, SheetCalendar

_MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
_SHORT = {
    **{"janv": 1, "jan": 1, "fev": 2, "fevr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10},
    **{"nov": 11, "dec": 12},
}
_SEASONS = {"printemps": (3, 5), "ete": (6, 8), "automne": (9, 11), "hiver": (12, 14)}
_COARSER: tuple[Precision, ...] = ("", "day", "month", "quarter", "season", "half", "year")
_YEAR = r"(?P<{n}>(?:19|20)\d\d)"
_ORDINAL = r"(?:(?:er|ere|e|eme|nd|nde|d)\b)?"
_PATTERN = re.compile(
    "|".join(
        (
            r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?:[t ]\d\d:\d\d(?::\d\d)?)?",
            r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year_a>(?:19|20)\d\d)",
            r"(?P<isomonth>(?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?!\d)",
            r"(?P<nmonth>0?[1-9]|1[0-2])/(?P<year_b>(?:19|20)\d\d)",
            rf"(?:t|q|trim(?:estre)?\.? ?)(?P<quarter>[1-4])[ /-]?{_YEAR.format(n='year_c')}",
            rf"(?P<quarter_b>[1-4]) ?{_ORDINAL} ?(?:trimestre|trim\.?|t) (?:de )?"
            rf"{_YEAR.format(n='year_d')}",
            rf"(?:s|sem(?:estre)?\.? ?)(?P<half>[12])[ /-]?{_YEAR.format(n='year_e')}",
            rf"(?P<half_b>[12]) ?{_ORDINAL} ?(?:semestre|sem\.?) (?:de )?"
            rf"{_YEAR.format(n='year_f')}",
            rf"(?P<season>printemps|ete|automne|hiver) (?:de )?{_YEAR.format(n='year_g')}",
            rf"(?:(?P<nday>\d{{1,2}})(?:er)? )?(?P<word>{'|'.join(_MONTHS)}|(?:"
            rf"{'|'.join(_SHORT)})\b\.?) (?:de )?{_YEAR.format(n='year_h')}",
            rf"(?<![\d/.]){_YEAR.format(n='year_i')}(?!\d)",
        )
    )
)
_OPEN_START = re.compile(r"\b(?:a partir(?: de)?|a compter de|des|depuis|debut)\b ?$")
_OPEN_END = re.compile(r"\b(?:jusqu.(?:en|a|au)|d.ici(?: a| le| fin)?|avant|au plus tard|fin)\b ?$")


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of time: its first and last month, or day, in ISO form."""

    first: str
    last: str
    precision: Precision
    start: int
    end: int


def read_calendar(text: str) -> SheetCalendar:
    """When some words say that an action happens.

    >>> read_calendar("été 2026")
    SheetCalendar(start='2026-06', end='2026-08', precision='season', raw='été 2026')
    >>> found = read_calendar("de 2024 à 2027")
    >>> found.start, found.end, found.precision
    ('2024', '2027', 'year')
    """
    words = _bare(text)
    found = moments_in(words)
    if not found:
        return SheetCalendar(raw=text.strip())
    first, last = found[0], found[-1]
    start, end = first.first, last.last
    if len(found) > 2:  # phases: the action lasts from the first one to begin to the last to end
        start, end = min(one.first for one in found), max(one.last for one in found)
    if len(found) == 1:
        before = words[: first.start]
        if _OPEN_END.search(before):
            start = ""
        elif _OPEN_START.search(before) and "debut" not in before[-7:]:
            end = ""
    elif re.search(r"\b(?:a partir(?: de)?|a compter de)\b ?$", words[: last.start]):
        end = ""  # the last stretch begins then, and no end is said
    elif end and start[:4] > end[:4]:
        start, end = min(one.first for one in found), max(one.last for one in found)
    precision = max((one.precision for one in found), key=_COARSER.index)
    return SheetCalendar(start=start, end=end, precision=precision, raw=text.strip())


def between(first: str, last: str) -> SheetCalendar | None:
    """The calendar of a first and a last date, each in a cell of its own; None without any."""
    if not first.strip() and not last.strip():
        return None
    alone = first if not last.strip() else last if not first.strip() else ""
    if len(moments_in(alone)) > 1:  # “2025-2030” under “Échéance”: both ends in one cell
        return read_calendar(alone)
    begins, ends = read_calendar(first), read_calendar(last)
    raw = " – ".join(one.strip() for one in (first, last) if one.strip())
    precision = max((begins.precision, ends.precision), key=_COARSER.index)
    return SheetCalendar(
        start=begins.start or (begins.end if not begins.start else ""),
        end=ends.end or ends.start,
        precision=precision,
        raw=raw,
    )


def moments_in(words: str) -> list[Moment]:
    """Every stretch of time in some words, in their order; the words are made plain first."""
    return [found for match in _PATTERN.finditer(_bare(words)) if (found := _moment(match))]


def _bare(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("\xa0", " ").replace("’", "'"))
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(letters.lower().replace("–", "-").replace("—", "-").split())


def _moment(match: re.Match[str]) -> Moment | None:
    said = {name: value for name, value in match.groupdict().items() if value}
    year = int(next((v for k, v in said.items() if k.startswith("year")), "0"))
    first, last, precision = _stretch(said, year)
    if not precision:
        return None
    return Moment(first, last, precision, match.start(), match.end())


def _stretch(said: dict[str, str], year: int) -> tuple[str, str, Precision]:
    """First and last month or day of what one match says; no precision for no date."""
    if iso := said.get("iso") or said.get("isomonth"):
        return iso, iso, "day" if "iso" in said else "month"
    day, month = said.get("day") or said.get("nday"), _month(said)
    if month:
        return _on_a_day(year, month, int(day)) if day else _in_a_month(year, month)
    quarter, half = said.get("quarter") or said.get("quarter_b"), said.get("half")
    half = half or said.get("half_b")
    if quarter or half:
        months, name = (3, "quarter") if quarter else (6, "half")
        last = int(quarter or half or 0) * months
        return _months(year, last - months + 1, last, "quarter" if name == "quarter" else "half")
    if season := said.get("season"):
        return _months(year, *_SEASONS[season], "season")
    return str(year), str(year), "year"


def _on_a_day(year: int, month: int, day: int) -> tuple[str, str, Precision]:
    try:
        whole = dt.date(year, month, day).isoformat()
    except ValueError:  # the 31st of a short month, month 13
        return "", "", ""
    return whole, whole, "day"


def _in_a_month(year: int, month: int) -> tuple[str, str, Precision]:
    return _months(year, month, month, "month") if month <= 12 else ("", "", "")


def _month(said: dict[str, str]) -> int:
    if word := said.get("word", "").rstrip("."):
        return _SHORT.get(word) or _MONTHS.index(word) + 1
    return int(said.get("month") or said.get("nmonth") or 0)


def _months(year: int, first: int, last: int, precision: Precision) -> tuple[str, str, Precision]:
    ends = f"{year + (last > 12)}-{(last - 1) % 12 + 1:02}"
    return f"{year}-{first:02}", ends, precision
