"""Every page type, as each kind of person sees it: axe in light and dark, 360 px, and the weight budgets.

The budgets are those of the design: 20 kB of HTML (gzip), 60 kB for a first visit.
"""

import gzip
import json
from contextlib import ExitStack
from dataclasses import replace

import pytest

from tests.e2e.browser import PHONE, assert_axe_clean, assert_no_sideways_scroll, log_in, open_page

HTML_BUDGET = 20_000
VISIT_BUDGET = 60_000
TALL = {"width": 1280, "height": 2400}  # axe reports what a sticky bar covers
# Ways of notices that a site has once its operator sets them; nothing is sent here.
WAYS = {"WHATSAPP_TOKEN": "x", "WHATSAPP_PHONE_ID": "1", "WHATSAPP_API": "http://127.0.0.1:9", "HOOKS": "1"}
ENGLISH = (" the ", " and ", " your ", " with ", " please ")

# A row: who looks, and the address; words in braces come from the demo data.
PAGES = {
    "visitor": [
        "/", "/needs/", "/needs/?sector=SOCIAL", "{need}", "{plan}", "/offers/", "{offer}", "{match}",
        "/sources/", "/sources/?form=CASH_GRANT&kind=APBD_LOCAL", "{source}",
        "/organisations/", "{board}", "{agency}", "{person}", "/discussions/", "/discussions/tags/",
        "/discussions/?sort=unanswered", "/discussions/search/?q=drainase&state=solved",
        "/discussions/search/?q=xyzzy",
        "{category}", "{topic}", "{tried}", "{tagged}",
        "/pengetahuan/", "{article}", "/search/?q=drainase", "/search/?q=xyzzy", "/accounts/login/",
        "/accounts/signup/", "/accounts/password/reset/", "/join/", "/tentang/", "/kontak/",
        "/ketentuan/", "/kebijakan-privasi/", "/cara-kerja/", "/style/", "/settings/display/",
        "/there-is-no-such-page/", "/needs/map/", "/needs/map/?state=all",
        "/needs/map/?box=-2.4,113.7,-2,114.1",
        "{ranking}", "{ranking}record/",
        "{trace}", "{done}trace/", "/track/", "/track/{code}/",
        "{plan}?by=year", "{plan}versions/", "{plan}versions/1/2/", "{plan}versions/1/now/", "{renta}",
        "{renta}print/", "{review}", "{reviewed}",
        "/needs/?poor=60&order=ready", "/needs/compare/?{two}", "/needs/compare/",
        "/gap/", "/gap/62.71/", "/gap/?sector=SOCIAL&year=2027", "/api/", "/need-types/", "{need}teaser/",
        "/needs/complete/", "/needs/complete/?budget=100000000", "/needs/complete/?budget=1",
        "/try/", "/desk/exposure/", "{offer_needs}", "/partnerships/", "/partnerships/?group=work&waits=late",
        "/partnerships/response-times/", "{choices}",
        "/ledger/", "{ledger}", "{ledger}?need=1", "/partnerships/method/", "/needs/map/?state=works",
        "{board}bulletin/",
        "/knowledge/templates/", "{paper}", "/knowledge/regulations/",
        "/knowledge/regulations/?status=revoked", "/knowledge/regulations/permendagri-32-2011/",
        "/knowledge/archive/", "/knowledge/glossary/?q=warga",
        "/knowledge/glossary/?q=xyzzy",
    ],
    "koordinator BKM": [
        "{need_part}send-teaser/?q=rimba",
        "/desk/", "{need}", "{plan}", "/plans/import/", "/opportunities/", "/interests/", "/commitments/",
        "/agreements/",
        "{match}", "/inbox/", "/inbox/?unread=1", "/inbox/preferences/", "/inbox/sent/", "/accounts/me/",
        "/inbox/whatsapp/", "/inbox/hook/",
        "{topic}",
        "/discussions/new/", "/discussions/new/?type=experience", "/discussions/mine/",
        "/discussions/unread/", "/discussions/?sort=fresh", "/discussions/new/?type=question",
        "{paper}use/", "/knowledge/propose/", "/knowledge/mine/", "/knowledge/{article_pk}/correct/",
        "{topic_part}reply/?quote=1", "/discussions/posts/{other_post}/history/",
        "/moderation/report/post/{other_post}/",
        "{board}", "{board}documents/", "{board}documents/npwp/", "{board}documents/share/?q=rimba",
        "{board}handover/",
        "/rankings/new/?board=bkm-handep", "{next_ranking}", "{next_ranking}score/", "{next_ranking}edit/",
        "{next_ranking}decide/", "{ranking}attach/", "{need_part}place/", "{need_part}area/",
        "{need_part}photos/", "{need_part}edit/", "{need_part}costs/", "{need_part}self-help/",
        "{need_part}funding/", "{plan}documents/", "{drafted_renta}", "{drafted_renta}edit/?group=other",
        "{drafted_renta}agree/", "{plan}reviews/new/", "{plan}categories/",
    ],
    "ketua KSM": ["/needs/new/", "/needs/new/?choose=1", "{waiting}", "{sent}", "/proposals/", "/desk/"],
    "manajer UPL": ["{verify}", "/proposals/?state=verify", "{waiting}", "/needs/new/", "{resend}"],
    "petugas dinas": [
        "/desk/", "/offers/new/", "/offers/mine/", "{own_offer}", "{dry_run}", "{what_if}",
        "{what_if}?condition=0&how=drop", "{match}", "{need_part}answer/", "{need}",
        "{source}", "{source_part}edit/", "{source_part}close/", "{ended}",
        "/desk/agency-requests/", "{asked_need}answer/", "{asked_trace}",
    ],
    "mitra perusahaan": [
        "/desk/", "{need}", "{interest}", "{interest_part}commit/", "/commitments/",
        "/shortlist/", "/shortlist/bundle/", "{need_part}shortlist/", "/searches/",
        "/searches/new/?sector=SOCIAL&poor=60",
    ],
    "sekretariat kota": [
        "/desk/", "/desk/secretariat/", "/desk/secretariat/?queue=document", "/desk/offers/", "/moderation/",
        "/need-types/", "/need-types/new/", "/desk/without-partner/", "/desk/agency-requests/",
        "/desk/words/", "/desk/words/own/", "/desk/words/new/?form=jumbleng",
        "/desk/agency-requests/?state=answered", "{need_part}forward/", "{asked}withdraw/",
        "/desk/secretariat/?queue=lonely", "/desk/secretariat/?queue=late", "/desk/analysis/",
        "/desk/analysis/62.71/", "/desk/days-off/",
    ],
    "pengelola situs": [
        "/desk/", "/open-kota/", "/desk/analysis/", "/desk/analysis/62/", "/desk/words/",
        "/knowledge/reviews/", "/knowledge/answers/", "/knowledge/{article_pk}/keeping/",
        "/knowledge/from-topic/{told}/", "/knowledge/templates/add/", "{paper}edit/", "{paper}version/",
        "/moderation/people/nyai-rahmi/", "{topic_part}arrange/", "/moderation/post/{other_post}/",
    ],
}  # fmt: skip
ROWS = [(who, path) for who, paths in PAGES.items() for path in paths]

