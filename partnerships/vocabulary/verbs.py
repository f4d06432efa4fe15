"""The words of the audit log for the vocabulary; registered in `partnerships.wagtail_hooks`."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

WORD_VERBS: Final[dict[str, tuple[Any, Any]]] = {
    "partnerships.save_word": (_("Add a word"), _("Saved a word of the vocabulary")),
    "partnerships.confirm_category": (_("Confirm a category"), _("Confirmed a proposed category")),
}
