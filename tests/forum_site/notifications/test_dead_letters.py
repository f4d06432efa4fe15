"""What was given up: a list for site administrators, and buttons that send it again."""

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry

from forum_site.notifications.actions.revive import revive
from forum_site.notifications.dead_letters import without_addresses
from forum_site.notifications.models import Delivery
from tests.forum_site.notifications.conftest import TALK

pytestmark = pytest.mark.django_db
LIST = "/admin/dead-letters/"


@pytest.fixture
def given_up(tell, ani, budi):
    """One failed, one dead, of two kinds; and one that was sent."""
    tell([ani], n=1)
    tell([budi], n=2, kind=TALK)
    tell([ani], n=3)
    rows = list(Delivery.objects.order_by("pk"))
    for one, status in zip(rows, ("failed", "dead"), strict=False):
        Delivery.objects.filter(pk=one.pk).update(status=status, error="550 tidak ada", attempts=9)
    mail.outbox.clear()
    return rows


def statuses() -> list[str]:
    return list(Delivery.objects.order_by("pk").values_list("status", flat=True))


@pytest.mark.parametrize("who", ["ani", "eko", "dewi", None])
def test_nobody_else_gets_in(client, request, given_up, who):
    if who:
        client.force_login(request.getfixturevalue(who))
    for answer in (client.get(LIST), client.post(LIST, {"kind": "test.news"})):
        assert answer.status_code in (302, 403)
    assert statuses() == ["failed", "dead", "sent"]


def test_the_list_says_what_and_why_but_no_names_and_no_addresses(client, root, given_up, ani):
    client.force_login(root)
    text = client.get(LIST).content.decode()
    assert "test.news" in text and "test.talk" in text and "550 tidak ada" in text and ani.handle in text
    assert ani.email not in text and ani.name not in text and "Kabar 1" not in text
    one = client.get(LIST, {"kind": "test.talk", "channel": "email"}).content.decode()
    assert ani.handle not in one.split("<tbody")[2]


def test_one_is_tried_again_and_written_down(client, root, given_up, leave_now):
    client.force_login(root)
    client.post(LIST, {"one": given_up[0].pk})
    assert statuses() == ["queued", "dead", "sent"]
    row = Delivery.objects.get(pk=given_up[0].pk)
    assert (row.attempts, row.error, row.claim) == (0, "", "")
    entry = ModelLogEntry.objects.get(action="notifications.revive")
    assert (entry.user_id, entry.object_id) == (root.pk, str(row.pk))
    leave_now()
    assert statuses()[0] == "sent" and len(mail.outbox) == 1


def test_all_of_a_kind_are_tried_again(client, root, given_up):
    client.force_login(root)
    client.post(LIST, {"kind": "test.talk", "channel": "email"})
    assert statuses() == ["failed", "queued", "sent"]


@pytest.mark.parametrize("nonsense", ["x", "9" * 30, "0"])
def test_a_row_that_is_none_changes_nothing(client, root, given_up, nonsense):
    client.force_login(root)
    assert client.post(LIST, {"one": nonsense}).status_code == 302
    assert statuses() == ["failed", "dead", "sent"]


def test_the_verb_asks_itself_who_may(given_up, eko):
    with pytest.raises(PermissionDenied):
        revive(Delivery.objects.all(), by=eko)


def test_more_rows_cost_no_more_statements(client, root, tell, ani, django_assert_max_num_queries):
    client.force_login(root)
    counts = []
    for _round in range(2):
        for number in range(6):
            tell([ani], n=number)
        Delivery.objects.update(status="dead")
        with django_assert_max_num_queries(30) as asked:
            client.get(LIST)
        counts.append(len(asked))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("{'ani@contoh.id': (550, b'<ani@contoh.id>')}", "{'a…@contoh.id': (550, b'<a…@contoh.id>')}"),
        ("451 for=a.b+c@x.co.id; later", "451 f…@x.co.id; later"),
        ("no account at +628123456789", "no account at +62…789"),
        ("550 user@ is odd, @host too", "550 user@ is odd, @host too"),
        ("", ""),
    ],
)  # fmt: skip
def test_addresses_in_what_servers_say_are_masked(said, shown):
    assert without_addresses(said) == shown


def test_the_list_shows_no_address_that_a_server_named(client, root, given_up, ani):
    Delivery.objects.filter(pk=given_up[0].pk).update(error=f"550 5.1.1 <{ani.email}>: tidak ada")
    client.force_login(root)
    text = client.get(LIST).content.decode()
    assert "a…@contoh.id" in text and ani.email not in text