FIND = """
import json
from django.urls import reverse
from forum_site.accounts.models import User
from forum_site.discussions.models import Category, Post, Topic
from forum_site.notifications.own_link import choices_path
from forum_site.organisations.models import Organisation
from knowledge.models import ArticlePage, Template
from partnerships.models import AnswerRequest, Match, MediumTermPlan, Need, Offer, PlanReview, RankingMeeting
need = Need.objects.get(title="Saluran drainase Gang Manduhara")
wanted = Need.objects.get(title="Mesin pengering ikan untuk 3 kelompok usaha")
offer = Offer.objects.get(title="Drainase lingkungan tahun depan")
waiting = Need.objects.get(title="Penutup saluran dan bak kontrol Gang Manduhara")
returned = Need.objects.get(title="Kanopi dan rak alat timbang Posyandu Anggrek")
done = Need.objects.get(title="Jalan titian dan pagar pengaman Gang Beringin")
late = AnswerRequest.objects.get(need__title="Titian kayu ulin menuju sekolah")
print(json.dumps({
    "asked": f"/requests/{late.pk}/",
    "asked_need": f"/needs/{late.need_id}/",
    "asked_trace": f"{late.need.get_absolute_url()}trace/",
    "need": need.get_absolute_url(),
    "ledger": f"/ledger/{need.board.slug}/",
    "paper": Template.objects.earliest("pk").get_absolute_url(),
    "need_part": f"/needs/{need.pk}/",
    "two": f"need={need.pk}&need={wanted.pk}",
    "trace": f"{need.get_absolute_url()}trace/",
    "done": done.get_absolute_url(),
    "code": returned.tracking_code,
    "waiting": waiting.get_absolute_url(),
    "sent": f"/needs/{waiting.pk}/sent/",
    "verify": f"/needs/{waiting.pk}/verify/",
    "resend": f"/needs/{returned.pk}/resend/",
    "plan": need.plan.get_absolute_url(),
    "renta": f"{need.plan.get_absolute_url()}annual/{need.year}/",
    "drafted_renta": f"{need.plan.get_absolute_url()}annual/{need.year - 1}/",
    "reviewed": f"{need.plan.get_absolute_url()}reviews/{need.plan.period_start}/",
    "review": "/plans/{0.plan_id}/reviews/{0.year}/".format(PlanReview.objects.get(status="open")),
    "offer": offer.get_absolute_url(),
    "own_offer": offer.get_absolute_url(),
    "source": offer.source.get_absolute_url(),
    "source_part": f"/sources/{offer.source_id}/",
    "ended": Offer.objects.get(title="Jalan lingkungan tahun lalu").get_absolute_url(),
    "dry_run": reverse("partnerships:offer_dry_run", args=[offer.pk]),
    "what_if": f"/offers/{offer.pk}/what-if/",
    "offer_needs": f"/offers/{offer.pk}/needs/",
    "match": Match.objects.filter(need=need).first().get_absolute_url(),
    "interest": reverse("partnerships:interest", args=[wanted.pk]),
    "interest_part": f"/needs/{wanted.pk}/",
    "board": need.board.get_absolute_url(),
    "ranking": RankingMeeting.objects.get(board=need.board, status="decided").get_absolute_url(),
    "next_ranking": RankingMeeting.objects.get(board=need.board, status="draft").get_absolute_url(),
    "agency": offer.organisation.get_absolute_url(),
    "choices": choices_path(User.objects.get(handle="nyai-rahmi")),
    "person": reverse("accounts:person", args=["nyai-rahmi"]),
    "category": Category.objects.first().get_absolute_url(),
    "tagged": reverse("discussions:tag", args=[Topic.tags.most_common()[0].slug]),
    "other_post": Post.objects.filter(topic__status="visible", status="visible").exclude(
        author__handle="nyai-rahmi").first().pk,
    "topic_part": f"/discussions/{Topic.objects.order_by('-reply_count').first().pk}/",
    "topic": Topic.objects.order_by("-reply_count").first().get_absolute_url(),
    "tried": reverse("discussions:tried", args=[Topic.objects.filter(tried__gt=0).first().pk]),
    "article": ArticlePage.objects.live().first().url,
    "article_pk": ArticlePage.objects.live().first().pk,
    "told": Topic.objects.public().filter(type="experience").first().pk,
}))
"""


