"""The national need types that a new site starts with."""

from django.db import migrations

from partnerships.need_type_list import TYPES


def add_types(apps, schema_editor):
    need_type = apps.get_model("partnerships", "NeedType")
    if need_type.objects.exists():
        return
    need_type.objects.bulk_create(
        need_type(**{**one._asdict(), "documents": "\n".join(one.documents)}) for one in TYPES
    )


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0006_need_on_map")]
    operations = [migrations.RunPython(add_types, migrations.RunPython.noop)]
