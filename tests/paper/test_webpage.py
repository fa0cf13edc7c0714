"""Blocks as a page: every word escaped, lists closed, nothing fetched from elsewhere."""

from html.parser import HTMLParser

from essaim.paper.blocks import Block
from essaim.paper.webpage import as_webpage

KINDS = ("title", "heading", "subheading", "text", "line", "line", "quote", "small", "gap", "page")


class Balance(HTMLParser):
    """Counts what is open."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_every_tag_is_closed_and_no_script_or_link_is_there():
    page = as_webpage(
        [Block(kind, "<img src=x onerror=alert(1)>", "<b>", "&") for kind in KINDS],
        title="</title><script>",
        language="fr",
    )
    balance = Balance()
    balance.feed(page)
    assert balance.open == []
    assert not {"script", "img", "a", "link", "b"} & set(balance.seen)
    assert balance.seen.count("ul") == 1
    assert balance.seen.count("li") == 2
    assert "http" not in page


def test_a_list_at_the_end_is_closed():
    assert as_webpage([Block("line", "x")], title="t", language="en").count("</ul>") == 1
