"""Pairs of needs and offers as they are stored: read, compared and written by the hundred thousand.

`facts` keeps what the engine reads of each need; `open_offers` the offers of today, prepared once;
`eligible` packs all offers of a need; `stored` makes stored pairs what they should be; `exposure` counts
who is shown. The verbs are in `actions/refresh_matches` and `actions/rebuild_matches`.
"""
