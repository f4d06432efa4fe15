"""Hostile words put through the actions of the forum, and what of it a browser looks at."""

# Prints the addresses to open, by who opens them; {password} is the new people's.
WORLD = """
import json
from datetime import date, timedelta
from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from forum_site.accounts.models import User
from forum_site.discussions.actions.attach import attach
from forum_site.discussions.actions.draft import keep_draft
from forum_site.discussions.actions.give_standing import give_standing
from forum_site.discussions.actions.replicate import say_tried
from forum_site.discussions.actions.write import edit_post, reply, start_topic
from forum_site.discussions.experience import compose
from forum_site.discussions.models import Category
from forum_site.moderation.actions.decide import dismiss, hide
from forum_site.moderation.actions.report import report
from forum_site.moderation.actions.sanction import silence
from forum_site.organisations.models import Membership, Organisation
from forum_site.regions.models import Region
from tests.files import picture
from tests.forum_site.discussions.hostile import FILE_NAMES, FILES, PAYLOADS, TAGS
kota = Region.objects.get(code="62.71.03.1002")
TEXT = "\\n\\n".join(PAYLOADS)
names = iter(TAGS)
def body(slug):
    return Organisation.objects.create(kind="board", name=next(names)[:80], slug="jahat-" + slug,
        summary=TEXT[:2000], verification="verified", region=kota, territory=kota)
def person(login, of, role="board_secretary"):
    user = User.objects.create_user("jahat-" + login, "{password}", name=next(names)[:80], home=kota,
        email="jahat-" + login + "@contoh.invalid")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Membership.objects.create(user=user, organisation=of, role=role, term_start=date(2020, 1, 1))
    return user
home, away = body("satu"), body("dua")
author, reader = person("penulis", home), person("pembaca", away)
root = User.objects.get(handle="pengelola")
place = Category.objects.create(name=TAGS[5][:60], slug="jahat", intro=TEXT[:240])
part = Category.objects.create(name=TAGS[13][:60], slug="jahat-bagian", intro=TAGS[20], parent=place)
topics = []
for n, words in enumerate(PAYLOADS):
    kind = ("discussion", "question")[n % 2]
    line = " ".join(words.split())
    title = line[:150] + " " + str(n)
    topics.append(start_topic((place, part)[n % 2], by=author, title=title, text=words, type=kind,
        tags=[line.replace(",", " ").lower()[:40]], organisation=home, said_by=line[:80]))
whole = start_topic(place, by=author, title="Jahat seluruhnya", text=TEXT, tags=["jahat"], organisation=home)
for words in PAYLOADS:
    reply(whole, by=reader, text=words, organisation=away, said_by=" ".join(words.split())[:80])
first = whole.posts.get(number=1)
edit_post(first, by=author, text=TEXT + " lagi", title=TAGS[3] + "</ins></del>")
edit_post(first, by=author, text=TEXT + "\\n\\n" + TAGS[0], title="Jahat seluruhnya")
kept = []
for name in FILE_NAMES:
    kept.append(attach(SimpleUploadedFile(name, picture().read()), by=author).token)
for name, content in FILES.items():
    try:
        attach(SimpleUploadedFile(name, content), by=author)
    except ValidationError:
        continue
    raise SystemExit("kept " + name)
filed = start_topic(place, by=author, title="Jahat berberkas", text="x", organisation=home, attachments=kept)
parts = dict(context=TEXT[:4000], action=TAGS[0], cost=1000, result=TAGS[13], lesson=TAGS[21])
told = start_topic(place, by=author, title="Jahat pengalaman", text=compose(parts), type="experience",
    parts=parts, organisation=home)
say_tried(told, away, by=reader, outcome="worked", note=TEXT[:500])
for n, topic in enumerate(topics[:9]):
    report(topic.posts.get(number=1), by=reader, reason="other", note=TAGS[n] + TAGS[13])
dismiss(topics[0].posts.get(number=1), by=root, word=TAGS[0] + TAGS[13])
hide(topics[1].posts.get(number=1), by=root, reason=TAGS[0] + TAGS[13])
give_standing(reader, 2, by=root, reason=TAGS[13] + TAGS[0])
typed = dict(title=TAGS[8], text=TAGS[8] + TEXT[:9000], tags=TAGS[5], said_by=TAGS[55])
keep_draft("new", by=author, fields=typed)
keep_draft("topic:" + str(whole.pk), by=author, fields=typed)
silence(reader, by=root, reason=TAGS[0] + TAGS[13] + TAGS[55], ends_at=timezone.now() + timedelta(days=2))
tags = [tag.slug for topic in topics for tag in topic.tags.all() if tag.slug][:12]
front, post = reverse("discussions:index"), "/discussions/posts/" + str(first.pk) + "/"
lists = [front, front + "?sort=new", front + "?sort=unanswered", place.get_absolute_url(),
    part.get_absolute_url(), front + "tags/", *(front + "tag/" + tag + "/" for tag in tags)]
queries = ["/search/?q=window.hacked", "/search/?q=%3Cscript%3Ewindow.hacked%3D1%3C/script%3E",
    "/search/?q=%22%3E%3Cimg%20src=x%20onerror=window.hacked=1%3E",
    front + "?sort=%22%3E%3Csvg%20onload=alert(1)%3E",
    "/accounts/login/?next=javascript:window.hacked=1", "/search/?q=jahat",
    front + "search/?q=window.hacked", front + "search/?q=%3Cimg%20src=x%20onerror=window.hacked=1%3E"]
pages = [whole.get_absolute_url() + "?page=" + str(n) for n in range(1, 7)]
people = [reverse("accounts:person", args=[one.handle]) for one in (author, reader)]
bodies = [home.get_absolute_url(), away.get_absolute_url()]
tried = front + str(told.pk) + "/tried/"
moderated = ["/moderation/", "/moderation/people/jahat-pembaca/", "/moderation/people/jahat-penulis/",
    *("/moderation/post/" + str(one.posts.get(number=1).pk) + "/" for one in topics[:9]),
    front + str(whole.pk) + "/arrange/"]
print(json.dumps(dict(
    visitor=[*lists, *queries, *pages, *people, *bodies, tried, filed.get_absolute_url(),
        told.get_absolute_url(), *(one.get_absolute_url() for one in topics[2:])],
    author=["/inbox/", front + "new/", front, front + "unread/", front + "mine/", "/desk/", post + "history/",
        post + "edit/", front + str(whole.pk) + "/reply/?quote=5", whole.get_absolute_url(), *people,
        "/discussions/posts/" + str(told.posts.get(number=1).pk) + "/edit/",
        front + "new/?title=" + queries[2][11:], "/inbox/preferences/"],
    reader=["/inbox/", whole.get_absolute_url(), front, tried, "/desk/",
        "/moderation/report/post/" + str(first.pk) + "/"],
    moderator=[*moderated, "/inbox/", post + "history/", whole.get_absolute_url(), *people],
    feeds=[front + "feed/", place.get_absolute_url() + "feed/", front + str(whole.pk) + "/feed/",
        front + "people/jahat-pembaca/feed/", front + "organisations/jahat-dua/feed/"],
    files=[one.get_absolute_url() for one in filed.posts.get(number=1).attachments.all()],
    whole=whole.get_absolute_url())))
"""

