"""The words of the audit log for ranking meetings; registered in `partnerships.wagtail_hooks`."""

from typing import Any

from django.utils.translation import gettext_lazy as _

RANKING_VERBS: dict[str, tuple[Any, Any]] = {
    "partnerships.create_ranking": (_("Prepare ranking"), _("Ranking meeting prepared")),
    "partnerships.change_ranking": (_("Change ranking"), _("Ranking meeting changed")),
    "partnerships.score_ranking": (_("Score needs"), _("Scores of a ranking saved")),
    "partnerships.decide_ranking": (_("Decide ranking"), _("Ranking decided")),
    "partnerships.cancel_ranking": (_("Cancel ranking"), _("Ranking meeting cancelled")),
    "partnerships.attach_ranking_record": (_("Attach record"), _("Signed record of a ranking attached")),
    "partnerships.rerank_need": (_("Rank again"), _("Place in the order changed by a meeting")),
}
