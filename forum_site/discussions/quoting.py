"""The beginning of a reply that quotes another post, with the way back to it."""

from typing import Final

from forum_site.discussions.models import Post

LONGEST: Final = 600


def quote(post: Post) -> str:
    """Markdown: the words of the post as a quotation, then its author and number as a link."""
    words = post.source if len(post.source) <= LONGEST else post.source[:LONGEST].rsplit(" ", 1)[0] + " …"
    # Quotations inside are left out: two levels are hard to read on a phone.
    lines = [line for line in words.splitlines() if not line.lstrip().startswith(">")]
    quoted = "\n".join(f"> {line}".rstrip() for line in "\n".join(lines).strip().splitlines())
    name = post.author.name.translate(str.maketrans("", "", "[]()\\`*_<>"))
    return f"{quoted}\n>\n> [{name}, #{post.number}]({post.get_absolute_url()})\n\n"
