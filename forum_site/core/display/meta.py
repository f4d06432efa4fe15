"""What a page says of itself to search engines and to WhatsApp."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageMeta:
    """Title and one sentence; `url` and `picture` are paths on this site, without host."""

    title: str
    description: str = ""
    url: str = "/"
    picture: str = ""
    kind: str = "website"
