"""Mounted at the root: public pages, ways in, the secretariat's desk, opening a kota."""

from django.urls import path

from forum_site.organisations.views import (
    desk,
    document_desk,
    document_sharing,
    documents,
    join,
    joining,
    kota,
    people,
    public,
)

app_name = "organisations"
urlpatterns = [
    path("organisations/", public.organisation_list, name="list"),
    path("organisations/new/", joining.create, name="create"),
    path("organisations/new/partner/", joining.register, name="register_partner"),
    path("organisations/new/<str:code>/", joining.create_in, name="create_in"),
    path("organisations/<slug:slug>/", public.detail, name="detail"),
    path("organisations/<slug:slug>/claim/", joining.claim, name="claim"),
    path("organisations/<slug:slug>/edit/", people.edit, name="edit"),
    path("organisations/<slug:slug>/people/", people.people, name="people"),
    path("organisations/<slug:slug>/invite/", people.invite_view, name="invite"),
    path("organisations/<slug:slug>/documents/", documents.documents, name="documents"),
    path("organisations/<slug:slug>/documents/share/", document_sharing.share, name="share_documents"),
    path("organisations/<slug:slug>/documents/<slug:kind>/", documents.document_kind, name="document_kind"),
    path("papers/<int:pk>/file/", documents.document_file, name="document_file"),
    path("papers/<int:pk>/withdraw/", documents.withdraw, name="withdraw_document"),
    path("papers/shares/<int:pk>/end/", document_sharing.unshare, name="unshare_documents"),
    path("claims/<int:pk>/evidence/", joining.evidence, name="evidence"),
    path("invitations/<int:pk>/revoke/", people.revoke, name="revoke"),
    path("memberships/<int:pk>/end/", people.end, name="end_membership"),
    path("join/", join.join, name="join"),
    path("join/confirm/", join.confirm, name="confirm"),
    path("join/<str:code>/", join.join_code, name="join_code"),
    path("desk/secretariat/", desk.desk, name="desk"),
    path("desk/secretariat/claims/<int:pk>/accept/", desk.accept, name="accept_claim"),
    path("desk/secretariat/claims/<int:pk>/return/", desk.give_back, name="return_claim"),
    path("desk/secretariat/documents/<int:pk>/verify/", document_desk.verify, name="verify_document"),
    path("desk/secretariat/documents/<int:pk>/return/", document_desk.give_back, name="return_document"),
    path("open-kota/", kota.start, name="open_kota"),
    path("open-kota/<str:code>/", kota.kota_detail, name="kota"),
    path("open-kota/<str:code>/boards/", kota.boards, name="kota_boards"),
    path("open-kota/<str:code>/letters/", kota.print_letters, name="kota_letters"),
    path("open-kota/<str:code>/open/", kota.open_now, name="kota_open"),
]
