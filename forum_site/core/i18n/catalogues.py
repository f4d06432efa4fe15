"""Reads, fills and writes the catalogues in `locale/`: sorted, without line numbers or dates."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from forum_site.core.i18n.extract import ROOT, Message

LOCALES = ("en", "id")
PLURALS = {"en": "nplurals=2; plural=(n != 1);", "id": "nplurals=1; plural=0;"}
HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Jejaring BKM\\n"
"Language: {locale}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def catalogue_path(locale: str, root: Path = ROOT) -> Path:
    return root / "locale" / locale / "LC_MESSAGES" / "django.po"


def read_catalogue(path: Path, locale: str) -> Catalog:
    """The catalogue at `path`; an empty one where there is no file yet."""
    if not path.exists():
        return Catalog(locale=locale)
    with path.open("rb") as source:
        return read_po(source, locale=locale)


def fill(messages: Iterable[Message], locale: str, known: Iterable[Catalog]) -> Catalog:
    """A catalogue of exactly `messages`; the last of `known` that translates one wins.

    English repeats the msgid, because Django falls back to Indonesian where English has no entry.
    """
    catalogue = Catalog(locale=locale)
    catalogue.mime_headers = [("Plural-Forms", PLURALS[locale])]  # Babel believes Indonesian has two
    sources = list(known)
    for message in merged_plurals(messages):
        key = (message.singular, message.plural) if message.plural else message.singular
        string = own_words(message) if locale == "en" else translation(message, sources)
        catalogue.add(key, string, context=message.context)
    return catalogue


def merged_plurals(messages: Iterable[Message]) -> list[Message]:
    """One entry per singular and context: the form with a plural covers the one without."""
    entries: dict[tuple[str, str | None], Message] = {}
    for message in sorted(messages, key=lambda item: (item.singular, item.context or "", item.plural or "")):
        entries[message.singular, message.context] = message
    return list(entries.values())


def own_words(message: Message) -> str | tuple[str, str]:
    return (message.singular, message.plural) if message.plural else message.singular


def translation(message: Message, sources: list[Catalog]) -> str | tuple[str, ...]:
    for source in reversed(sources):
        entry = source.get(message.singular, message.context)
        if entry is not None and not entry.fuzzy and is_filled(entry):
            first = str(entry.string[0] if isinstance(entry.string, tuple | list) else entry.string)
            return (first,) if message.plural else first
    return ("",) if message.plural else ""


def is_filled(entry: Entry) -> bool:
    strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string,)
    return all(strings)


def as_text(catalogue: Catalog, locale: str) -> str:
    body = BytesIO()
    write_po(body, catalogue, width=100, no_location=True, omit_header=True, sort_output=True)
    return HEADER.format(locale=locale, plurals=PLURALS[locale]) + body.getvalue().decode("utf-8")


def write_if_changed(path: Path, content: bytes) -> bool:
    """Leaves an unchanged file alone, so that nothing is rebuilt or reloaded for it."""
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def compile_catalogue(locale: str, root: Path = ROOT) -> bool:
    """Writes the `.mo` beside the `.po`; says whether it changed."""
    path = catalogue_path(locale, root)
    binary = BytesIO()
    write_mo(binary, read_catalogue(path, locale))
    return write_if_changed(path.with_suffix(".mo"), binary.getvalue())
