"""`python -m tests.faults.prepare DIR GUESTS ROUNDS TABLES`: a data folder with one workshop.

It prints JSON: the workshop's id, the paths of its stream, notes and votes, a statement
that is open to votes, the codes of its guests.
"""

import json
import sys
from pathlib import Path


def main(data, guests, rounds, tables):
    from essaim.web import boot

    boot.start(Path(data))
    from essaim.web.accounts.links import first_link
    from essaim.web.cafe.models import WorkshopRound
    from essaim.web.cafe.plenary_models import Statement
    from essaim.web.cafe.tokens import notes_path, stream_path, votes_path
    from tests.web.cafe.hall import a_workshop

    workshop = a_workshop(guests=int(guests), rounds=int(rounds), tables=int(tables))
    workshop.phones = True
    workshop.save()
    # No walk between rounds: each press of "next" opens a round.
    WorkshopRound.objects.update(moving_minutes=0)
    vote = Statement.objects.create(workshop=workshop, text="Des haies", state="open", round=1)
    first_link("http://127.0.0.1")
    found = {
        "id": str(workshop.pk),
        "stream": stream_path(workshop.pk),
        "notes": notes_path(workshop.pk),
        "votes": votes_path(workshop.pk),
        "statement": str(vote.pk),
        "codes": list(workshop.invitations.values_list("code", flat=True)),
    }
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
