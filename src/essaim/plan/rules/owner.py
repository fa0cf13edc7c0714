"""A sheet names who carries its action, and one department or person who leads it.

Source: R. 229-51 III (the communities and bodies concerned); an action of several owners without a
leader belongs to nobody.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without an owner; suspect when several carry it and nobody leads."""
    # What stands between brackets tells about an owner, and is none.
    bare = re.sub(r"\([^()]*\)", " ", seen.sheet.owner)
    owners = [one for one in re.split(r"[\n;,]", bare) if one.strip()]
    led = seen.sheet.steering or seen.sheet.referent
    if not owners and not seen.sheet.owner.strip():
        yield Finding("owner", "missing", phrase("no owner"))
    elif len(owners) > 1 and not led:
        sentence = phrase("{n} owners, and nobody who leads", n=len(owners))
        yield Finding("owner", "suspect", sentence)
