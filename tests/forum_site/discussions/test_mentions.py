"""@names: whom they mean, where they lead, who is told, and that nothing runs."""

import pytest
from django.urls import reverse

from forum_site.discussions.actions.moderate import approve_post
from forum_site.discussions.actions.write import edit_post, reply, start_topic
from forum_site.discussions.mentions import find_mentions
from forum_site.discussions.models import Mention
from forum_site.discussions.rendering import render_post
from forum_site.notifications.models import Notification
from forum_site.notifications.watches import watch
from forum_site.organisations.models import Role, Unit, Verification
from tests.factories.accounts import UserFactory
from tests.factories.organisations import MembershipFactory, OrganisationFactory


def told(kind: str = "discussions.mention") -> list[str]:
    rows = Notification.objects.filter(event__kind=kind).select_related("user")
    return sorted(row.user.handle for row in rows)


def meant(text: str) -> list[tuple[object, str, str]]:
    return [
        (one.user.handle if one.user else one.organisation.slug, one.role, one.unit)
        for one in find_mentions(text)
    ]


@pytest.fixture
def upk(handep):
    """The manager of the UPK of BKM Handep."""
    user = UserFactory(handle="uki", name="Uki")
    unit = Unit.objects.create(organisation=handep, kind=Unit.Kind.FINANCE)
    MembershipFactory(user=user, organisation=handep, role=Role.UNIT_MANAGER, unit=unit)
    return user


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        ("@ani", ("ani", "", "")),
        ("@ANI.", ("ani", "", "")),
        ("(@bkm-handep)", ("bkm-handep", "", "")),
        ("@handep", ("bkm-handep", "", "")),
        ("@upk-handep", ("bkm-handep", "unit_manager", "finance")),
        ("@upl-bkm-handep", ("bkm-handep", "unit_manager", "environment")),
        ("@koordinator-laweyan", ("lkm-laweyan", "board_coordinator", "")),
        ("@sekretaris-lkm-laweyan", ("lkm-laweyan", "board_secretary", "")),
        ("@rimba", ("rimba", "", "")),
    ],
)
def test_it_works(ani, handep, laweyan, rimba, name, whom):
    assert meant(f"Tanya {name} dulu") == [whom]


@pytest.mark.parametrize(
    "text",
    ["@tidak-ada", "ani@handep.example", "@ani@contoh.example", "`@ani`", "@upk-tidak-ada", "@-", "@@ani",
     "https://contoh.example/@ani", "[@ani](https://contoh.example)", "    @ani\n", "a/@ani"],
)  # fmt: skip
def test_nobody_is_meant(ani, handep, text):
    assert meant(text) == []
    assert 'class="mention"' not in render_post(text)


def test_a_name_that_could_be_two_leads_nowhere(ani, handep):
    OrganisationFactory(slug="lkm-handep", name="LKM Handep")
    UserFactory(handle="rimba-dua")
    OrganisationFactory(slug="rimba-dua", name="Rimba Dua")
    assert meant("@handep @upk-handep @rimba-dua") == []
    assert meant("@lkm-handep @upk-lkm-handep") == [
        ("lkm-handep", "", ""), ("lkm-handep", "unit_manager", "finance"),
    ]  # fmt: skip


def test_a_body_that_is_not_public_is_not_found(ani):
    OrganisationFactory(slug="bkm-baru", verification=Verification.PENDING)
    assert meant("@bkm-baru @upk-baru") == []


def test_names_lead_to_their_pages(ani, handep):
    html = render_post("Halo @ani dan @upk-handep")
    assert reverse("accounts:person", args=["ani"]) in html
    assert html.count('class="mention"') == 2
    assert handep.get_absolute_url() in html


def test_a_role_reaches_whoever_holds_it_today(topic, citra, upk, budi):
    reply(topic, by=citra, text="@upk-handep bisa membantu?")
    assert told() == ["uki"]
    assert Mention.objects.values_list("role", "unit").get() == ("unit_manager", "finance")


def test_an_organisation_reaches_those_who_act_for_it(topic, citra, ani, budi, upk):
    reply(topic, by=citra, text="Terima kasih @bkm-handep")
    assert told() == ["ani", "budi", "uki"]


def test_whoever_follows_too_is_told_once(topic, citra, ani, budi):
    watch(budi, topic)
    reply(topic, by=citra, text="@budi dan @bkm-handep, bagaimana?")
    assert told() == ["ani", "budi"]
    assert told("discussions.reply") == []


def test_a_muted_topic_is_silent_and_nobody_calls_oneself(topic, citra, ani):
    watch(ani, topic, "muted")
    reply(topic, by=citra, text="@ani @citra")
    assert told() == []
    assert Mention.objects.count() == 2


def test_a_correction_tells_only_those_it_calls_anew(topic, citra, ani, budi):
    post = reply(topic, by=citra, text="@ani")
    edit_post(post, by=citra, text="@ani dan @budi")
    edit_post(post, by=citra, text="hanya @budi")
    edit_post(post, by=citra, text="@ani dan @budi lagi")
    assert told() == ["ani", "budi"]


def test_a_name_in_a_quotation_leads_but_calls_nobody(topic, citra, ani):
    post = reply(topic, by=citra, text="> kata @ani\n\nSetuju.")
    assert (told(), Mention.objects.count()) == ([], 0)
    assert 'class="mention"' in post.html


def test_a_waiting_text_calls_when_it_is_approved(category, hadi, eko, ani):
    topic = start_topic(category, by=hadi, title="Salam", text="Halo @ani")
    assert told() == []
    approve_post(topic.posts.get(), by=eko)
    assert told() == ["ani"]


def test_at_most_ten_names_lead_somewhere(topic, citra):
    people = [UserFactory(handle=f"orang-{n}") for n in range(12)]
    post = reply(topic, by=citra, text=" ".join(f"@{one.handle}" for one in people))
    assert len(told()) == post.html.count('class="mention"') == 10


def test_a_text_without_names_asks_nothing(ani, django_assert_num_queries):
    with django_assert_num_queries(0):
        render_post("Tanpa nama, surel ani@contoh.invalid")
    with django_assert_num_queries(2):
        render_post("@ani @budi @upk-handep")


@pytest.mark.parametrize(
    "text",
    ['@ani"onmouseover=alert(1)', "@ani<script>alert(1)</script>",
     "<a class=mention href=javascript:alert(1)>@ani</a>",
     "[x](javascript:alert(1) '@ani')", "@ani\" class=\"x",
     "![@ani](data:text/html,<script>alert(1)</script>)"],
)  # fmt: skip
def test_nothing_beside_a_name_runs(ani, text):
    html = render_post(text).lower()
    for bad in ("<script", "<img", 'href="javascript', 'href="data', "<a onmouse", '" onmouse', 'class="x"'):
        assert bad not in html
