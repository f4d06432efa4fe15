"""The life of a plan: agreement, papers, versions, yearly plans, reviews."""

from django.urls import URLPattern, path

from partnerships.views import annual_plans, plan_papers, plan_reviews, plan_versions, plans

urlpatterns: list[URLPattern] = [
    path("plans/<int:pk>/period/", plans.plan_period, name="plan_period"),
    path("plans/<int:pk>/documents/", plan_papers.plan_documents, name="plan_documents"),
    path("plans/<int:pk>/documents/<int:doc>/", plan_papers.plan_document, name="plan_document"),
    path(
        "plans/<int:pk>/documents/<int:doc>/remove/",
        plan_papers.plan_document_remove,
        name="plan_document_remove",
    ),
    path("records/<int:pk>/file/", plan_papers.record_file, name="record_file"),
    path("records/<int:pk>/attach/", plan_papers.record_attach, name="record_attach"),
    path("plans/<int:pk>/versions/", plan_versions.plan_versions, name="plan_versions"),
    path("plans/<int:pk>/versions/<int:a>/now/", plan_versions.plan_difference, name="plan_difference_now"),
    path("plans/<int:pk>/versions/<int:a>/<int:b>/", plan_versions.plan_difference, name="plan_difference"),
    path("plans/<int:pk>/annual/<int:year>/", annual_plans.annual_detail, name="annual"),
    path("plans/<int:pk>/annual/<int:year>/edit/", annual_plans.annual_edit, name="annual_edit"),
    path("plans/<int:pk>/annual/<int:year>/agree/", annual_plans.annual_agree, name="annual_agree"),
    path("plans/<int:pk>/annual/<int:year>/reopen/", annual_plans.annual_reopen, name="annual_reopen"),
    path("plans/<int:pk>/annual/<int:year>/print/", annual_plans.annual_print, name="annual_print"),
    path("plans/<int:pk>/annual/<int:year>.csv", annual_plans.annual_csv, name="annual_csv"),
    path("plans/<int:pk>/reviews/new/", plan_reviews.review_open, name="review_open"),
    path("plans/<int:pk>/reviews/<int:year>/", plan_reviews.review_detail, name="review"),
    path("plans/<int:pk>/reviews/<int:year>/decide/", plan_reviews.review_decide, name="review_decide"),
    path("plans/<int:pk>/reviews/<int:year>/close/", plan_reviews.review_close, name="review_close"),
    path("plans/<int:pk>/reviews/<int:year>/cancel/", plan_reviews.review_cancel, name="review_cancel"),
]
