"""Login steps that ask for one verified contact, not for every one.

A person may give an e-mail address, a mobile number, or both. Whoever has proved one of them is let
in; whoever logs in by an address still unproved proves that one.
"""

from typing import Any

from allauth.account import stages

from forum_site.accounts.contact import has_verified_contact


class PhoneStage(stages.PhoneVerificationStage):
    def handle(self) -> Any:
        user = self.login.user
        if user and not user.phone:
            return None, True
        if user and has_verified_contact(user) and not self.login.signup:
            return None, True
        return super().handle()


class EmailStage(stages.EmailVerificationStage):
    def handle(self) -> Any:
        user = self.login.user
        if user and user.phone_verified and (not self.login.email or not user.email):
            return None, True
        return super().handle()
