"""Addresses of the harvest's pages."""

from __future__ import annotations

from django.urls import path

from essaim.web.harvest import views

app_name = "harvest"
urlpatterns = [
    path("ateliers/<slug:slug>/recolte/", views.harvest, name="harvest"),
    path("ateliers/<slug:slug>/recolte/fichier.<slug:shape>", views.take, name="take"),
]
