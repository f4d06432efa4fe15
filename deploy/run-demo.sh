#!/bin/sh
# Behind `make run`: database, regions, demo data and static files, each step only when it is needed (files
# in var/ remember it); then the server takes this process over, so that Ctrl-C and SIGTERM reach it.
set -eu
python=.venv/bin/python
mkdir -p var
if [ ! -f var/jejaring.sqlite3 ]; then rm -f var/.migrated var/.regions var/.demo; fi

newer=$(find forum_site partnerships knowledge requirements.txt -path '*/migrations/*.py' -newer var/.migrated \
    -o -name requirements.txt -newer var/.migrated 2>/dev/null || true)
if [ ! -f var/.migrated ] || [ -n "$newer" ]; then
    echo "- database (the first time about 15 seconds)"
    touch var/.migrating
    $python manage.py migrate --verbosity 0
    mv var/.migrating var/.migrated
fi
if [ ! -f var/.regions ]; then
    echo "- regions of Indonesia (once, about 15 seconds)"
    $python manage.py load_regions
    touch var/.regions
fi
if [ ! -f var/.demo ]; then
    echo "- demo data (once)"
    $python manage.py load_demo
    touch var/.demo
fi
make --no-print-directory static
$python manage.py load_demo --logins
exec $python -m gunicorn -c forum_site/gunicorn_conf.py
