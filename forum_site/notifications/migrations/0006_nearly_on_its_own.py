"""What nearly fits is chosen on its own: whoever chose for matches keeps that choice for it."""

from django.db import migrations
from django.utils import timezone


def copy_choices(apps, _schema_editor):
    preferences = apps.get_model("notifications", "Preference").objects
    rows = preferences.filter(group="match")
    preferences.bulk_create(
        [
            preferences.model(
                user_id=row.user_id,
                group="nearly",
                channel=row.channel,
                frequency=row.frequency,
                updated_at=timezone.now(),
            )
            for row in rows.iterator()
        ],
        batch_size=1000,
        ignore_conflicts=True,
    )


def forget_choices(apps, _schema_editor):
    apps.get_model("notifications", "Preference").objects.filter(group="nearly").delete()


class Migration(migrations.Migration):
    dependencies = [("notifications", "0005_delivery_counts")]
    operations = [migrations.RunPython(copy_choices, forget_choices)]
