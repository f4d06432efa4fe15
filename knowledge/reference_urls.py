"""Templates, regulations and the glossary; joined into `knowledge.urls`."""

from django.urls import path

from knowledge.views import glossary, regulations, template_desk, templates

urlpatterns = [
    path("templates/", templates.template_list, name="templates"),
    path("templates/add/", template_desk.template_add, name="template_add"),
    path("templates/<int:pk>/", templates.template_detail, name="template"),
    path("templates/<int:pk>/edit/", template_desk.template_edit, name="template_edit"),
    path("templates/<int:pk>/version/", template_desk.template_version, name="template_version"),
    path("templates/<int:pk>/use/", templates.template_use, name="template_use"),
    path("templates/<int:pk>/<int:number>/file/", templates.template_file, name="template_file"),
    path("regulations/", regulations.regulation_list, name="regulations"),
    path("regulations/<slug:code>/", regulations.regulation_detail, name="regulation"),
    path("archive/", regulations.archive, name="archive"),
    path("glossary/", glossary.glossary, name="glossary"),
]
