"""The nightly seals, and the amounts noted before there was a ledger as rows of their boards' books."""

from typing import Any

from django.db import migrations, models


def write_what_is_there(apps: Any, _schema: Any) -> None:
    from partnerships.channelling.ledger.opening import Tables, open_books

    names = ("FundingEntry", "LedgerBook", "LedgerEntry")
    tables = Tables(*(apps.get_model("partnerships", name) for name in names))
    money = tables.funding.objects.exclude(stage="planned").order_by()
    boards = money.values_list("need__board", flat=True).distinct()
    open_books(sorted(boards), tables)


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0024_channelling")]

    operations = [
        migrations.CreateModel(
            name="LedgerSeal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField(unique=True)),
                ("at", models.DateTimeField()),
                ("books", models.JSONField(default=list)),
                ("books_checked", models.PositiveIntegerField(default=0)),
                ("rows_checked", models.PositiveBigIntegerField(default=0)),
                ("findings", models.PositiveIntegerField(default=0)),
                ("previous_hash", models.CharField(blank=True, max_length=64)),
                ("hash", models.CharField(max_length=64)),
                ("seal", models.CharField(max_length=64)),
            ],
            options={
                "verbose_name": "nightly seal of the ledger",
                "verbose_name_plural": "nightly seals of the ledger",
                "ordering": ["number"],
            },
        ),
        migrations.RunPython(write_what_is_there, migrations.RunPython.noop),
    ]
