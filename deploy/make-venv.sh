#!/bin/sh
# make-venv.sh FOLDER REQUIREMENTS: a virtual environment of the first Python >= 3.11 found, filled with
# exactly the pinned packages. Can be repeated.
set -eu
folder=$1 requirements=$2

usable() { "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

if ! usable "$folder/bin/python"; then
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3.14 python; do
        if usable "$candidate"; then found=$candidate; break; fi
    done
    if [ -z "${found:-}" ]; then
        echo "No Python >= 3.11 with venv was found (Debian: apt-get install python3 python3-venv)." >&2
        exit 1
    fi
    echo "- Python environment in $folder ($("$found" --version))"
    "$found" -m venv --clear "$folder"
fi
count=$(grep -c '^[a-z]' "$requirements")
echo "- $count pinned packages from $requirements (the first time about a minute)"
if command -v uv >/dev/null 2>&1 && uv pip install --quiet --python "$folder/bin/python" -r "$requirements" 2>/dev/null; then
    exit 0
fi
exec "$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
