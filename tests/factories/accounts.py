"""People."""

from typing import Any

import factory
from allauth.account.models import EmailAddress
from factory.django import DjangoModelFactory

from forum_site.accounts.models import User

PASSWORD = "anyaman-rotan-12"


class UserFactory(DjangoModelFactory[User]):
    """A person with a verified e-mail; `email_address="unverified"` leaves it so, False adds none."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    handle = factory.Sequence(lambda n: f"warga-{n}")
    name = factory.Sequence(lambda n: f"Warga {n}")
    email = factory.LazyAttribute(lambda user: f"{user.handle}@contoh.id")

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **kwargs: Any) -> User:
        password = kwargs.pop("password", PASSWORD)
        return model_class.objects.create_user(*args, password=password, **kwargs)

    @factory.post_generation
    def email_address(self: User, create: bool, extracted: object, **kwargs: object) -> None:  # type: ignore[misc]
        if create and self.email and extracted is not False:
            EmailAddress.objects.create(
                user=self, email=self.email, primary=True, verified=extracted != "unverified"
            )
