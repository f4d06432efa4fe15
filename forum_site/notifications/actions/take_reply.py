"""An answer that came by mail is posted once, or refused with a word to the person."""

from datetime import timedelta
from typing import Final

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from forum_site.accounts.models import User
from forum_site.notifications.inbound import Answer, answer_in
from forum_site.notifications.letters import speaking_to
from forum_site.notifications.models import InboundMail
from forum_site.notifications.own_links import holds_own_link
from forum_site.notifications.proofs import is_proven
from forum_site.notifications.replies import DAYS, ReplyRefused

Outcome = InboundMail.Outcome
IGNORED: Final = "ignored"
REPEATED: Final = "repeated"
MOST_AN_HOUR: Final = 20
MOST_ANSWERS: Final = 5  # words about refusals to one person in a day


def take_reply(raw: bytes, recipient: str = "") -> str:
    """Whether it was posted, refused, repeated or ignored. A mail is remembered together with what it did."""
    answer = answer_in(raw, recipient)
    user = User.objects.filter(pk=answer.to.user_id, is_active=True).first() if answer else None
    if answer is None or user is None:
        return IGNORED
    with transaction.atomic():
        mail, new = InboundMail.objects.get_or_create(
            message_id=answer.message_id, defaults={"user": user, "outcome": Outcome.POSTED}
        )
        if not new:
            return REPEATED
        with speaking_to(user):
            refused = post(answer, user, raw)
        if refused:
            InboundMail.objects.filter(pk=mail.pk).update(outcome=Outcome.REFUSED, detail=refused[:300])
            answer_refused(mail)
    return str(Outcome.REFUSED if refused else Outcome.POSTED)


def post(answer: Answer, user: User, raw: bytes) -> str:
    """Why it was refused, in the person's language; "" when it is posted."""
    try:
        check_sender(answer, user, raw)
        check(answer, user)
        with transaction.atomic():
            answer.to.handler.post(user, answer.to.target, answer.text)
    except ReplyRefused as problem:
        return str(problem)
    return ""


def check_sender(answer: Answer, user: User, raw: bytes) -> None:
    """The address is a secret of the person's own mail; the sender must be theirs as well.

    Anybody can write any sender: with REPLY_AUTHSERV our mail server must have found it to be true.
    """
    if not EmailAddress.objects.filter(user=user, verified=True, email__iexact=answer.sender).exists():
        raise ReplyRefused(
            _("It came from an address that is not confirmed in your account. Send it from your own address.")
        )
    if settings.REPLY_AUTHSERV and not is_proven(raw, answer.sender, settings.REPLY_AUTHSERV):
        raise ReplyRefused(
            _("We could not make sure that it came from your own mailbox. Write on the site instead.")
        )


def check(answer: Answer, user: User) -> None:
    """What may be posted at all, whatever the feature says of it."""
    if answer.to.too_old:
        raise ReplyRefused(
            _(
                "Notices can be answered by mail for %(days)d days, and this one is older. "
                "Answer a newer one, or write on the site."
            )
            % {"days": DAYS}
        )
    if not answer.text:
        raise ReplyRefused(_("We found no words of yours in it. Write above the text that you answer."))
    if holds_own_link(answer.text):
        raise ReplyRefused(
            _(
                "It still quotes our letter, and in it links that are meant for you alone. "
                "Send only your own words, without the quoted letter."
            )
        )
    hour = timezone.now() - timedelta(hours=1)
    if InboundMail.objects.filter(user=user, received_at__gt=hour).count() > MOST_AN_HOUR:
        raise ReplyRefused(_("These were many answers within an hour. Wait a little, or write on the site."))


def answer_refused(mail: InboundMail) -> None:
    """A few times a day; by a task, so that whoever hands us the mail does not wait for ours."""
    # the task module imports the actions
    from forum_site.notifications.tasks import tell_refused_reply

    day = timezone.now() - timedelta(days=1)
    refused = InboundMail.objects.filter(user=mail.user, outcome=Outcome.REFUSED, received_at__gt=day)
    if refused.count() <= MOST_ANSWERS:
        tell_refused_reply.delay_on_commit(mail.pk)