# What may stand nowhere in a page of ours, found in the page as the browser understood it.
LOOK = """
() => {
  const bad = [];
  const plain = value => value.replace(/[\\x00-\\x20]/g, "").toLowerCase();
  for (const one of document.querySelectorAll("*")) {
    for (const {name, value} of one.attributes) {
      if (name.startsWith("on") || name === "style" || name === "srcdoc") bad.push(`${name}=${value}`);
      const runs = /^(javascript|vbscript|data|file):/.test(plain(value));
      if (one.localName === "use" && /^(\\w+:|\\/\\/)/.test(plain(value))) bad.push(`use ${value}`);
      if (runs && /^(href|src|action|formaction|data|xlink:href|poster|srcset)$/.test(name))
        bad.push(`${one.localName} ${name}=${value}`);
    }
    const inside = one.closest("main") !== null;
    const unwanted = "script,iframe,object,embed,style,link,meta[http-equiv],base,template,noscript,math," +
      "audio,video,marquee";
    if (inside && one.matches(unwanted) && !(one.localName === "link" && one.hasAttribute("itemprop")))
      bad.push(one.outerHTML.slice(0, 120));
    if (one.matches("svg *") && /^(script|style|a|set|animate.*|image|foreignobject)$/i.test(one.localName))
      bad.push(one.outerHTML.slice(0, 120));
    const away = one.action || one.formAction || one.src || one.srcset;
    if (typeof away === "string" && away.includes("evil.invalid")) bad.push(`${one.localName} ${away}`);
    if (one.localName === "script" && !(one.src || "").startsWith(location.origin))
      bad.push(one.outerHTML.slice(0, 120));
    if (one.localName === "base") bad.push("base");
  }
  if (window.hacked !== undefined) bad.push("window.hacked");
  return bad;
}
"""
