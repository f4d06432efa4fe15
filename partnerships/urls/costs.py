"""What a need costs and who pays: RAB, self-help, funding entries and their papers."""

from django.urls import URLPattern, path

from partnerships.views import costs, funding

urlpatterns: list[URLPattern] = [
    path("needs/<int:pk>/costs/", costs.need_costs, name="need_costs"),
    path("needs/<int:pk>/costs/new-prices/", costs.need_reindex, name="need_reindex"),
    path("needs/<int:pk>/self-help/", funding.self_help, name="self_help"),
    path("self-help/<int:pk>/confirm/", funding.self_help_confirm, name="self_help_confirm"),
    path("self-help/<int:pk>/withdraw/", funding.self_help_withdraw, name="self_help_withdraw"),
    path("needs/<int:pk>/funding/", funding.need_funding, name="need_funding"),
    path("funding/<int:pk>/void/", funding.funding_void, name="funding_void"),
    path("funding/<int:pk>/evidence/", funding.funding_evidence, name="funding_evidence"),
]
