"""The open read API: plans, needs and sums as JSON, with the public's words and numbers only."""

from ninja import NinjaAPI

from partnerships.api import needs, partnerships, plans, totals

# The docs page of the library loads from elsewhere, so our own page at /api/ explains it (views/open_api.py).
api = NinjaAPI(
    title="Jejaring BKM",
    version="1",
    description=(
        "Needs of community boards, what is not yet funded of them, and the partnerships that fund them."
        " Amounts are whole rupiah."
    ),
    docs_url=None,
    urls_namespace="open_api",
)
api.add_router("", needs.router)
api.add_router("", partnerships.router)
api.add_router("", plans.router)
api.add_router("", totals.router)
