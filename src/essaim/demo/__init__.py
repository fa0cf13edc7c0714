"""Mulhouse, as data only: invented guests, and the theme of the café of June 2008."""
