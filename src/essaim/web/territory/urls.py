"""Addresses of territories, their people and their team."""

from __future__ import annotations

from django.urls import path

from essaim.web.territory import team, views

app_name = "territory"
T = "<uuid:territory>/"
urlpatterns = [
    path("", views.territories, name="list"),
    path("nouveau/", views.create, name="create"),
    path(T, views.show, name="show"),
    path(T + "modifier/", views.edit, name="edit"),
    path(T + "personnes/", views.people, name="people"),
    path(T + "equipe/", team.members, name="members"),
    path(T + "equipe/<int:grant>/retirer/", team.take_back, name="take_back"),
    path(T + "journal/", views.journal, name="journal"),
]
