"""A report as its contract says."""

from essaim.plan.report import Kept, Report, Warned
from essaim.vocabulary.phrase import phrase


def test_the_report_as_json():
    report = Report(rows=3, read=2, actions=2)
    report.kept.append(Kept("Plan", 4, 2, "beau"))
    report.warnings.append(Warned("Plan", 5, phrase("a total")))
    told = report.as_json(str)
    assert (told["rows"], told["read"]) == (3, 2)
    assert told["kept_in_notes"] == [{"sheet": "Plan", "row": 4, "column": 2, "text": "beau"}]
    assert told["warnings"] == [{"sheet": "Plan", "row": 5, "message": "a total"}]
