"""Addresses of the governance of a territory."""

from __future__ import annotations

from django.urls import path

from essaim.web.governance import charter_views, feed, open_views, sitting_views, views

app_name = "governance"
G = "territoires/<uuid:territory>/gouvernance/"
urlpatterns = [
    path(G, views.overview, name="overview"),
    path(G + "instances/", views.bodies, name="bodies"),
    path(G + "referents/", views.referents, name="referents"),
    path(G + "reunions/", sitting_views.sittings, name="sittings"),
    path(G + "reunions/<slug:name>/", sitting_views.sitting, name="sitting"),
    path(G + "reunions/<slug:name>/fichier/<slug:shape>", sitting_views.paper, name="minutes"),
    path(G + "decisions/", sitting_views.decisions, name="decisions"),
    path(G + "avis/", views.opinions, name="opinions"),
    path(G + "calendrier/", views.clock, name="clock"),
    path(G + "calendrier/adresse/", views.feed, name="feed"),
    path(G + "charte/", charter_views.charter, name="charter"),
    path(G + "charte/fichier/<slug:shape>", charter_views.paper, name="charter_paper"),
    path(G + "charte/signataire/<slug:name>/", charter_views.signatory, name="signatory"),
    path(
        G + "charte/signataire/<slug:name>/<int:year>/<slug:shape>",
        charter_views.sheet,
        name="yearly_paper",
    ),
    path(G + "defaire/", views.undo, name="undo"),
    path(G + "fichier/<slug:shape>", views.take, name="take"),
    path(G + "fiche/<path:where>/", views.record, name="record"),
    path("engagement/", open_views.answer, name="answer"),
    path("engagement/<str:token>", open_views.opened, name="opened"),
    path("agenda/<str:token>.ics", feed.followed, name="followed"),
]
