import re

from django.db import migrations

OWN = "\x1f"
# As they were made so far; what somebody else calls so is not told from it.
MADE = re.compile(r"row [0-9a-f]{40}|id [2-9bcdfghjkmnpqrstvwxyz]{8}")


def mark(apps, schema_editor):
    """Marks the names that we gave rows ourselves, so that nobody's table can hold the same."""
    names = apps.get_model("relations", "ExternalId").objects
    for begins in ("row ", "id "):
        for one in names.filter(value__startswith=begins).iterator():
            if MADE.fullmatch(one.value):
                names.filter(pk=one.pk).update(value=f"{OWN}{one.value}")


def unmark(apps, schema_editor):
    names = apps.get_model("relations", "ExternalId").objects
    for one in names.filter(value__startswith=OWN).iterator():
        names.filter(pk=one.pk).update(value=one.value.removeprefix(OWN))


class Migration(migrations.Migration):

    dependencies = [
        ('relations', '0014_texts_shown_whole'),
    ]

    operations = [migrations.RunPython(mark, unmark)]
