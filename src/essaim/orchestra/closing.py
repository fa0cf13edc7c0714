"""The five functions and three positions of the closing reading, as described shares.

Each says what it is counted from. They add up to nothing, and none is better than another.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.orchestra.graph import beside_of
from essaim.orchestra.made import ratio
from essaim.vocabulary.orchestra import FEWEST_LINKS, Share

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import FunctionKey, PositionKey

_INFORMS = frozenset(("relays_to", "advises"))
_GATHERS = frozenset(("seated_together", "belongs_to"))


def _share(key: FunctionKey | PositionKey, part: int, whole: int) -> Share:
    return Share(key=key, part=part, whole=whole, value=ratio(part, whole), counted=key)


def functions(net: Network) -> tuple[Share, ...]:
    """What the authority's links are for; none where fewer than five speak."""
    heart = net.authority
    own = [tie for tie in net.ties if heart in (tie.first, tie.second)]
    carried = [found for found in net.carriers().values() if heart in found]
    whole = len(own) + len(carried)
    if whole < FEWEST_LINKS:
        return ()
    leads = sum(tie.kind in ("funds", "federates") and tie.first == heart for tie in own)
    kinds = Counter(tie.kind for tie in own)
    near = set(beside_of(net.pairs(), [heart])[heart])
    pairs = len(near) * (len(near) - 1) // 2
    bound = sum(a in near and b in near for a, b in net.pairs())
    together = sum(len(found) > 1 for found in carried)
    return (
        _share("directive", leads + len(carried) - together, whole),
        _share("co_piloting", kinds["works_with"] + together, whole),
        _share("interfacing", pairs - bound, pairs),
        _share("cohesive", sum(kinds[kind] for kind in _GATHERS), whole),
        _share("informative", sum(kinds[kind] for kind in _INFORMS), whole),
    )


def positions(net: Network) -> tuple[Share, ...]:
    """Where the authority stands among its neighbours; none where fewer than five links speak."""
    heart = net.authority
    if sum(heart in (tie.first, tie.second) for tie in net.ties) < FEWEST_LINKS:
        return ()
    beside = beside_of(net.pairs(), [heart])
    flows = net.flows()
    near = beside[heart]
    orbit = sum(beside[one] == [heart] for one in near)
    equal = sum(((heart, one) in flows) == ((one, heart) in flows) for one in near)
    led = sum((heart, one) in flows and (one, heart) not in flows for one in near)
    return (
        _share("centre", orbit, len(near)),
        _share("beside", equal, len(near)),
        _share("head", led, len(near)),
    )
