"""A small evening for the tests of the note: three tables, three rounds, all kinds."""

from essaim.vocabulary.harvest import (
    Alike,
    Harvest,
    HarvestRound,
    LexiconUsed,
    Mention,
    NoteSource,
    Part,
    Statement,
    TextSource,
)


def said(number, text="Une idée assez longue pour être lue", *, table=1, round=1, **more):
    """A statement of a table."""
    return Statement(
        id=f"s{number}",
        text=text,
        kind=more.pop("kind", "idea"),
        voice=more.pop("voice", "participant"),
        form=more.pop("form", "note"),
        source=more.pop("source", NoteSource(note=f"n{number}", table=table, round=round)),
        round=round,
        **more,
    )


def mention(family):
    return Mention(family=family, category="political", words=family)


def harvest(*statements, **more):
    return Harvest(
        lexicon=LexiconUsed(version="1", sha256="0"),
        rounds=tuple(HarvestRound(number=n, question=f"Question {n} ?") for n in (1, 2, 3)),
        statements=statements,
        **more,
    )


def evening():
    """Something of everything."""
    ideas = [
        said(
            10 * table + round,
            f"Idée de la table {table} à la ronde {round}",
            table=table,
            round=round,
        )
        for table in (1, 2, 4)
        for round in (1, 2)
    ]
    source = TextSource(file="ouverture.txt", line_start=3, line_end=4, char_start=0, char_end=9)
    return harvest(
        said(
            1,
            "Bienvenue. " + "Un long discours. " * 60,
            form="opening",
            voice="speaker",
            author="Ana",
            source=source,
        ),
        *ideas,
        said(50, "Encore un comité de trop", kind="objection", table=2),
        said(51, "Personne n’est venu au forum", kind="failure", table=2),
        said(52, "Le climat se joue dans l’escalier", kind="quote", author="Zoé", table=4),
        said(53, "Une fleur et ses abeilles", kind="drawing", table=1, round=2),
        said(
            54,
            "Tout circule d’un pétale à l’autre",
            kind="drawing",
            voice="commentator",
            table=1,
            round=2,
        ),
        said(55, "Nous sommes fiers des écoles", kind="pride", author="Table 4", table=4),
        said(56, "*Gras* <script>alert(1)</script> #panic(1) =SOMME(A1)", table=4, round=1),
        parts=(Part(kind="follow_up", text="Une lettre le mois prochain", source=source),),
        alike=(Alike(first="s11", second="s21", same=False, likeness=0.8),),
    )
