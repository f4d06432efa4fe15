"""The person: one account, reached by e-mail, by mobile number, or both."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forum_site.core.models import TimeStamped
from forum_site.core.tokens import readable_code
from forum_site.regions.models import Region

TIME_ZONES = [
    ("Asia/Jakarta", "WIB"),
    ("Asia/Makassar", "WITA"),
    ("Asia/Jayapura", "WIT"),
]


# What stands where an erased person wrote; kept in the data, so in the language of the site.
FORMER_MEMBER = "Anggota yang keluar"


class UserManager(BaseUserManager["User"]):
    def create_user(self, handle: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(handle=handle, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, handle: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(handle, password, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(handle=username)


def new_handle() -> str:
    return f"anggota-{readable_code(6).lower()}"


class User(AbstractBaseUser, PermissionsMixin):  # type: ignore[django-manager-missing]  # Wagtail's files
    """`handle` is public (mentions, profile address); e-mail and phone never are."""

    handle = models.SlugField(_("handle"), max_length=40, unique=True, default=new_handle)
    name = models.CharField(_("full name"), max_length=120)
    email = models.EmailField(_("e-mail"), unique=True, null=True, blank=True)
    phone = models.CharField(_("mobile number"), max_length=20, unique=True, null=True, blank=True)  # E.164
    phone_verified = models.BooleanField(default=False)
    home = models.ForeignKey(
        Region, null=True, blank=True, on_delete=models.SET_NULL, verbose_name=_("kelurahan or desa")
    )
    time_zone = models.CharField(_("time zone"), max_length=40, choices=TIME_ZONES, default="Asia/Jakarta")
    language = models.CharField(_("language"), max_length=5, default="id")
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)
    # kept here, beside the row that each request reads anyway; the why stands in moderation's Sanction
    silenced_until = models.DateTimeField(null=True, blank=True)
    suspended_until = models.DateTimeField(null=True, blank=True)
    deletion_requested_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects = UserManager()

    USERNAME_FIELD = "handle"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.name or self.handle

    @property
    def is_staff(self) -> bool:
        """Django's own admin is not used; libraries that ask mean the site administrator."""
        return self.is_superuser

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name.split(" ")[0] if self.name else self.handle


def name_of(user: User) -> str:
    """How mails and pages of the login library address a person."""
    return str(user)


class Consent(TimeStamped):
    """Which version of which text a person agreed to, and when (UU 27/2022)."""

    class Document(models.TextChoices):
        PRIVACY = "privacy", _("Privacy policy")
        TERMS = "terms", _("Terms of use")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="consents")
    document = models.CharField(max_length=10, choices=Document.choices)
    version = models.CharField(max_length=20)
    adult = models.BooleanField(default=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "document", "version"],
                condition=Q(withdrawn_at=None),
                name="one_consent_per_version",
            )
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.version}"
