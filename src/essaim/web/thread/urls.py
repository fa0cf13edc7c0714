"""Addresses of the thread."""

from __future__ import annotations

from django.urls import path

from essaim.web.thread import views

app_name = "thread"
urlpatterns = [
    path("moi/suite/", views.mine, name="mine"),
    path("<str:code>/suite/", views.enter, name="enter"),
]
