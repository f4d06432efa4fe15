"""`/admin/` has no login of its own: a bare password would skip the second factor."""

import pytest

from tests.factories.accounts import PASSWORD


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/admin/login/?next=/admin/pages/"])
@pytest.mark.parametrize("field", ["username", "email", "login"])
def test_a_bare_password_never_logs_in(client, root, path, field):
    answer = client.post(path, {field: root.email, "username": root.handle, "password": PASSWORD})
    assert answer.status_code == 302
    assert "/accounts/login/" in answer.url
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/admin/pages/", "/admin/images/"])
def test_it_leads_to_the_one_login(client, db, path):
    page = client.get(path, follow=True)
    assert page.request["PATH_INFO"] == "/accounts/login/"


@pytest.mark.parametrize("path", ["/admin/password_reset/", "/admin/account/change_password/"])
def test_it_changes_no_passwords(client, db, path):
    assert client.get(path, follow=True).request["PATH_INFO"] in {path, "/accounts/login/"}
    assert b'type="password"' not in client.get(path).content
