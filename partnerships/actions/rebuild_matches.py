"""Every night all matches anew: what the new day changes is stored, what had been wrong is said."""

import logging
from datetime import date, timedelta

from django.utils import timezone

from partnerships.models import MatchRebuild
from partnerships.pairs.exposure import exposure, mark_rare, take_turns
from partnerships.pairs.lock import alone
from partnerships.pairs.open_offers import open_offers
from partnerships.pairs.rebuild import check_facts, rebuild
from partnerships.tasks import announce_in_chunks

logger = logging.getLogger(__name__)


def rebuild_matches() -> MatchRebuild:
    """Rebuild as of the day of the last rebuild, where nothing may differ, then as of today. Repeatable.

    What differs on the old day is a correction: it should never happen, and the log says so. Windows that
    opened, papers that ran out and the turns of a new week are changes of the new day. Others who write
    matches wait meanwhile.
    """
    started, today = timezone.now(), timezone.localdate()
    with alone():
        last = MatchRebuild.objects.first()
        wrong = check_facts()
        corrections = None
        if last is not None and today - last.day <= timedelta(days=1):
            corrections = wrong + rebuild(last.day).changes
        found = rebuild(today)
        mark_rare()
        if last is None or _week(last.day) != _week(today):
            take_turns(today)
        kept, _created = MatchRebuild.objects.update_or_create(
            day=today,
            defaults={
                "started_at": started,
                "seconds": (timezone.now() - started).seconds,
                "needs": found.needs,
                "offers": len(open_offers(today).index),
                "pairs": found.pairs,
                "corrections": corrections,
                "changes": found.changes,
                "exposure": exposure(),
            },
        )
        announce_in_chunks(found.fresh)
    if corrections:
        logger.error("the stored matches of %s differed from a full rebuild in %d rows", today, corrections)
    return kept


def _week(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]
