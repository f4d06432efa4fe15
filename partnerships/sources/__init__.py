"""The registry of funding sources: who gives what where, and when its owner last said that it still holds.

`freshness` knows the days (pure), `querysets` the lists, `display` the words, `notices` the question that
the owner is asked. The writing side is `actions.save_source`, `confirm_source`, `ask_sources`.
A source confirmed longer than twelve months ago, or never, sinks below the others; one that is closed
leaves the list and keeps its page.
"""
