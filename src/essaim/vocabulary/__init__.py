"""The words that two rooms share: frozen values, their JSON form, the one base of all errors."""
