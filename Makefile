# Each target makes the environment it needs, once: the stamp file costs nothing the second time.
PY ?= python3
BIN = .venv/bin

.PHONY: demo test lint bench slow words schemas help

help:  ## what one can ask
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## / — /'

.venv/ready: pyproject.toml
	$(PY) -m venv .venv
	$(BIN)/pip install --quiet -e '.[test]'
	touch $@

demo: .venv/ready  ## the Mulhouse café, from the guest list to the paper kit
	$(BIN)/essaim demo

test: .venv/ready  ## all tests but the slow ones
	$(BIN)/pytest

slow: .venv/ready  ## everything, the long sweeps included
	$(BIN)/pytest -m "slow or not slow"

lint: .venv/ready  ## style, types and who may import whom
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/ready  ## the figures the project claims, measured here
	$(BIN)/python -m benchmarks

PO = src/essaim/words/locale
words: .venv/ready  ## gather the sentences and compile the French catalogue
	$(BIN)/pybabel -q extract -F babel.cfg -k phrase -k phrase_n:1,2 --no-location --sort-output --no-wrap -o .messages.pot src
	$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-pot-creation-date --no-wrap -D django -i .messages.pot -d $(PO) -l fr
	# Our sentences are filled by braces: “63 % of” is no format of another kind.
	sed -i -e 's/, python-format//' -e '/^#, python-format$$/d' $(PO)/fr/LC_MESSAGES/django.po
	$(BIN)/pybabel compile --statistics -D django -d $(PO)
	rm -f .messages.pot

schemas: .venv/ready  ## write docs/schemas/ again from the code
	$(BIN)/python -m tests.write_schemas
