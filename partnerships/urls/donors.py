"""What donors keep and compare: shortlist, needs side by side, saved searches."""

from django.urls import URLPattern, path

from partnerships.views import searches, shortlist

urlpatterns: list[URLPattern] = [
    path("needs/compare/", shortlist.need_compare, name="compare"),
    path("needs/<int:pk>/shortlist/", shortlist.shortlist_add, name="shortlist_add"),
    path("shortlist/", shortlist.shortlist, name="shortlist"),
    path("shortlist/<int:pk>/note/", shortlist.shortlist_note, name="shortlisted_note"),
    path("shortlist/<int:pk>/remove/", shortlist.shortlist_remove, name="shortlisted_remove"),
    path("searches/", searches.search_list, name="searches"),
    path("searches/new/", searches.search_new, name="search_new"),
    path("searches/<int:pk>/", searches.search_edit, name="search_edit"),
    path("searches/<int:pk>/delete/", searches.search_delete, name="search_delete"),
]
