"""Why an answer by mail was not posted, said by mail: to the person's own address, never to the sender's."""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from forum_site.notifications.channels.email import EmailChannel
from forum_site.notifications.echo import echoed
from forum_site.notifications.letters import speaking_to
from forum_site.notifications.models import InboundMail


def send_refusal(mail: InboundMail) -> bool:
    """False when the person has no address that takes mail."""
    address = EmailChannel().addresses([mail.user]).get(mail.user.pk)
    if not address:
        return False
    with speaking_to(mail.user):
        body = render_to_string("emails/reply_refused.txt", {"why": mail.detail, "site": settings.SITE_URL})
        subject = _("Your answer was not posted")
    headers = {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
    if mail.message_id.startswith("<"):
        headers["In-Reply-To"] = mail.message_id
    echoed(EmailMessage(subject, body.strip() + "\n", to=[address], headers=headers)).send()
    return True
