"""The addresses of plans and needs, then those of offers, matches and interest; mounted at "/"."""

from django.urls import URLPattern

from partnerships.urls import offers, papers, plans

app_name = "partnerships"
urlpatterns: list[URLPattern] = [*plans.urlpatterns, *offers.urlpatterns, *papers.urlpatterns]