@pytest.fixture(scope="module")
def site(demo):
    wider = replace(demo.site, environment={**demo.site.environment, **WAYS})
    with replace(demo, site=wider).served() as site:
        yield site


@pytest.fixture(scope="module")
def addresses(site):
    return json.loads(site.shell(FIND).splitlines()[-1])


@pytest.fixture(scope="module")
def windows(browser, site):
    """A tall window for each person of the table, logged in once; script errors fail at the end."""
    known = json.loads((site.folder / "var" / "demo-logins.json").read_text())
    logins = {row["who"]: row["login"] for row in known["logins"]}
    with ExitStack() as stack:
        opened = {}
        for who in PAGES:
            opened[who] = stack.enter_context(open_page(browser, site.url, viewport=TALL))
            if who != "visitor":
                log_in(opened[who], logins[who], known["password"])
        yield opened


@pytest.mark.parametrize(("who", "path"), ROWS)
def test_a_page_is_accessible_light_and_indonesian(windows, addresses, who, path):
    page = windows[who]
    page.set_viewport_size(TALL)
    page.emulate_media(color_scheme="light")
    answer = page.goto(path.format(**addresses))
    assert answer.status == (404 if "no-such-page" in path else 200), page.url
    assert_axe_clean(page)
    page.emulate_media(color_scheme="dark")
    assert_axe_clean(page)
    page.set_viewport_size({**TALL, "width": PHONE["width"]})
    assert_axe_clean(page)
    assert_no_sideways_scroll(page)
    assert len(gzip.compress(page.content().encode())) <= HTML_BUDGET
    words = f" {page.inner_text('body').lower()} "
    assert not [word for word in ENGLISH if word in words], page.url


@pytest.mark.parametrize("path", ["/", "/needs/", "{need}", "{offer}", "{topic}", "{article}", "{board}"])
def test_a_first_visit_is_within_the_weight_budget(browser, site, addresses, path):
    with open_page(browser, site.url, viewport=PHONE) as page:
        page.goto(path.format(**addresses))
        html = len(gzip.compress(page.content().encode()))
        loaded = page.evaluate(
            "performance.getEntriesByType('resource').map(entry => [entry.name, entry.transferSize])"
        )
        total = html + sum(size for _name, size in loaded)
        assert loaded
        assert total <= VISIT_BUDGET, f"{total} bytes: {loaded}"
