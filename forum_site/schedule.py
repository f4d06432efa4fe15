"""What beat runs and when: one table, so that an operator reads all of it at once.

Names are `app.module.task`; every task here can be repeated without harm.
"""

from typing import Any

from celery.schedules import crontab

BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "heartbeat": {
        "task": "forum_site.core.tasks.write_heartbeat",
        "schedule": 60.0,
    },
    "sweep-outbox": {
        "task": "forum_site.notifications.tasks.sweep_outbox",
        "schedule": 60.0,
    },
    "tell-deadlines": {
        "task": "forum_site.notifications.tasks.tell_deadlines",
        "schedule": crontab(minute=35, hour="23,3"),  # 06.35 WIB, after what ends by itself; again 10.35
    },
    "sweep-attachments": {
        "task": "forum_site.discussions.tasks.sweep_attachments",
        "schedule": crontab(minute=50, hour="*"),
    },
    "recompute-trust": {
        "task": "forum_site.discussions.tasks.recompute_trust",
        "schedule": crontab(minute=50, hour=19),  # 02.50 WIB
    },
    "unpin-topics": {
        "task": "forum_site.discussions.tasks.unpin_topics",
        "schedule": crontab(minute=15),
    },
    "sync-back-offices": {
        "task": "forum_site.organisations.tasks.sync_back_offices",
        "schedule": crontab(minute=10, hour=17),  # 00.10 WIB: terms that ended yesterday
    },
    "note-expired-documents": {
        "task": "forum_site.organisations.tasks.note_expired_documents",
        "schedule": crontab(minute=20, hour=23),  # 06.20 WIB: before the working day
    },
    "forget-documents": {
        "task": "forum_site.organisations.tasks.forget_old_documents",
        "schedule": crontab(minute=50, hour=18),
    },
    "close-offers": {
        "task": "partnerships.tasks.close_due_offers",
        "schedule": crontab(minute=5, hour="*"),
    },
    "ask-sources": {
        "task": "partnerships.tasks.ask_sources",
        "schedule": crontab(minute=40, hour=23, day_of_month="1"),  # 06.40 WIB
    },
    "tell-saved-searches": {
        "task": "partnerships.donors.tasks.tell_saved_searches",
        "schedule": crontab(minute=35, hour="*"),
    },
    "rebuild-matches": {
        "task": "partnerships.tasks.rebuild_all_matches",
        "schedule": crontab(minute=15, hour=19),  # 02.15 WIB
    },
    "count-losses": {
        "task": "partnerships.analysis.tasks.count_all_losses",
        "schedule": crontab(minute=15, hour=20),  # 03.15 WIB: after the matches
    },
    "take-back-lost-sheets": {
        "task": "partnerships.tasks.take_back_lost_sheets",
        "schedule": 300.0,
    },
    "rank-stale-offers": {
        "task": "partnerships.tasks.rank_stale_offers",
        "schedule": crontab(minute=35),
    },
    "fold-totals": {
        "task": "partnerships.tasks.fold_totals",
        "schedule": crontab(minute="*/10"),
    },
    "check-totals": {
        "task": "partnerships.tasks.check_totals",
        "schedule": crontab(minute=25, hour=19),
    },
    "forget-plan-sheets": {
        "task": "partnerships.tasks.forget_old_sheets",
        "schedule": crontab(minute=40, hour=18),
    },
    "expire-plans": {
        "task": "partnerships.tasks.expire_plans",
        "schedule": crontab(minute=20, hour=17),  # 00.20 WIB
    },
    "keep-plan-versions": {
        "task": "partnerships.tasks.keep_plan_versions",
        "schedule": crontab(minute=50, hour=17),
    },
    "follow-commitments": {
        "task": "partnerships.tasks.follow_commitments",
        "schedule": crontab(minute=25, hour=17),  # 00.25 WIB
    },
    "follow-answer-clocks": {
        "task": "partnerships.channelling.tasks.follow_answer_clocks",
        "schedule": crontab(minute=25, hour=23),  # 06.25 WIB: before the working day
    },
    "follow-promises": {
        "task": "partnerships.channelling.tasks.follow_promises",
        "schedule": crontab(minute=15, hour=23),  # 06.15 WIB
    },
    "check-ledger": {
        "task": "partnerships.channelling.tasks.check_ledger",
        "schedule": crontab(minute=40, hour=20),  # 03.40 WIB
    },
    "follow-agreements": {
        "task": "partnerships.channelling.tasks.follow_agreements",
        "schedule": crontab(minute=45, hour=23),  # 06.45 WIB: before the working day
    },
    "follow-after": {
        "task": "partnerships.channelling.tasks.follow_after",
        "schedule": crontab(minute=20, hour=23),  # 06.20 WIB: before the working day
    },
    "count-unit-costs": {
        "task": "partnerships.tasks.count_unit_costs",
        "schedule": crontab(minute=10, hour=20),  # 03.10 WIB
    },
    "count-unreached-words": {
        "task": "partnerships.vocabulary.tasks.count_unreached_words",
        "schedule": crontab(minute=20, hour=20),  # 03.20 WIB
    },
    "erase-due-accounts": {
        "task": "forum_site.accounts.tasks.erase_due_accounts",
        "schedule": crontab(minute=30, hour=18),  # 01.30 WIB
    },
    "refresh-search": {
        "task": "forum_site.core.tasks.refresh_search_norms",
        "schedule": crontab(minute=45, hour=19),
    },
}
