"""Offers, matches, opportunities, interest."""

from django.urls import URLPattern, path

from partnerships.views import interests, match_marks, matches, offer_desk, offer_form, offers, opportunities

urlpatterns: list[URLPattern] = [
    path("offers/", offers.offer_list, name="offers"),
    path("offers/mine/", offers.own_offers, name="own_offers"),
    path("offers/new/", offer_form.offer_new, name="offer_new"),
    path("offers/<int:pk>-<slug:slug>/", offers.offer_detail, name="offer"),
    path("offers/<int:pk>/edit/", offer_form.offer_edit, name="offer_edit"),
    path("offers/<int:pk>/dry-run/", offer_form.offer_dry_run, name="offer_dry_run"),
    path("offers/<int:pk>/needs/", offers.offer_needs, name="offer_needs"),
    path("offers/<int:pk>/submit/", offer_form.offer_submit, name="offer_submit"),
    path("offers/<int:pk>/extend/", offer_form.offer_extend, name="offer_extend"),
    path("offers/<int:pk>/renew/", offer_form.offer_renew, name="offer_renew"),
    path("offers/<int:pk>/withdraw/", offer_form.offer_withdraw, name="offer_withdraw"),
    path("desk/offers/", offer_desk.offer_desk, name="offer_desk"),
    path("desk/offers/<int:pk>/publish/", offer_desk.offer_publish, name="offer_publish"),
    path("desk/offers/<int:pk>/return/", offer_desk.offer_return, name="offer_return"),
    path("matches/<int:pk>/", matches.match_detail, name="match"),
    path("matches/<int:pk>/dismiss/", matches.match_dismiss, name="match_dismiss"),
    path("matches/<int:pk>/mark/", match_marks.match_mark, name="match_mark"),
    path("matches/<int:pk>/restore/", matches.match_restore, name="match_restore"),
    path("opportunities/", opportunities.opportunities, name="opportunities"),
    path("needs/<int:pk>/interest/", interests.interest_new, name="interest"),
    path("interests/", interests.interest_list, name="interests"),
    path("interests/<int:pk>/answer/", interests.interest_answer, name="interest_answer"),
    path("interests/<int:pk>/withdraw/", interests.interest_withdraw, name="interest_withdraw"),
]
