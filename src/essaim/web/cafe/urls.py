"""Addresses of the café's pages. Codes of guests are read last: they are short and unprefixed."""

from __future__ import annotations

from django.urls import path

from essaim.web.cafe import (
    hall,
    invitation_views,
    pages,
    photo_views,
    plenary_hall,
    plenary_pages,
    seating_views,
    team_views,
    views,
)

app_name = "cafe"
W = "ateliers/<slug:slug>/"
urlpatterns = [
    path("", views.home, name="home"),
    path("ateliers/nouveau/<uuid:territory>/", views.new_workshop, name="new"),
    path(W, views.overview, name="overview"),
    path(W + "equipe/", team_views.team, name="team"),
    path(W + "equipe/<int:grant>/retirer/", team_views.take_back, name="take_back"),
    path(W + "reglages/", views.settings, name="settings"),
    path(W + "participants/", views.guests, name="guests"),
    path(W + "participants/liste/", views.guest_file, name="guest_file"),
    path(W + "invitations/", invitation_views.invitations, name="invitations"),
    path(W + "invitations/publipostage.csv", invitation_views.merge_file, name="merge_file"),
    path(W + "invitations/agenda.ics", invitation_views.calendar, name="calendar"),
    path(W + "placement/", seating_views.seating, name="seating"),
    path(W + "placement/bouger/", seating_views.move, name="move"),
    path(W + "kit/", views.kit, name="kit"),
    path(W + "accueil/", hall.welcome, name="welcome"),
    path(W + "conduite/", hall.run, name="run"),
    path(W + "notes/", hall.notes, name="notes"),
    path(W + "notes/tri/", plenary_hall.screen, name="screen"),
    path(W + "pleniere/", plenary_hall.plenary, name="plenary"),
    path(W + "pleniere/groupes/", plenary_hall.clusters, name="clusters"),
    path(W + "photos/", photo_views.photos, name="photos"),
    path(W + "photos/<uuid:photo>/", photo_views.change_photo, name="change_photo"),
    path(W + "export/", views.export, name="export"),
    path("mur/<uuid:workshop>/<str:token>", pages.wall, name="wall"),
    path("moi/", pages.me, name="me"),
    path("moi/agenda.ics", invitation_views.my_calendar, name="my_calendar"),
    path("moi/table/", photo_views.table, name="table"),
    path("moi/pleniere/", plenary_pages.voting, name="voting"),
    path("photo/<uuid:photo>/<slug:size>.jpg", photo_views.photo, name="photo"),
    path("<str:code>", pages.enter, name="enter"),
]
