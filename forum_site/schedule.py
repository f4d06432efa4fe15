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
    "sync-back-offices": {
        "task": "forum_site.organisations.tasks.sync_back_offices",
        "schedule": crontab(minute=10, hour=17),  # 00.10 WIB: terms that ended yesterday
    },
    "warn-documents": {
        "task": "forum_site.organisations.tasks.warn_expiring_documents",
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
    "take-back-lost-sheets": {
        "task": "partnerships.tasks.take_back_lost_sheets",
        "schedule": 300.0,
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
    "remind-agencies": {
        "task": "partnerships.tasks.remind_agencies",
        "schedule": crontab(minute=30, hour=23),  # 06.30 WIB: before the working day
    },
    "count-unit-costs": {
        "task": "partnerships.tasks.count_unit_costs",
        "schedule": crontab(minute=10, hour=20),  # 03.10 WIB
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
