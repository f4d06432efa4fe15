"""Whether an article still holds: it has a day by which somebody looks at it again."""

from __future__ import annotations

from datetime import date

from django.utils import timezone


class Ageing:
    """For the article: `{% if page.is_overdue %}{% include "knowledge/overdue.html" %}{% endif %}`."""

    review_by: date | None

    @property
    def is_overdue(self) -> bool:
        """From the day after on; no statement."""
        return self.review_by is not None and self.review_by < timezone.localdate()
