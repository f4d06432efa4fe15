#!/bin/sh
# backup.sh FOLDER: writes FOLDER/jejaring-<UTC time>/ with the database, the media and the private
# documents, and their checksums. Keeps the newest KEEP (14) backups. The site may keep running.
# Reads DATABASE_URL, MEDIA_ROOT and PRIVATE_MEDIA_ROOT; without them it saves the demo in var/.
set -eu
umask 077
here=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:?usage: backup.sh FOLDER}
python=${PYTHON:-$here/.venv/bin/python}
var=${VAR_DIR:-$here/var}
database=${DATABASE_URL:-sqlite:///$var/jejaring.sqlite3}
media=${MEDIA_ROOT:-$var/media}
private=${PRIVATE_MEDIA_ROOT:-$var/private}
keep=${KEEP:-14}

mkdir -p "$folder"
name=jejaring-$(date -u +%Y%m%dT%H%M%SZ)
part=$folder/.$name.part
trap 'rm -rf "$part"' EXIT
mkdir "$part"

# The database first: a file that is added meanwhile is then at worst a file too many.
case $database in
    sqlite:///*)
        "$python" - "${database#sqlite:///}" "$part/database.sqlite3" <<'PYTHON'
import sqlite3, sys
source = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
with sqlite3.connect(sys.argv[2]) as target:
    source.backup(target)
PYTHON
        ;;
    postgres://* | postgresql://*)
        pg_dump --format=custom --no-owner --no-privileges --file="$part/database.dump" "$database"
        ;;
    *) echo "backup: DATABASE_URL must start with sqlite:/// or postgres://" >&2; exit 2 ;;
esac

for pair in "media:$media" "private:$private"; do
    source=${pair#*:}
    mkdir -p "$part/empty"
    [ -d "$source" ] || source=$part/empty
    tar --create --gzip --file="$part/${pair%%:*}.tar.gz" --directory="$source" .
done
rmdir "$part/empty"
(cd "$part" && sha256sum database.* media.tar.gz private.tar.gz > SHA256SUMS)
mv "$part" "$folder/$name"

# Names sort by time; the oldest go when there are more than enough.
count=$(find "$folder" -maxdepth 1 -type d -name 'jejaring-*' | wc -l)
if [ "$count" -gt "$keep" ]; then
    find "$folder" -maxdepth 1 -type d -name 'jejaring-*' | sort | head -n "$((count - keep))" |
        while IFS= read -r old; do rm -rf "$old"; done
fi
echo "$folder/$name"
