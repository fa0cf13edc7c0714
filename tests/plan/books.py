"""Workbooks as people have them, and actions in few words."""

import datetime as dt

import xlsxwriter

from essaim.plan.finding import Seen
from essaim.plan.reading import read_plan
from essaim.vocabulary.plan import Action, Plan
from essaim.vocabulary.sheet import ActionSheet

TODAY = dt.date(2026, 11, 25)


def book(path, sheets, *, merged=(), hidden=()):
    """A workbook; `merged` are ranges (sheet, first row, first column, last row, last column)."""
    made = xlsxwriter.Workbook(str(path))
    for name, rows in sheets.items():
        sheet = made.add_worksheet(name)
        for line, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell not in (None, ""):
                    sheet.write(line, column, cell)
        for where, top, left, bottom, right in merged:
            if where == name:
                sheet.merge_range(top, left, bottom, right, rows[top][left])
        if name in hidden:
            sheet.hide()
    made.close()
    return path


def read(path):
    return read_plan(path, today=TODAY)


def plan(*actions, **more):
    return Plan(years=(2027, 2028), weights=(1.0, 1.0), actions=actions, **more)


def action(name="a", *, sector="waste", title="Un verger", **sheet):
    return Action(id=name, title=title, sector=sector, sheet=ActionSheet(**sheet))


def seen(**given):
    """What a rule sees; names of an action's own fields go to it, the rest to its sheet."""
    own = {k: given.pop(k) for k in ("sector", "cost", "staff", "effects", "title") if k in given}
    made = Action(**{"id": "a", "sector": "waste", "title": "Un verger", **own})
    return Seen(made, ActionSheet(**given), TODAY)


def told(rule, **given):
    """Rules and levels that a rule finds."""
    return [(one.rule, one.level) for one in rule.check(seen(**given))]
