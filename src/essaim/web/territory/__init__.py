"""Territories, their people and their organisations: erasing a person starts here."""
