#!/bin/sh
# lock.sh [--upgrade]: pins requirements.txt and requirements-dev.txt for Python 3.11 to 3.13.
set -eu
common="--quiet --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links"
uv=.venv/bin/uv
# shellcheck disable=SC2086
$uv pip compile $common "$@" pyproject.toml -o requirements.txt
# shellcheck disable=SC2086
$uv pip compile $common "$@" pyproject.toml --group dev -o requirements-dev.txt
