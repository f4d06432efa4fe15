"""What other machines call: mounted at /notices/, apart from the pages of people."""

from django.urls import URLPattern, path

from forum_site.notifications.views import bounces, inbound, phone

app_name = "notices"
urlpatterns: list[URLPattern] = [
    path("bounce/", bounces.bounce, name="bounce"),
    path("inbound/", inbound.inbound, name="inbound"),
    path("whatsapp/", phone.whatsapp, name="whatsapp"),
]
