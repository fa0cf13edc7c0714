"""Opinion groups: seconds, memory, rooms by chance, and red-dwarf where it is installed.

`python -m benchmarks.opinion` needs nothing more; to compare, `pip install red-dwarf==0.4.0` in an
environment of its own, and run it there with this project installed beside.
"""

from __future__ import annotations

import resource
import time

import numpy as np

from essaim.harvest.opinion import Votes, opinions_of


def a_room(
    people: int, statements: int, *, seed: int, groups: int = 0, share: float = 1.0
) -> Votes:
    """Votes by chance, or of groups that lean apart.

    Some rows at a time: the memory that is measured is that of the search.
    """
    draw = np.random.default_rng(seed)
    lean = np.where(draw.random((max(groups, 1), statements)) < 0.5, 0.85, 0.15)
    if not groups:
        lean = draw.random((1, statements)) * 0.6 + 0.2
    parts = []
    for start in range(0, people, 5_000):
        rows = min(5_000, people - start)
        who, what = np.nonzero(draw.random((rows, statements), dtype=np.float32) < share)
        said = draw.random(len(who), dtype=np.float32)
        likely = lean[(who + start) % max(groups, 1), what]
        vote = np.where(said < likely * 0.9, 1.0, np.where(said < 0.9, -1.0, 0.0))
        parts.append((who + start, what, vote))
    who, what, vote = (np.concatenate(one) for one in zip(*parts, strict=True))
    return Votes(people, statements, who, what, vote)


def memory() -> float:
    """The most memory this process held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the figures."""
    for people, share in ((1_000, 0.5), (100_000, 0.14)):
        votes = a_room(people, 200, seed=1, groups=3, share=share)
        start = time.perf_counter()
        found = opinions_of(votes)
        seconds = time.perf_counter() - start
        print(
            f"{people} people, {len(votes.who)} votes: {seconds:.2f} s, {memory():.0f} MB, "
            f"{found.count} groups, p {found.p}"
        )
    for people in (35, 60):
        named = sum(opinions_of(a_room(people, 20, seed=n)).named for n in range(200))
        print(f"{people} people by chance: groups named in {named} of 200 draws")
    compare()


def compare() -> None:
    """The same rooms grouped by red-dwarf: the same k, and the adjusted Rand index."""
    try:
        from reddwarf.implementations.polis import run_pipeline  # noqa: PLC0415 - it may not be there
        from sklearn.metrics import adjusted_rand_score  # noqa: PLC0415 - nor this
    except ImportError:
        print("red-dwarf is not installed: no comparison")
        return
    for groups in (2, 3, 4):
        votes = a_room(400, 60, seed=groups, groups=groups, share=0.6)
        plain = [
            {"participant_id": int(who), "statement_id": int(what), "vote": int(vote)}
            for who, what, vote in zip(votes.who, votes.what, votes.vote, strict=True)
        ]
        theirs = run_pipeline(votes=plain, mod_out_statement_ids=[])
        labels = theirs.participants_df["cluster_id"].dropna()
        ours = opinions_of(votes).group[labels.index.to_numpy(dtype=int)]
        same = adjusted_rand_score(labels.to_numpy(), ours)
        print(
            f"{groups} groups: ours {len(set(ours))}, red-dwarf {labels.nunique()}, ARI {same:.3f}"
        )


if __name__ == "__main__":
    main()
