"""`manage.py make_vapid_key`: the key that notices on people's devices are signed with."""

from typing import Any

from django.core.management.base import BaseCommand

from forum_site.notifications.channels.push.vapid import new_pair


class Command(BaseCommand):
    help = (
        "Print a new key pair for notices on people's devices. Devices that were turned on with another key"
        " must be turned on again, so keep it."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        private, public = new_pair()
        self.stdout.write(f"VAPID_PRIVATE_KEY={private}")
        self.stdout.write(f"# the public key, which browsers get from the site: {public}")
