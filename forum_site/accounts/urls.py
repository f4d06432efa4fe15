"""Mounted at the root, before the library's own addresses under /accounts/."""

from django.urls import path

from forum_site.accounts.views import entrance, profile, rights

app_name = "accounts"
urlpatterns = [
    path("accounts/me/", profile.me, name="me"),
    path("accounts/me/export/", rights.export, name="export"),
    path("accounts/me/delete/", rights.delete, name="delete"),
    path("accounts/me/stay/", rights.stay, name="stay"),
    path("accounts/password/reset/", entrance.ForgottenPassword.as_view(), name="forgotten_password"),
    path("accounts/password/new/", entrance.new_password, name="new_password"),
    path("accounts/demo-codes/", entrance.demo_codes, name="demo_codes"),
    path("people/<slug:handle>/", profile.person, name="person"),
]
