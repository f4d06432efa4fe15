"""Does in the site what features, beat and the administrator do: announce, sweep, revive."""

import time
from typing import Any

from tests.faults import talk

EACH_DAILY = 9  # every ninth person reads once a day


def people(count: int) -> list[int]:
    """Ids of new people with confirmed addresses."""
    from allauth.account.models import EmailAddress

    from forum_site.accounts.models import User
    from forum_site.notifications.models import Preference
    from tests.factories.accounts import UserFactory
    from tests.faults.kinds import DIGESTED

    new = [UserFactory.build(handle=f"warga-uji-{n}", email_address=False) for n in range(count)]
    made = User.objects.bulk_create(new)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=one, email=one.email, primary=True, verified=True) for one in made
    )
    Preference.objects.bulk_create(
        Preference(user=one, group=group, channel="email", frequency="daily")
        for one in made[::EACH_DAILY]
        for group in DIGESTED
    )
    return [one.pk for one in made]


def announce(n: int, kind: str, who: list[int]) -> dict[str, Any]:
    """As a feature does. The id of the event, and how long whoever made the change had to wait."""
    from forum_site.accounts.models import User
    from forum_site.notifications import api

    readers = User.objects.filter(pk__in=who)
    start = time.monotonic()
    event = api.announce(
        f"fault.{kind}", actor=None, subject=User.objects.get(pk=who[0]), recipients=readers, data={"n": n}
    )
    assert event
    return {"event": event.pk, "seconds": time.monotonic() - start}


def sweep() -> None:
    """As beat does each minute."""
    from forum_site.notifications.tasks import sweep_outbox

    sweep_outbox.apply_async()


def revive() -> int:
    """As the site administrator does with what was given up; how many."""
    from forum_site.accounts.models import User
    from forum_site.notifications.actions.revive import revive
    from forum_site.notifications.models import Delivery

    known = User.objects.filter(is_superuser=True).first()
    return revive(Delivery.objects.all(), by=known or User.objects.create_superuser("pengurus-situs"))


def main() -> None:
    out = talk.answers()
    talk.load_site()
    from forum_site import celery

    commands = {"people": people, "announce": announce, "sweep": sweep, "revive": revive}
    assert celery.app
    talk.serve(commands, out)


if __name__ == "__main__":
    main()
