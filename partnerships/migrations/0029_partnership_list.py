from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0028_fulfilled_counts_as_firm")]

    operations = [
        migrations.AddIndex(
            model_name="partnership",
            index=models.Index(
                condition=models.Q(("is_public", True)),
                fields=["-stage_since", "-id"],
                name="partnership_public_new",
            ),
        ),
    ]
