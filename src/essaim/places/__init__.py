"""Communes and intercommunalities of France, offline: who is where, how many, under which SIREN."""
