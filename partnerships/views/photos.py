"""Photos of a need, as its board manages them."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from forum_site.core.dates import day
from partnerships import rules
from partnerships.actions.add_photo import MOST_PHOTOS, Added, add_photo, delete_photo, place_from_photo
from partnerships.actions.set_place import set_place
from partnerships.choices import PointSource
from partnerships.forms.place import PhotoForm
from partnerships.models import Need, NeedPhoto
from partnerships.photo_display import photo_row
from partnerships.photo_proposals import forget, proposal_of, propose
from partnerships.views.needs import get_need


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def need_photos(request: HttpRequest, pk: int) -> HttpResponse:
    need = get_need(request, pk)
    rules.can_edit_need(request.user, need).require()
    form = PhotoForm(request.POST or None, request.FILES or None, need=need)
    if form.is_valid() and (added := _added(request, need, form)):
        propose(request.session, added.photo, added.place)
        messages.success(request, _("Photo saved, taken on %(day)s.") % {"day": day(added.photo.taken_on)})
        return redirect("partnerships:need_photos", pk=need.pk)
    photos = [photo_row(photo, need) for photo in need.photos.all()]
    context = {
        "need": need,
        "form": form,
        "photos": photos,
        "full": len(photos) >= MOST_PHOTOS,
        "proposal": proposal_of(request.session, need),
        "section": "need",
    }
    return render(request, "partnerships/needs/photos_form.html", context)


def _added(request: HttpRequest, need: Need, form: PhotoForm) -> Added | None:
    """The new photo, or None with the reason in the form."""
    answers = {name: value for name, value in form.cleaned_data.items() if name != "file"}
    try:
        return add_photo(need, form.cleaned_data["file"], by=request.user, **answers)
    except ValidationError as error:
        form.add_error(None if hasattr(error, "error_dict") else "file", error)
        return None


@login_required
@require_POST
def photo_place(request: HttpRequest, pk: int) -> HttpResponse:
    """Take over where the photo was taken as the need's point, or let it go."""
    need = get_need(request, pk)
    rules.can_edit_need(request.user, need).require()
    proposal = proposal_of(request.session, need)
    if proposal and request.POST.get("take"):
        set_place(need, proposal.point, by=request.user, source=PointSource.PHOTO)
        if photo := need.photos.filter(pk=proposal.photo).first():
            place_from_photo(photo, proposal.point, by=request.user)
        messages.success(request, _("The need's point is where the photo was taken."))
    forget(request.session)
    return redirect("partnerships:need_photos", pk=need.pk)


@login_required
@require_POST
def photo_delete(request: HttpRequest, pk: int) -> HttpResponse:
    photo = get_object_or_404(NeedPhoto.objects.select_related("need"), pk=pk)
    photo.need = get_need(request, photo.need_id)
    delete_photo(photo, by=request.user)
    messages.success(request, _("Photo deleted."))
    return redirect("partnerships:need_photos", pk=photo.need_id)
