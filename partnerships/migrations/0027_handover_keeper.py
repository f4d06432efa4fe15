"""The keeper of a handed-over work, where it has a page on this site."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0004_orders_and_map"),
        ("partnerships", "0026_proposal_reviews"),
    ]

    operations = [
        migrations.AddField(
            model_name="handover",
            name="keeper_body",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="kept_works",
                to="organisations.organisation",
                verbose_name="its page on this site",
            ),
        ),
    ]
