"""Who a session belongs to: asked with every page of a person, so put together once."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from forum_site.accounts.models import User
from forum_site.core.ready import ready


@ready
def _person(*, pk: int) -> Any:
    return User.objects.filter(pk=pk)


class Backend(AuthenticationBackend):
    def get_user(self, user_id: int) -> User | None:
        user: User | None = next(iter(_person(pk=user_id)), None)
        return user if user is not None and self.user_can_authenticate(user) else None
