"""One module a page family: thin, each asks its rule and calls one action."""
