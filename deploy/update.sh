#!/bin/sh
# update.sh VERSION: brings /srv/jejaring/app to a tag or branch, as root. A backup is made first; the
# site answers throughout, but for the moment in which gunicorn starts anew.
set -eu
version=${1:?usage: update.sh VERSION}
cd "$(dirname "$0")/.."
set -a; . /etc/jejaring/env; set +a
as_site() { runuser -u jejaring -- "$@"; }

systemctl start jejaring-backup.service
as_site git fetch --tags origin
as_site git checkout --detach "$version"
as_site .venv/bin/python -m pip install --quiet -r requirements.txt
as_site .venv/bin/python -m forum_site.core.i18n compile
as_site .venv/bin/python manage.py migrate --noinput
as_site .venv/bin/python manage.py collectstatic --noinput --verbosity 0
as_site .venv/bin/python manage.py check --deploy
systemctl restart jejaring-worker jejaring-beat jejaring-web
