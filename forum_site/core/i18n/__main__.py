"""`python -m forum_site.core.i18n extract|check|compile`, behind `make messages`."""

import argparse
import sys
from pathlib import Path

from forum_site.core.i18n.catalogues import (
    LOCALES,
    as_text,
    catalogue_path,
    compile_catalogue,
    fill,
    is_filled,
    read_catalogue,
    write_if_changed,
)
from forum_site.core.i18n.check import problems
from forum_site.core.i18n.extract import ROOT, project_messages


def extract(fragments: Path | None) -> int:
    """Brings `locale/` up to date; `fragments` is a folder of Indonesian `.po` files to take over."""
    messages = project_messages()
    for locale in LOCALES:
        path = catalogue_path(locale)
        known = [read_catalogue(path, locale)]
        if fragments and locale == "id":
            known += [read_catalogue(part, locale) for part in sorted(fragments.glob("*.po"))]
        catalogue = fill(messages, locale, known)
        write_if_changed(path, as_text(catalogue, locale).encode("utf-8"))
        missing = [entry.id for entry in catalogue if entry.id and not is_filled(entry)]
        say(f"{locale}: {len(catalogue)} messages, {len(missing)} not translated")
        for message in missing:
            say(f"  {message!r}")
    return 0


def check() -> int:
    found = problems()
    for problem in found:
        say(problem)
    say(f"messages: {len(found)} problems" if found else "messages: complete")
    return 1 if found else 0


def compile_all() -> int:
    for locale in LOCALES:
        compile_catalogue(locale)
    return 0


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m forum_site.core.i18n", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    extracting = commands.add_parser("extract", help=f"update the catalogues in {ROOT.name}/locale")
    extracting.add_argument("--fragments", type=Path, help="a folder of Indonesian .po files to merge")
    commands.add_parser("check", help="fail on a missing, fuzzy, obsolete or outdated entry")
    commands.add_parser("compile", help="write the .mo files")
    chosen = parser.parse_args()
    if chosen.command == "extract":
        return extract(chosen.fragments)
    return check() if chosen.command == "check" else compile_all()


if __name__ == "__main__":
    sys.exit(main())
