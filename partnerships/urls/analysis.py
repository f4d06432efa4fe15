"""Why needs do not fit, the brief for the Pokja PKP, trying a changed condition, how needs are shown."""

from django.urls import URLPattern, path

from partnerships.views import analysis, exposure, what_if

urlpatterns: list[URLPattern] = [
    path("desk/analysis/", analysis.analysis, name="analysis"),
    path("desk/analysis/brief.pdf", analysis.analysis_brief, name="analysis_brief"),
    path("desk/analysis/<str:code>/", analysis.analysis, name="analysis_of"),
    path("desk/analysis/<str:code>/brief.pdf", analysis.analysis_brief, name="analysis_brief_of"),
    path("desk/exposure/", exposure.exposure, name="exposure"),
    path("offers/<int:pk>/what-if/", what_if.offer_what_if, name="offer_what_if"),
]
