"""What fills a catalogue, and what the check calls wrong."""

import pytest
from babel.messages.catalog import Catalog

from forum_site.core.i18n.catalogues import as_text, catalogue_path, compile_catalogue, fill
from forum_site.core.i18n.check import problems
from forum_site.core.i18n.extract import Message

DAYS = Message("%(n)s day", "%(n)s days")


def indonesian(**words):
    catalogue = Catalog(locale="id")
    for english, translated in words.items():
        catalogue.add(english, translated)
    return catalogue


def project(folder, source, id_text):
    (folder / "forum_site").mkdir()
    (folder / "forum_site" / "texts.py").write_text(source)
    messages = {Message("Need")}
    for locale, content in (("id", id_text), ("en", as_text(fill(messages, "en", []), "en"))):
        path = catalogue_path(locale, folder)
        path.parent.mkdir(parents=True)
        path.write_text(content)
    return folder


def filled(**words):
    return as_text(fill({Message("Need")}, "id", [indonesian(**words)]), "id")


def test_the_last_source_wins():
    catalogue = fill({Message("Need")}, "id", [indonesian(Need="Perlu"), indonesian(Need="Kebutuhan")])
    assert catalogue["Need"].string == "Kebutuhan"


def test_an_empty_translation_does_not_hide_an_older_one():
    catalogue = fill({Message("Need")}, "id", [indonesian(Need="Kebutuhan"), indonesian(Need="")])
    assert catalogue["Need"].string == "Kebutuhan"


def test_english_repeats_the_message_in_both_forms():
    assert fill({DAYS}, "en", []).get(DAYS.singular).string == ("%(n)s day", "%(n)s days")


def test_indonesian_has_one_form_for_every_number():
    text = as_text(fill({DAYS}, "id", []), "id")
    assert "msgstr[0]" in text
    assert "msgstr[1]" not in text


def test_what_is_no_longer_used_is_dropped():
    assert "Old" not in fill({Message("Need")}, "id", [indonesian(Old="Lama")])


def test_a_complete_project_has_no_problem(tmp_path):
    assert problems(project(tmp_path, '_("Need")', filled(Need="Kebutuhan"))) == []


def test_a_missing_translation_is_a_problem(tmp_path):
    assert problems(project(tmp_path, '_("Need")', filled())) == ["id: not translated: 'Need'"]


def test_a_fuzzy_entry_is_a_problem(tmp_path):
    text = filled(Need="Kebutuhan").replace('msgid "Need"', '#, fuzzy\nmsgid "Need"')
    assert "id: fuzzy: 'Need'" in problems(project(tmp_path, '_("Need")', text))


def test_a_new_string_makes_the_catalogues_stale(tmp_path):
    found = problems(project(tmp_path, '_("Need"), _("Offer")', filled(Need="Kebutuhan")))
    assert [line.split(":")[0] for line in found] == ["en", "id"]


@pytest.mark.parametrize("wrong", ["%(m)s hari", "hari", "%(n)d hari"])
def test_a_lost_placeholder_is_a_problem(tmp_path, wrong):
    source = '_("%(n)s days")'
    words = indonesian(**{"%(n)s days": wrong})
    text = as_text(fill({Message("%(n)s days")}, "id", [words]), "id")
    assert "id: placeholders differ: '%(n)s days'" in problems(project(tmp_path, source, text))


def test_compiling_twice_writes_once(tmp_path):
    root = project(tmp_path, '_("Need")', filled(Need="Kebutuhan"))
    assert [compile_catalogue("id", root), compile_catalogue("id", root)] == [True, False]
