#!/bin/sh
# Behind `make run`: database, regions, demo data and static files, each step only when it is needed;
# then the server takes this process over, so that Ctrl-C and SIGTERM reach it.
set -eu
python=.venv/bin/python
mkdir -p var
if [ ! -f var/jejaring.sqlite3 ]; then rm -f var/.regions var/.demo; fi

echo "- database"
$python manage.py migrate --verbosity 0
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
