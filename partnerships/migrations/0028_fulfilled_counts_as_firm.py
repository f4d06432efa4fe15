from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0027_handover_keeper")]

    operations = [
        migrations.RemoveConstraint(model_name="commitment", name="firm_commitment_has_an_entry"),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("firm", "reduced", "fulfilled")), _negated=True)
                | models.Q(("entry__isnull", False), ("firm_amount__gt", 0)),
                name="firm_commitment_has_an_entry",
            ),
        ),
    ]
