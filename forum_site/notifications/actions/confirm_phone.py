"""A number for WhatsApp: asked for, confirmed by a code, withdrawn at any time; each step is logged."""

import secrets
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from forum_site.notifications import consents
from forum_site.notifications.channels.whatsapp import CODE, provider
from forum_site.notifications.models import Phone

CODE_LIFE: Final = timedelta(minutes=10)
MOST_TRIES: Final = 5
Act = consents.Act


def sealed(user_id: int, number: str, code: str) -> str:
    """Six digits are guessed fast from a plain hash: this one needs the site's own key too."""
    return salted_hmac("notifications.phone", f"{user_id}:{number}:{code}", algorithm="sha256").hexdigest()


def ask_code(number: str, *, by: Any) -> None:
    """Send a new code to the number (E.164); any earlier code or number of the person is void.

    PermanentError, TemporaryError or ChannelDown when it could not be handed over.
    """
    code = f"{secrets.randbelow(1_000_000):06d}"
    facts = {
        "number": number,
        "code_hash": sealed(by.pk, number, code),
        "code_sent_at": timezone.now(),
        "tries": 0,
        "confirmed_at": None,
    }
    with transaction.atomic():
        before = Phone.objects.select_for_update().filter(user=by).first()
        if before and before.confirmed_at:
            consents.note(by, CODE, before.number, Act.WITHDRAWN, "another number")
        Phone.objects.update_or_create(user=by, defaults=facts)
        consents.note(by, CODE, number, Act.ASKED, "preferences page")
    provider().send_code(number, by.language, code)


def confirm_phone(code: str, *, by: Any) -> bool:
    """Whether this was the code: five tries within ten minutes, each counted before it is looked at."""
    now = timezone.now()
    waiting = Phone.objects.filter(user=by, confirmed_at=None, code_sent_at__gt=now - CODE_LIFE)
    if not waiting.filter(tries__lt=MOST_TRIES).update(tries=F("tries") + 1):
        return False
    phone = Phone.objects.get(user=by)
    if not constant_time_compare(phone.code_hash, sealed(by.pk, phone.number, code)):
        return False
    with transaction.atomic():
        Phone.objects.filter(user=by, code_hash=phone.code_hash).update(confirmed_at=now, code_hash="")
        consents.note(by, CODE, phone.number, Act.GIVEN, "code typed in")
    return True


@transaction.atomic
def withdraw_phone(*, by: Any, how: str = "preferences page") -> None:
    """The number is forgotten; what waits for it is not sent."""
    phone = Phone.objects.select_for_update().filter(user=by).first()
    if phone:
        consents.note(by, CODE, phone.number, Act.WITHDRAWN, how)
        phone.delete()


def withdraw_number(number: str, how: str) -> int:
    """The same for everybody who uses the number; returns for how many."""
    phones = list(Phone.objects.filter(number=number).select_related("user"))
    for phone in phones:
        withdraw_phone(by=phone.user, how=how)
    return len(phones)
