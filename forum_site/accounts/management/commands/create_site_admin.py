"""Make a site administrator; the password is chosen through a link that works once."""

from argparse import ArgumentParser
from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from forum_site.accounts.actions.make_site_admin import make_site_admin


class Command(BaseCommand):
    help = "Make a site administrator and print a link, valid once and for three days, to set the password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--email", help="asked for when not given")
        parser.add_argument("--name", help="full name; of a new account only")

    def handle(self, *args: Any, **options: Any) -> None:
        email = options["email"] or input("E-mail: ")
        try:
            validate_email(email)
        except ValidationError as problem:
            raise CommandError(f"{email!r} is no e-mail address") from problem
        asked = not options["email"] and not options["name"]
        name = options["name"] or (input("Full name: ") if asked else "") or "Administrator"
        user = make_site_admin(email, name=name)
        key = {"uidb36": user_pk_to_url_str(user), "key": default_token_generator.make_token(user)}
        path = reverse("account_reset_password_from_key", kwargs=key)
        self.stdout.write(f"{user.name} <{user.email}> is a site administrator. Set the password here, once:")
        self.stdout.write(settings.SITE_URL.rstrip("/") + path)
