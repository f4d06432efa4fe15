#!/bin/sh
# restore.sh BACKUP: puts a backup's database, media and private documents into an EMPTY place: the
# database that DATABASE_URL names (made beforehand, without tables) and the empty or missing folders
# MEDIA_ROOT and PRIVATE_MEDIA_ROOT. It overwrites nothing; stop the site's services first.
set -eu
umask 027
here=$(cd "$(dirname "$0")/.." && pwd)
backup=${1:?usage: restore.sh BACKUP}
var=${VAR_DIR:-$here/var}
database=${DATABASE_URL:-sqlite:///$var/jejaring.sqlite3}
media=${MEDIA_ROOT:-$var/media}
private=${PRIVATE_MEDIA_ROOT:-$var/private}

stop() { echo "restore: $1" >&2; exit 1; }

(cd "$backup" && sha256sum --check --quiet SHA256SUMS) || stop "the backup is damaged; nothing was changed"
for place in "$media" "$private"; do
    if [ -d "$place" ] && [ -n "$(ls -A "$place")" ]; then stop "$place is not empty; nothing was changed"; fi
done

case $database in
    sqlite:///*)
        file=${database#sqlite:///}
        [ -f "$backup/database.sqlite3" ] || stop "the backup holds no SQLite database"
        if [ -e "$file" ]; then stop "$file is there already; nothing was changed"; fi
        mkdir -p "$(dirname "$file")"
        cp "$backup/database.sqlite3" "$file"
        ;;
    postgres://* | postgresql://*)
        [ -f "$backup/database.dump" ] || stop "the backup holds no PostgreSQL database"
        tables=$(psql --no-psqlrc --tuples-only --no-align --dbname="$database" --command \
            "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
        [ "$tables" -eq 0 ] || stop "the database has $tables tables; nothing was changed"
        pg_restore --no-owner --no-privileges --exit-on-error --single-transaction \
            --dbname="$database" "$backup/database.dump"
        ;;
    *) stop "DATABASE_URL must start with sqlite:/// or postgres://" ;;
esac

mkdir -p "$media" "$private"
tar --extract --gzip --file="$backup/media.tar.gz" --directory="$media"
tar --extract --gzip --file="$backup/private.tar.gz" --directory="$private"
echo "restored $backup; now: manage.py migrate, then start the services"
