from django.urls import URLPattern, path

from forum_site.notifications.views import inbox, preferences, watching

app_name = "notifications"
urlpatterns: list[URLPattern] = [
    path("", inbox.inbox, name="inbox"),
    path("read/", inbox.read_all, name="read_all"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("unsubscribe/<str:token>/", preferences.unsubscribe, name="unsubscribe"),
    path("watch/", watching.set_watch, name="watch"),
    path("watch/<int:pk>/let-go/", watching.let_go, name="let_go"),
    path("<int:pk>/", inbox.open_notice, name="open"),
    path("<int:pk>/archive/", inbox.archive, name="archive"),
]
