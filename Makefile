# One command per habit. `make` alone prints this help; only Python >= 3.11 and make are needed.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
MANAGE := $(PY) manage.py
STAMP := $(VENV)/.installed
PYTEST := $(PY) -m pytest
JOBS ?= 2
PO := $(wildcard locale/*/LC_MESSAGES/django.po)
STATIC_SOURCES := $(shell find forum_site/static forum_site/*/static partnerships/static knowledge/static -type f 2>/dev/null)
export PORT

.PHONY: help run setup serve worker beat test test-sqlite test-services lint format types layers \
	migrations messages messages-update deploy-check check e2e soak bench lock clean

help: ## this list
	@echo "Jejaring BKM: make COMMAND"
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do \
		printf '  %-16s %s\n' "$$name" "$$text"; done

# --- run --------------------------------------------------------------------------------------
run: setup ## set everything up and serve the site with demo data on 127.0.0.1 (PORT=8000)
	@sh deploy/run-demo.sh

setup: $(STAMP) $(PO:.po=.mo) ## make .venv with the pinned packages and compile the messages
	@:

$(STAMP): requirements-dev.txt deploy/make-venv.sh
	@sh deploy/make-venv.sh $(VENV) requirements-dev.txt
	@touch $@

%.mo: %.po $(STAMP)
	@$(PY) -m forum_site.core.i18n compile
	@touch $@

var/static/staticfiles.json: $(STAMP) $(STATIC_SOURCES)
	@echo "- static files (once, about half a minute)"
	@$(MANAGE) collectstatic --noinput --clear --verbosity 0
	@touch $@

static: setup var/static/staticfiles.json ## collect and compress the static files
	@:

serve: static ## serve the site as it is, with worker and beat inside unless REDIS_URL is set
	@exec $(PY) -m gunicorn -c forum_site/gunicorn_conf.py

worker: setup ## a separate Celery worker; needs REDIS_URL
	@test -n "$$REDIS_URL" || { echo "Set REDIS_URL: without Redis the worker runs inside 'make serve'."; exit 1; }
	@exec $(PY) -m celery -A forum_site worker --queues urgent,default,bulk --concurrency 2 --loglevel INFO

beat: setup ## the separate clock of the recurring tasks; needs REDIS_URL
	@test -n "$$REDIS_URL" || { echo "Set REDIS_URL: without Redis beat runs inside 'make serve'."; exit 1; }
	@exec $(PY) -m celery -A forum_site beat --schedule var/celerybeat-schedule --loglevel INFO

# --- tests ------------------------------------------------------------------------------------
test: setup ## all tests: SQLite, then PostgreSQL, Redis, nginx and browser where they are installed
	@sh tests/run.sh

test-sqlite: setup ## only the tests that need nothing installed
	@$(PYTEST) -n $(JOBS) -m "not e2e and not services" -q

e2e: static ## the browser journeys (Chromium)
	@$(PYTEST) -m e2e -q

soak: static ## the long forms, with the numbers of the issues
	@SOAK=1 $(PYTEST) -m soak -q

bench: setup ## the matching engine; CPU time, statements, weight of pages: demo data, 275,000 needs on PostgreSQL
	@$(MANAGE) bench_matching --verify && $(MANAGE) bench_matching --verify --engine numpy
	@SOAK=1 $(PYTEST) -m soak -q -k bench -s --ignore=tests/bench
	@SOAK=1 $(PY) -m tests.servers run -- $(PYTEST) tests/bench -q -s

# --- checks -----------------------------------------------------------------------------------
lint: setup ## ruff: rules and format
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check .

format: setup ## ruff puts right what it can
	@$(VENV)/bin/ruff check --fix . ; $(VENV)/bin/ruff format .

types: setup ## mypy
	@$(VENV)/bin/mypy

layers: setup ## import directions
	@PYTHONPATH=. $(VENV)/bin/lint-imports --no-logo

migrations: setup ## no model change without its migration
	@$(MANAGE) makemigrations --check --dry-run

messages: setup ## Indonesian and English are complete
	@$(PY) -m forum_site.core.i18n check

messages-update: setup ## bring locale/ up to date with the sources
	@$(PY) -m forum_site.core.i18n extract && $(PY) -m forum_site.core.i18n compile

deploy-check: setup ## Django's own check of the production settings, with throwaway values
	@sh deploy/check-settings.sh

check: lint layers types migrations messages deploy-check test ## all that CI does

lock: $(STAMP) ## pin requirements*.txt anew from pyproject.toml
	@sh deploy/lock.sh $(UPGRADE)

clean: ## forget caches and the demo database (not .venv)
	@rm -rf var .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
