"""Blocks of the home page. Words left blank are the site's own, in the reader's language."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forum_site.core.content.blocks import TextBlock


class HeroBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=80, required=False, label=_("Title"))
    title_en = blocks.CharBlock(max_length=80, required=False, label=_("Title in English"))
    intro = blocks.TextBlock(max_length=300, required=False, label=_("Introduction"))
    intro_en = blocks.TextBlock(max_length=300, required=False, label=_("Introduction in English"))
    searches = blocks.ListBlock(blocks.CharBlock(max_length=40), required=False, label=_("Often searched"))

    class Meta:
        icon = "home"
        label = _("Opening: title, search, what is lacking")


class DoorsBlock(blocks.StaticBlock):
    class Meta:
        icon = "arrow-right"
        label = _("Three ways in")
        admin_text = _("For boards, for agencies and partners, for who wants to help.")


class ListedBlock(blocks.StructBlock):
    count = blocks.IntegerBlock(min_value=1, max_value=8, default=4, label=_("How many"))


class HowBlock(blocks.StaticBlock):
    class Meta:
        icon = "list-ol"
        label = _("How it works")
        admin_text = _("Publish, match, agree, report.")


class NoticeBlock(blocks.StructBlock):
    """A text of the secretariat; the English one is shown where it is written."""

    title = blocks.CharBlock(max_length=80, required=False, label=_("Title"))
    text = TextBlock(label=_("Text"))
    title_en = blocks.CharBlock(max_length=80, required=False, label=_("Title in English"))
    text_en = TextBlock(required=False, label=_("Text in English"))

    class Meta:
        icon = "pilcrow"
        label = _("Text")


def spoken(value: Any, name: str) -> Any:
    """The field of a block in the reader's language; Indonesian where English is missing."""
    english = value.get(f"{name}_en") if get_language() == "en" else None
    return english or value.get(name)


HOME_BLOCKS: Final = [
    ("hero", HeroBlock()),
    ("doors", DoorsBlock()),
    ("needs", ListedBlock(label=_("Needs looking for partners"), icon="list-ul")),
    ("topics", ListedBlock(label=_("Being discussed"), icon="comment")),
    ("offers", ListedBlock(label=_("Open offers"), icon="calendar-alt")),
    ("figures", blocks.StaticBlock(label=_("So far (figures)"), icon="order")),
    ("sectors", blocks.StaticBlock(label=_("What is lacking, by sector"), icon="table")),
    ("how", HowBlock()),
    ("text", NoticeBlock()),
]
