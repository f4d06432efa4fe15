"""A covering index for "Rp 100 juta bisa menuntaskan apa?": ready needs, most poor households for a rupiah first."""

from django.db import migrations, models
from django.db.models import Case, F, FloatField, Q, Value, When
from django.db.models.functions import Cast, Coalesce

READY = ["open_for_partners", "in_talks", "committed"]
HIDDEN = Q(poor_households__gt=0) & (Q(poor_households__lt=5) | Q(households__lt=5))
POOR = Case(
    When(HIDDEN, then=Value(1)), default=Coalesce("poor_households", 0), output_field=models.IntegerField()
)
INDEX = models.Index(
    (Cast(POOR, FloatField()) / F("gap")).desc(),
    F("gap").asc(),
    condition=Q(status__in=READY, gap__gt=0),
    include=["id", "village", "sector", "category", "households", "poor_households", "board", "status"],
    name="need_poor_for_rupiah",
)


def add(apps, schema_editor):
    """Only PostgreSQL holds so many needs that it helps."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.add_index(apps.get_model("partnerships", "Need"), INDEX)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS need_poor_for_rupiah")


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0014_needs_of_poor_households")]

    operations = [migrations.RunPython(add, remove, elidable=False)]
