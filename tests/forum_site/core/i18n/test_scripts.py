"""The scripts of the back office speak with our words where Wagtail lacks them."""

import pytest
from django.utils.translation import override

from forum_site.core.i18n.scripts import ScriptWords
from forum_site.core.i18n.wagtail_scripts import COUNTED, WORDS


@pytest.mark.parametrize(("language", "forms"), [("id", 1), ("en", 2)])
def test_every_word_goes_to_the_browser_in_as_many_forms_as_the_language_has(rf, language, forms):
    with override(language):
        view = ScriptWords()
        answer = view.get(rf.get("/admin/jsi18n/"))
        words = view.get_catalog()
    assert answer.status_code == 200
    assert set(WORDS) <= words.keys()
    assert {len(words[one]) for one, _many in COUNTED} == {forms}
