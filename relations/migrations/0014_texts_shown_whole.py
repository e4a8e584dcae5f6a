from importlib import import_module

from django.db import migrations, models

guarded = import_module("relations.migrations.0002_spans_and_texts_guarded")


class Migration(migrations.Migration):

    dependencies = [
        ('relations', '0013_propose_words'),
    ]

    operations = [
        # As in 0006: SQLite builds the table anew, which its triggers would not survive.
        migrations.RunPython(guarded.unguard, guarded.guard),
        migrations.AddField(
            model_name='source',
            name='shown_whole',
            field=models.BooleanField(default=True, help_text="Only where its words are ours or free for all. Else readers see what is quoted, the sentences beside it, and the way to the publisher's page.", verbose_name='show readers the whole text'),
        ),
        migrations.RunPython(guarded.guard, guarded.unguard),
    ]
