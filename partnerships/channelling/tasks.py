"""Celery: ids in, one function called. All can be repeated without harm."""

from celery import shared_task


@shared_task
def follow_answer_clocks() -> None:
    """Daily: reminders of overdue answers, and what lapses after them."""
    # models are loaded after the tasks
    from partnerships.actions.channelling.remind import lapse_silent, remind_late

    remind_late()
    lapse_silent()


@shared_task
def follow_agreements() -> None:
    """Daily: instalments whose conditions hold by now."""
    from partnerships.actions.channelling.note_ready import note_all_ready

    note_all_ready()


@shared_task
def follow_promises() -> None:
    """Daily: what was promised and never came ends."""
    from partnerships.actions.channelling.expire_firm import expire_firm

    expire_firm()


@shared_task
def check_ledger() -> None:
    """Nightly: every row and figure is verified; findings go to the log and to those who run the site."""
    from partnerships.channelling.ledger.nightly import check_and_seal

    check_and_seal()


@shared_task
def follow_after() -> None:
    """Daily: evaluations are published once their days have passed."""
    from partnerships.actions.channelling.publish_evaluations import publish_evaluations

    publish_evaluations()
