"""The words of the back office's scripts: Wagtail's own, and from our catalogue those that it lacks."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext, ngettext
from django.views.i18n import JavaScriptCatalog
from wagtail.admin.localization import get_localized_response

from forum_site.core.i18n import wagtail_scripts


class ScriptWords(JavaScriptCatalog):
    packages = ["wagtail.admin"]

    def get_catalog(self) -> dict[str, Any]:
        """Singulars lead to a word, counted ones to the list of their forms."""
        forms = 1 if str(self.get_plural()) == "0" else 2
        counted = {
            one: [ngettext(one, many, n + 1) for n in range(forms)] for one, many in wagtail_scripts.COUNTED
        }
        return {**super().get_catalog(), **{word: gettext(word) for word in wagtail_scripts.WORDS}, **counted}


def script_words(request: HttpRequest) -> HttpResponseBase:
    """In the person's language, as Wagtail answers it."""
    answer: HttpResponseBase = get_localized_response(ScriptWords.as_view(), request)
    return answer
