"""Images without traces, documents out of the public's reach."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.http import content_disposition_header
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from forum_site.core.storage import private_storage
from forum_site.pages.papers import check_document
from forum_site.pages.pictures import clean_picture


class SiteImage(AbstractImage):
    """What is stored was re-encoded here: neither the original nor a rendition says where it was taken."""

    file: Any  # AbstractImage's field
    admin_form_fields = Image.admin_form_fields

    def clean(self) -> None:
        super().clean()
        try:
            self.shed_metadata()
        except ValidationError as error:
            raise ValidationError({"file": error.messages}) from error

    def _set_image_file_metadata(self) -> None:
        self.shed_metadata()
        super()._set_image_file_metadata()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """ValidationError when a new file is not a picture; forms found that out before."""
        self.shed_metadata()
        super().save(*args, **kwargs)

    def shed_metadata(self) -> None:
        """Replace a file that is not stored yet by the clean one; once only."""
        if not self.file or self.file._committed or getattr(self.file.file, "is_clean", False):
            return
        cleaned = clean_picture(self.file)
        cleaned.is_clean = True  # type: ignore[attr-defined]
        self.file = cleaned
        self.file_size, self.file_hash = cleaned.size, ""

    class Meta(AbstractImage.Meta):
        pass


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_filter"
            )
        ]


class SiteDocument(AbstractDocument):
    """Kept in private storage; `views.documents` asks the collection before it hands one out."""

    file = models.FileField(upload_to="documents", storage=private_storage)
    admin_form_fields = WagtailDocument.admin_form_fields

    def clean(self) -> None:
        super().clean()
        try:
            self.check_file()
        except ValidationError as error:
            raise ValidationError({"file": error.messages}) from error

    def save(self, *args: Any, **kwargs: Any) -> None:
        """ValidationError when a new file is not what its name says."""
        self.check_file()
        super().save(*args, **kwargs)

    def check_file(self) -> None:
        if self.file and not self.file._committed:  # type: ignore[attr-defined]
            check_document(self.file)

    @property
    def content_disposition(self) -> str:
        """Always a download: no type is shown by the browser on our address."""
        return content_disposition_header(True, self.filename) or "attachment"

    @property
    def kind(self) -> str:
        """PDF, DOCX …: what stands beside the name."""
        return str(self.file_extension).upper()

    class Meta(AbstractDocument.Meta):
        pass
