"""`{{ text|without_addresses }}`: what a server said, for others than the reader."""

from django import template

from forum_site.notifications.dead_letters import without_addresses

register = template.Library()
register.filter("without_addresses", without_addresses)
