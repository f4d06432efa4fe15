#!/bin/sh
# Behind `make test`: what needs nothing installed, then what needs servers and a browser, where they are.
# What is skipped is said with the command that installs it. The last lines are pytest's own summary.
set -u
python=.venv/bin/python
jobs=${JOBS:-2}
failed=0
notes=""

echo "== SQLite, no service"
$python -m pytest -n "$jobs" -m "not e2e and not services" -q || failed=1

if lacking=$($python -m tests.servers missing postgres redis-server); then
    echo "== PostgreSQL and Redis of our own"
    $python -m tests.servers run -- $python -m pytest -n "$jobs" --database-only \
        -m "not e2e and not services" -q || failed=1
else
    notes="$notes
not run on PostgreSQL and Redis ($lacking)"
fi

lacking=$($python -m tests.servers missing postgres redis-server nginx chromium) || notes="$notes
not run: tests that need $lacking"
make --no-print-directory static >/dev/null || failed=1
[ -z "$notes" ] || printf 'Skipped:%s\n' "$notes"
echo "== real processes and browser"
# a file at a time: the tests of one file share a site, and its state
$python -m pytest -n "$jobs" --dist loadfile -m "e2e or services" -q
code=$?
# 5: nothing was selected, which is no failure of the product
[ "$code" -eq 0 ] || [ "$code" -eq 5 ] || failed=1
exit $failed
