"""All eight pictures of a network, year after year, with the drawings filed under each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.orchestra.cascade import cascade
from essaim.orchestra.closing import functions, positions
from essaim.orchestra.flower import flower
from essaim.orchestra.hinge import hinge
from essaim.orchestra.influence import influence
from essaim.orchestra.mirror import mirror
from essaim.orchestra.pyramid import pyramid
from essaim.orchestra.solar import solar
from essaim.orchestra.train import train
from essaim.vocabulary.orchestra import Orchestra, Snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import FiledDrawing, Picture

PAINTERS: tuple[Callable[[Network], Picture], ...] = (
    influence,
    train,
    cascade,
    hinge,
    solar,
    flower,
    mirror,
    pyramid,
)
MOST_YEARS = 12


def compose(
    net: Network, *, drawings: Sequence[FiledDrawing] = (), files: Sequence[str] = ()
) -> Orchestra:
    """The document `essaim/orchestra/1` of a network.

    Args:
        net: the links.
        drawings: those that a person filed.
        files: what was read.
    """
    pictures = tuple(
        replace(one, drawings=tuple(d for d in drawings if d.picture == one.key))
        for one in (paint(net) for paint in PAINTERS)
    )
    return Orchestra(
        territory=net.territory,
        authority=net.authority,
        authority_name=net.actors[net.authority].name,
        actors=len(net.actors),
        links=len(net.ties) + len(net.carried),
        weak=sum(tie.weak for tie in net.ties),
        undated=sum(tie.date is None for tie in (*net.ties, *net.carried)),
        pictures=pictures,
        functions=functions(net),
        positions=positions(net),
        snapshots=snapshots(net),
        files=tuple(files),
    )


def snapshots(net: Network) -> tuple[Snapshot, ...]:
    """The measures at the end of each year that brought a link or a circle, the latest twelve.

    A link without a date is in none: nobody can say since when it is known.
    """
    days = [tie.date for tie in (*net.ties, *net.carried)]
    days += [day for body in net.bodies for day in (body.since, *body.decided_on)]
    dated = {day.year for day in days if day is not None}
    found = []
    for year in sorted(dated)[-MOST_YEARS:]:
        then = as_of(net, dt.date(year, 12, 31))
        pictures = [paint(then) for paint in PAINTERS]
        found.append(
            Snapshot(
                year=year,
                links=len(then.ties) + len(then.carried),
                measures={one.key: one.measures for one in pictures if one.shown},
            )
        )
    return tuple(found)


def as_of(net: Network, day: dt.date) -> Network:
    """The network with the links and the circles that were known on a day.

    Tables have no date, and a circle counts from the day it was founded.
    """
    carried = tuple(tie for tie in net.carried if tie.date is not None and tie.date <= day)
    known = {tie.second for tie in carried}
    return replace(
        net,
        ties=tuple(tie for tie in net.ties if tie.date is not None and tie.date <= day),
        carried=carried,
        actions={id_: title for id_, title in net.actions.items() if id_ in known},
        bodies=tuple(filter(None, (one.as_of(day) for one in net.bodies))),
        tables=(),
        events=(),
        unmatched=(),
    )
