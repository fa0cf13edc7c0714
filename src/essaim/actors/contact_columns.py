"""The columns of a file of contacts, under the names people give them in French and in English."""

from __future__ import annotations

from essaim.tables.headers import Column

COLUMNS = (
    Column.called("id", "id, identifiant, ident, cle, key, reference, ref, numero, n, no"),
    Column.called(
        "organisation",
        "organisation, organisme, structure, organization, entreprise, company, employeur, "
        "etablissement, collectivite, raison sociale, institution, association, acteur, actor, "
        "nom de la structure, nom de l organisme, nom organisme, nom structure, "
        "organisme structure, "
        "societe, denomination, structure organisme",
    ),
    Column.called("kind", "kind, nature, nature d acteur, type d organisme"),
    Column.called(
        "category",
        "category, categorie, college, type d acteur, type acteur, groupe, group, type",
    ),
    Column.called("family", "family, famille, famille d acteur, famille d acteurs"),
    Column.called("level", "level, niveau, echelle, echelon"),
    Column.called(
        "sectors", "sectors, secteurs, secteur, sector, secteurs pcaet, thematique, theme"
    ),
    Column.called("siren", "siren, siret, n siren, n siret, numero siren, numero siret"),
    Column.called(
        "communes", "communes, territoire, territoire d action, communes concernees, municipalities"
    ),
    Column.called(
        "contributions",
        "contributions, apports, apport, contribution, ce qu il apporte, peut apporter",
    ),
    Column.called("motive", "motive, motivation, motivations, interet, motif"),
    Column.called("we_ask", "we ask, ce que nous demandons, demande, attente, ce qu on demande"),
    Column.called("we_offer", "we offer, ce que nous offrons, offre, contrepartie, ce qu on offre"),
    Column.called(
        "audience_declared",
        "audience, audience declaree, audience declared, public touche, personnes touchees, "
        "portee, "
        "adherents, nombre d adherents, members",
    ),
    Column.called("audience_tested", "audience tested, audience testee, audience verifiee"),
    Column.called("audience_shared", "publics, public, audiences, nom du public, publics touches"),
    Column.called("holds", "chain links, maillons, maillon, chaine, chaines, links of chains"),
    Column.called("civility", "civility, civilite, titre de civilite, mme m, m mme, politesse"),
    Column.called(
        "full_name",
        "full name, nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, contact, "
        "personne, interlocuteur, interlocutrice, referent, representant, nom du contact, person",
    ),
    Column.called("given_name", "first name, prenom, prenoms, firstname, given name"),
    Column.called(
        "family_name", "last name, nom, nom de famille, name, family name, surname, lastname"
    ),
    Column.called(
        "capacity", "capacity, fonction, qualite, poste, role, job title, titre, function, mandat"
    ),
    Column.called(
        "email",
        "email, courriel, e mail, mail, adresse mail, adresse email, adresse courriel, mel, "
        "adresse electronique, email address, adresse e mail",
    ),
    Column.called("phone", "phone, telephone, tel, tel fixe, telephone fixe, numero de telephone"),
    Column.called(
        "street", "street, adresse, rue, adresse postale, address, voie, adresse 1, adresse ligne 1"
    ),
    Column.called("postcode", "postcode, code postal, cp, zip, zip code, postal code, c p"),
    Column.called("place", "postcode and town, code postal et ville, code postal ville, cp ville"),
    Column.called("town", "town, ville, city, localite, commune, bureau distributeur"),
    Column.called("origin", "origin, origine, source, origine de l adresse, provenance"),
    Column.called(
        "retention",
        "keep until, conservation, conserver jusqu au, a conserver jusqu a, a conserver jusqu au, "
        "duree de conservation, retention, "
        "date de suppression",
    ),
    Column.called("belongs_to", "belongs to, membre de, adherent de, appartient a, member of"),
    Column.called("federates", "federates, federe, rassemble, regroupe"),
    Column.called("funds", "funds, finance, soutient financierement"),
    Column.called("advises", "advises, conseille, accompagne"),
    Column.called("relays_to", "relays to, relaie vers, relaie aupres de, diffuse a"),
    Column.called("works_with", "works with, travaille avec, partenaires, partenaire, partners"),
)
LINKS = ("belongs_to", "federates", "funds", "advises", "relays_to", "works_with")
# A free note on a person has no place in a map of organisations.
NOTES = frozenset(
    "notes note remarques remarque commentaires commentaire observations observation comments "
    "comment avis memo".split()
)
REQUIRED = frozenset(
    ("organisation", "full_name", "given_name", "family_name", "capacity", "email")
)
# Names that mean a column only where no surer one is there: “type” beside “catégorie”, “commune”
# beside “ville”, “association” beside “organisme”.
_UNSURE = frozenset(
    "type groupe group commune titre role mandat qualite association entreprise etablissement "
    "collectivite institution societe acteur actor contact personne interlocuteur referent "
    "representant source theme thematique n no numero ref reference adresse voie".split()
)
SURE = tuple(
    Column(column.field, tuple(alias for alias in column.aliases if alias not in _UNSURE))
    for column in COLUMNS
)
