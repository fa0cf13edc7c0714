"""A small map, and files of contacts as nobody here would have written them."""

import datetime as dt
from pathlib import Path

from essaim.vocabulary.actor_map import Actor, ActorMap, Contact, Link


def reach(key="k", **fields):
    return Contact(key=key, origin="file:x.csv#L2", email=f"{key}@example.org", **fields)


def actor(id_, name=None, *, contact=True, **fields):
    contacts = (reach(id_),) if contact else ()
    return Actor(id=id_, name=name or id_, contacts=contacts, sources=("file:x.csv#L2",), **fields)


def small_map(**fields):
    return ActorMap(
        territory="200066009",
        actors=(
            actor("alec", "ALEC", category="institutions", family="ale", audience_declared=400),
            actor("capeb", "CAPEB", category="federating", family="syndicats-pro"),
            actor("eleves", "Élèves", category="youth", contact=False),
        ),
        links=(
            Link(kind="advises", first="alec", second="capeb", source="file:x.csv#L2"),
            Link(kind="seated_together", first="capeb", second="eleves", source="seating:s"),
        ),
        **fields,
    )


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


DAY = dt.date(2027, 1, 15)
