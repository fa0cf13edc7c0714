"""Essaim: from a sentence said at a café table to a measured tonne of CO2."""

__version__ = "0.1.0"
