#!/bin/sh
# `manage.py check --deploy` on the production settings with values thrown away afterwards: a warning fails.
set -eu
SECRET_KEY=$(.venv/bin/python -c 'import secrets; print(secrets.token_urlsafe(60))')
export SECRET_KEY
LEDGER_KEY=$SECRET_KEY
export LEDGER_KEY
export DJANGO_SETTINGS_MODULE=forum_site.settings.production
export SITE_URL=https://jejaring.example ALLOWED_HOSTS=jejaring.example
export DATABASE_URL=postgres://jejaring@127.0.0.1:1/jejaring REDIS_URL=redis://127.0.0.1:1/0
export DEFAULT_FROM_EMAIL='Jejaring BKM <kabar@jejaring.example>'
exec .venv/bin/python manage.py check --deploy --fail-level WARNING
