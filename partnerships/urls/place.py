"""The map of needs; place, area and photos of one."""

from django.urls import URLPattern, path

from partnerships.views import need_map, photos, place

urlpatterns: list[URLPattern] = [
    path("needs/map/", need_map.need_map, name="need_map"),
    path("needs/<int:pk>/place/", place.need_place, name="need_place"),
    path("needs/<int:pk>/area/", place.need_area, name="need_area"),
    path("needs/<int:pk>/photos/", photos.need_photos, name="need_photos"),
    path("needs/<int:pk>/photos/place/", photos.photo_place, name="photo_place"),
    path("photos/<int:pk>/delete/", photos.photo_delete, name="photo_delete"),
]
