"""Organisations, people and their roles."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from forum_site.accounts.models import User
from forum_site.core.tokens import readable_code
from forum_site.organisations.back_office import sync_officers
from forum_site.organisations.models import Claim, Kind, Membership, Organisation, Role
from forum_site.portal.demo.organisations import ALL
from forum_site.portal.demo.people import PEOPLE
from forum_site.portal.demo.shapes import DemoOrganisation, DemoPerson
from forum_site.regions.models import Region

DOMAIN = "contoh.invalid"  # a name that can never receive mail


def logins_file() -> Path:
    """Beside the demo database, readable by its owner only."""
    return Path(settings.VAR_DIR) / "demo-logins.json"


def region(code: str) -> Region | None:
    return Region.objects.get(code=code) if code else None


def load_organisations() -> dict[str, Organisation]:
    """By slug. A second call changes nothing."""
    return {demo.slug: _organisation(demo) for demo in ALL}


def _organisation(demo: DemoOrganisation) -> Organisation:
    now = timezone.now()
    known, _made = Organisation.objects.get_or_create(
        slug=demo.slug,
        defaults={
            "kind": demo.kind,
            "name": demo.name,
            "label": demo.label,
            "host_office": demo.host,
            "summary": demo.summary,
            "region": region(demo.place),
            "territory": region(demo.serves),
            "founded_year": demo.founded,
            "verification": demo.state,
            "verified_at": now - timedelta(days=90) if demo.state == "verified" else None,
        },
    )
    return known


def load_people(organisations: dict[str, Organisation]) -> dict[str, User]:
    """By handle; one password for all of them, made now and kept in `logins_file()`."""
    password = "-".join(("anyam", readable_code(4).lower(), readable_code(4).lower()))
    secret = make_password(password)
    people = {demo.handle: _person(demo, secret) for demo in PEOPLE}
    for demo in PEOPLE:
        if demo.organisation:
            _membership(people[demo.handle], organisations[demo.organisation], demo.role)
    root = _person(DemoPerson("pengelola", "Pengelola Situs", kind="pengelola situs"), secret)
    User.objects.filter(pk=root.pk).update(is_superuser=True)
    for secretariat in (one for one in organisations.values() if one.kind == Kind.SECRETARIAT):
        sync_officers(secretariat)
    _pending_claim(people["tundai-basri"], organisations["bkm-danau-tundai"])
    _write_logins(password)
    return people


def _person(demo: DemoPerson, secret: str) -> User:
    home = region(demo.place)
    user, _made = User.objects.update_or_create(
        handle=demo.handle,
        defaults={
            "name": demo.name,
            "email": f"{demo.handle}@{DOMAIN}",
            "home": home,
            "time_zone": home.time_zone if home else "Asia/Jakarta",
            "password": secret,
        },
    )
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
    return user


def _membership(user: User, organisation: Organisation, role: str) -> None:
    today = timezone.localdate()
    if not Membership.objects.filter(user=user, organisation=organisation, role=role).exists():
        Membership.objects.create(
            user=user,
            organisation=organisation,
            role=role,
            term_start=date(today.year - 2, 1, 1),
            term_end=date(today.year + 1, 12, 31),
        )


def _pending_claim(claimant: User, board: Organisation) -> None:
    Claim.objects.get_or_create(
        organisation=board,
        claimant=claimant,
        defaults={
            "role": Role.BOARD_COORDINATOR,
            "note": "Saya terpilih pada pemilihan di balai kelurahan bulan lalu. Berita acara menyusul.",
        },
    )


def _write_logins(password: str) -> None:
    named = [demo for demo in PEOPLE if demo.kind]
    rows: list[dict[str, Any]] = [
        {"who": demo.kind, "name": demo.name, "login": f"{demo.handle}@{DOMAIN}"} for demo in named
    ]
    rows.append({"who": "pengelola situs", "name": "Pengelola Situs", "login": f"pengelola@{DOMAIN}"})
    path = logins_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"password": password, "logins": rows}, indent=1))
    path.chmod(0o600)
