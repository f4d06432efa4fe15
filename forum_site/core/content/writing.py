"""Bodies written in code, for the site's own pages and the demo's articles.

`stream(h("…"), p("…"), steps("…", "…"))` is what a StreamField of `blocks.article_blocks` takes. Texts
are HTML written by us: paragraphs, lists, bold, links; never anything a person typed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

Block = dict[str, Any]


def stream(*blocks: Block) -> str:
    """The same blocks give the same JSON, ids too: writing a page twice is no change."""
    numbered = [
        {**block, "id": str(uuid5(NAMESPACE_URL, f"{place}:{json.dumps(block, sort_keys=True)}"))}
        for place, block in enumerate(blocks)
    ]
    return json.dumps(numbered)


def h(words: str) -> Block:
    return {"type": "heading", "value": words}


def p(*paragraphs: str) -> Block:
    return {"type": "text", "value": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)}


def points(lead: str, *items: str) -> Block:
    """A sentence and its list."""
    listed = "".join(f"<li>{item}</li>" for item in items)
    return {"type": "text", "value": f"{f'<p>{lead}</p>' if lead else ''}<ul>{listed}</ul>"}


def steps(*items: str) -> Block:
    return {"type": "steps", "value": list(items)}


def essence(*sentences: str) -> Block:
    return {"type": "essence", "value": list(sentences)}


def callout(tone: str, title: str, *paragraphs: str) -> Block:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return {"type": "callout", "value": {"tone": tone, "title": title, "text": text}}


def quote(text: str, source: str) -> Block:
    return {"type": "quote", "value": {"text": text, "source": source}}


def table(caption: str, columns: Sequence[tuple[str, str]], *rows: Sequence[str]) -> Block:
    """`columns` are (heading, "text" or "number")."""
    value = {
        "caption": caption,
        "columns": [{"type": kind, "heading": heading} for heading, kind in columns],
        "rows": [{"values": list(row)} for row in rows],
    }
    return {"type": "table", "value": value}
