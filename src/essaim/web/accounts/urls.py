"""Addresses of signing in and of one's account."""

from __future__ import annotations

from django.urls import path

from essaim.web.accounts import passkey_views, views

app_name = "accounts"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("entrer/", views.sign_in, name="sign_in"),
    path("entrer/envoye/", views.sent, name="sent"),
    path("entrer/code/", views.code, name="code"),
    path("entrer/cle/", passkey_views.enter, name="passkey_enter"),
    path("entrer/cle/defi/", passkey_views.challenge, name="passkey_challenge"),
    path("cles/", passkey_views.add, name="passkey_add"),
    path("cles/defi/", passkey_views.new, name="passkey_new"),
    path("cles/<int:passkey>/", passkey_views.change, name="passkey"),
    path("lien/", views.use, name="use"),
    path("lien/<str:token>/", views.link, name="link"),
    path("sortir/", views.sign_out, name="sign_out"),
]
