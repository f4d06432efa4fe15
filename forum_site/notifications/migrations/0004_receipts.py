from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("notifications", "0003_event_about")]

    operations = [
        migrations.AddIndex(
            model_name="delivery",
            index=models.Index(
                condition=models.Q(("receipt", ""), _negated=True),
                fields=["receipt"],
                name="delivery_receipt",
            ),
        ),
    ]
