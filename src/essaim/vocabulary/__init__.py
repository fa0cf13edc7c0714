"""The words that two rooms share: frozen values, their JSON form, and the one base of all errors."""
