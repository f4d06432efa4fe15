"""Addresses of partnerships: agreements, instalments, changes of scope."""

from django.urls import URLPattern, path, re_path

from partnerships.views.channelling import agreements, changes, instalments

ONE = "partnerships/<int:pk>"
PAPER = r"^partnerships/(?P<pk>[0-9]+)/agreement/paper\.(?P<ending>pdf|docx)$"
PART = f"{ONE}/instalments/<int:number>"
CHANGE = f"{ONE}/changes/<int:change>"
urlpatterns: list[URLPattern] = [
    path("agreements/", agreements.agreement_list, name="agreements"),
    path(f"{ONE}/agreement/", agreements.agreement, name="partnership_agreement"),
    path(f"{ONE}/agreement/confirm/", agreements.agreement_confirm, name="partnership_agreement_confirm"),
    path(f"{ONE}/agreement/file/", agreements.agreement_file, name="partnership_agreement_file"),
    re_path(PAPER, agreements.agreement_paper, name="partnership_agreement_paper"),
    path(f"{ONE}/instalments/", instalments.instalments, name="partnership_instalments"),
    path(f"{PART}/", instalments.instalment, name="partnership_instalment"),
    path(f"{PART}/dispute/", instalments.instalment_dispute, name="partnership_instalment_dispute"),
    path(f"{PART}/undo/", instalments.instalment_undo, name="partnership_instalment_undo"),
    path(f"{PART}/proof/", instalments.instalment_proof, name="partnership_instalment_proof"),
    path(f"{ONE}/changes/new/", changes.change_new, name="partnership_change_new"),
    path(f"{CHANGE}/", changes.change, name="partnership_change"),
    path(f"{CHANGE}/withdraw/", changes.change_withdraw, name="partnership_change_withdraw"),
]
