"""Checks a book of the ledger that was downloaded as CSV. Needs Python 3.8 or newer and nothing else.

    python check_ledger.py buku.csv [LAST_HASH]

Each row's hash is computed again from its columns and the hash of the row before it. LAST_HASH is one you
kept earlier, or the one on the page of the book: it must be the hash of a row of this file.
"""

# ruff: noqa: T201 - a script for a terminal
import csv
import hashlib
import json
import sys

FIELDS = (
    "book number at kind object_type object_id need partnership amount source_kind side role evidence "
    "reverses previous_hash"
).split()
NUMBERS = {"book", "number", "object_id", "need", "partnership", "amount", "reverses"}


def hash_of(row: "dict[str, str]") -> str:
    """SHA-256 of the JSON list of the columns; an empty number is null."""
    values = [(int(row[name]) if row[name] else None) if name in NUMBERS else row[name] for name in FIELDS]
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def wrong_rows(rows: "list[dict[str, str]]") -> "list[str]":
    """A sentence for each row that is not what it should be."""
    found, number, before = [], 0, ""
    for row in rows:
        number += 1
        place = "baris / row " + row["number"]
        if int(row["number"]) != number:
            found.append(place + ": nomor tidak urut / number out of order")
            number = int(row["number"])
        if row["previous_hash"] != before:
            found.append(place + ": tidak menyambung / does not follow the row before")
        if row["hash"] != hash_of(row):
            found.append(place + ": diubah / was altered")
        before = row["hash"]
    return found


def main(path: str, kept: str = "") -> int:
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    found = wrong_rows(rows)
    if kept and kept not in {row["hash"] for row in rows}:
        found.append("hash yang disimpan tidak ada / the hash you kept is in no row")
    for line in found:
        print(line)
    print(f"{len(rows)} baris / rows, hash: {rows[-1]['hash'] if rows else '-'}")
    print("TIDAK COCOK / DIFFERS" if found else "UTUH / WHOLE")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
