"""Where secretariats publish templates."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from forum_site.accounts.limits import limited
from knowledge.actions.publish_template import add_template, add_version, edit_template
from knowledge.forms.templates import EditTemplateForm, NewTemplateForm, VersionForm
from knowledge.template_rules import can_add_template, can_edit_template
from knowledge.views.templates import found


@login_required
@limited("knowledge.template", "30/h/user")
def template_add(request: HttpRequest) -> HttpResponse:
    can_add_template(request.user).require()
    form = NewTemplateForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        template = add_template(form.cleaned_data["document"], by=request.user, **form.fields_given)
        messages.success(request, _("Published. Boards find it in the library and by search."))
        return redirect(template)
    context = {"form": form, "section": "book"}
    return render(request, "knowledge/template_add.html", context, status=422 if form.errors else 200)


@login_required
@limited("knowledge.template", "30/h/user")
def template_edit(request: HttpRequest, pk: int) -> HttpResponse:
    template = found(request, pk)
    can_edit_template(request.user, template).require()
    form = EditTemplateForm(request.POST or None, instance=template)
    if request.method == "POST" and form.is_valid():
        edit_template(template, by=request.user, **form.fields_given)
        messages.success(request, _("Saved."))
        return redirect(template)
    context = {"form": form, "template": template, "section": "book"}
    return render(request, "knowledge/template_edit.html", context, status=422 if form.errors else 200)


@login_required
@limited("knowledge.template", "30/h/user")
def template_version(request: HttpRequest, pk: int) -> HttpResponse:
    template = found(request, pk)
    can_edit_template(request.user, template).require()
    form = VersionForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        version = add_version(template, answers["document"], by=request.user, changes=answers["changes"])
        messages.success(request, _("Version %(number)d is published.") % {"number": version.number})
        return redirect(template)
    context = {"form": form, "template": template, "section": "book"}
    return render(request, "knowledge/template_version.html", context, status=422 if form.errors else 200)
