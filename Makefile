# make run, make test: all the set-up included. Nothing here needs a service, a key or the network
# beyond the package registries.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test lint check bench bench-scale score clean

run: $(VENV)/.runtime
	@$(BIN)/python manage.py start --port $(PORT)

test: $(VENV)/.dev
	$(BIN)/pytest --numprocesses auto --dist loadfile $(ARGS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	SITE_ENV=production ALLOWED_HOSTS=example.org \
	  SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))') \
	  $(BIN)/python manage.py check --deploy --fail-level WARNING

check: lint test

bench: $(VENV)/.dev
	$(BIN)/pytest tests/bench --benchmark-only --benchmark-columns=min,median,max,rounds

# Up to a million synthetic events beside an empty view, bare SQL and Datasette; filling a million takes long.
# make bench-scale ARGS="--events 100000"
bench-scale: $(VENV)/.dev
	$(BIN)/python -W ignore -m tests.scale $(ARGS)

# How right the reader is on the labelled texts, and every error: make score ARGS="simla"
score: $(VENV)/.dev
	@$(BIN)/python -m tests.extraction.scoring $(ARGS)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

clean:
	rm -rf $(VENV) staticfiles
