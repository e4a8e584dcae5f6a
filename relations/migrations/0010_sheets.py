import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from relations.roles import set_up_roles


def give_roles(apps, schema_editor):
    set_up_roles(apps)


class Migration(migrations.Migration):

    dependencies = [
        ('relations', '0009_dimension_without_choices'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ExternalId',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('value', models.CharField(max_length=120, unique=True)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='external_ids', to='relations.event')),
                ('proposal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='relations.event')),
            ],
        ),
        migrations.CreateModel(
            name='Sheet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=300)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('done_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('outcome', models.JSONField(blank=True, editable=False, help_text='How many rows became what, and the bad ones.', null=True)),
                ('asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('original', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, to='relations.original')),
            ],
            options={
                'verbose_name': 'imported table',
                'ordering': ['-id'],
            },
        ),
        migrations.RunPython(give_roles, migrations.RunPython.noop),
    ]
