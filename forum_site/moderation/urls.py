"""Mounted at /moderation/."""

from django.urls import URLPattern, path

from forum_site.moderation.views import person, queue, report

app_name = "moderation"
urlpatterns: list[URLPattern] = [
    path("", queue.queue, name="queue"),
    path("report/<slug:code>/<int:pk>/", report.report, name="report"),
    path("people/<slug:handle>/", person.person, name="person"),
    path("people/<slug:handle>/sanction/", person.impose, name="sanction"),
    path("sanctions/<int:pk>/lift/", person.lift, name="lift"),
    path("<slug:code>/<int:pk>/take/", queue.take, name="take"),
    path("<slug:code>/<int:pk>/", queue.item, name="item"),
    path("<slug:code>/<int:pk>/approve/", queue.approve, name="approve"),
    path("<slug:code>/<int:pk>/hide/", queue.hide, name="hide"),
    path("<slug:code>/<int:pk>/dismiss/", queue.dismiss, name="dismiss"),
]
