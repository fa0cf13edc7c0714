"""Addresses of signing in and of one's account."""

from __future__ import annotations

from django.urls import path

from essaim.web.accounts import views

app_name = "accounts"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("entrer/", views.sign_in, name="sign_in"),
    path("entrer/envoye/", views.sent, name="sent"),
    path("lien/", views.use, name="use"),
    path("lien/<str:token>/", views.link, name="link"),
    path("sortir/", views.sign_out, name="sign_out"),
]
