"""The beginning of a reply that quotes another post, with the way back to it."""

from typing import Final

from django.urls import reverse

from forum_site.discussions.models import Post

LONGEST: Final = 600


def quote(post: Post) -> str:
    """Markdown: the words of the post as a quotation, then its author and number as a link."""
    words = post.source if len(post.source) <= LONGEST else post.source[:LONGEST].rsplit(" ", 1)[0] + " …"
    # Quotations inside are left out: two levels are hard to read on a phone.
    lines = [line for line in words.splitlines() if not line.lstrip().startswith(">")]
    quoted = "\n".join(f"> {line}".rstrip() for line in "\n".join(lines).strip().splitlines())
    way_back = reverse("discussions:post", args=[post.pk])  # stays true when the topic is split or merged
    return f"{quoted}\n>\n> [{signature(post.author.name)}, #{post.number}]({way_back})\n\n"


def signature(name: str) -> str:
    """A name as it stands in the link: without the marks of Markdown."""
    return name.translate(str.maketrans("", "", "[]()\\`*_<>"))
