"""A file is kept under its name and with its kind."""

from essaim.web.shared.downloads import download


def test_the_browser_keeps_it_under_its_name():
    answer = download(b"x", "demo.ics", "text/calendar; charset=utf-8")
    assert answer.content == b"x"
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="demo.ics"'
