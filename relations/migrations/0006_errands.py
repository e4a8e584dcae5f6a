from importlib import import_module

import django.db.models.deletion
import relations.models.errand
from django.conf import settings
from django.db import migrations, models

from relations.web_addresses import address_key

guarded = import_module("relations.migrations.0002_spans_and_texts_guarded")


def fill_address_keys(apps, schema_editor):
    Source = apps.get_model("relations", "Source")
    for pk, url in Source.objects.exclude(url="").values_list("pk", "url"):
        Source.objects.filter(pk=pk).update(address_key=address_key(url)[:600])


class Migration(migrations.Migration):

    dependencies = [
        ('relations', '0005_lists'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # SQLite builds the table of sources anew: the triggers that name it stand in the way, and go with it.
        migrations.RunPython(guarded.unguard, guarded.guard),
        migrations.CreateModel(
            name='Feed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('address', models.CharField(help_text='The address of the RSS or Atom feed.', max_length=2000)),
                ('address_key', models.CharField(editable=False, max_length=600, unique=True)),
                ('title', models.CharField(blank=True, help_text="Left empty, the feed's own.", max_length=300)),
                ('publisher', models.CharField(blank=True, help_text='Whose texts these are, where the pages do not say.', max_length=120)),
                ('language', models.CharField(blank=True, help_text='en, ja, ko …, where the pages do not say.', max_length=8)),
                ('is_followed', models.BooleanField(default=True, verbose_name='followed')),
                ('etag', models.CharField(blank=True, editable=False, max_length=300)),
                ('last_modified', models.CharField(blank=True, editable=False, max_length=100)),
                ('polled_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='last asked')),
                ('next_poll', models.DateTimeField(blank=True, editable=False, null=True)),
                ('leased_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('problem', models.TextField(blank=True, editable=False)),
                ('failures', models.PositiveIntegerField(default=0, editable=False, verbose_name='failures in a row')),
                ('note', models.TextField(blank=True, editable=False)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': [models.OrderBy(models.F('title')), 'id'],
            },
        ),
        migrations.CreateModel(
            name='Original',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sha256', models.CharField(editable=False, max_length=64, unique=True, verbose_name='SHA-256')),
                ('content', models.BinaryField()),
                ('size', models.PositiveIntegerField(editable=False)),
                ('content_type', models.CharField(blank=True, max_length=100)),
                ('charset', models.CharField(blank=True, help_text='What the server says of its letters.', max_length=40)),
                ('received_at', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.AddField(
            model_name='source',
            name='address_key',
            field=models.CharField(blank=True, db_index=True, editable=False, help_text="The same for all ways to write one page's address; several texts may come from one page.", max_length=600),
        ),
        migrations.AddField(
            model_name='source',
            name='original',
            field=models.ForeignKey(blank=True, editable=False, help_text='The bytes it was taken from; none where it was pasted.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sources', to='relations.original'),
        ),
        migrations.CreateModel(
            name='Errand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('address', 'address'), ('file', 'file'), ('reading', 'reading')], editable=False, max_length=8)),
                ('state', models.CharField(choices=[('waiting', 'waiting'), ('running', 'under way'), ('read', 'read'), ('known', 'stored already'), ('undated', 'date needed'), ('failed', 'failed')], default='waiting', editable=False, max_length=8)),
                ('name', models.CharField(blank=True, editable=False, max_length=300)),
                ('address', models.CharField(blank=True, editable=False, max_length=2000)),
                ('address_key', models.CharField(blank=True, db_index=True, editable=False, help_text='Of the address that was given; `address` is where it led.', max_length=600)),
                ('batch', models.CharField(db_index=True, default=relations.models.errand.new_batch, editable=False, max_length=12)),
                ('published_edtf', models.CharField(blank=True, max_length=20, verbose_name='published')),
                ('publisher', models.CharField(blank=True, editable=False, max_length=120)),
                ('language', models.CharField(blank=True, editable=False, max_length=8)),
                ('again', models.BooleanField(default=False, editable=False, help_text='Fetch it though its address is known.')),
                ('why', models.TextField(blank=True, editable=False, verbose_name='what came of it')),
                ('proposals', models.PositiveIntegerField(default=0, editable=False, verbose_name='waiting for a decision')),
                ('tries', models.PositiveSmallIntegerField(default=0, editable=False)),
                ('token', models.CharField(blank=True, editable=False, max_length=32)),
                ('leased_until', models.DateTimeField(blank=True, editable=False, null=True)),
                ('handed_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('not_before', models.DateTimeField(blank=True, editable=False, null=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('finished_at', models.DateTimeField(blank=True, editable=False, null=True)),
                ('asked_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('source', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='errands', to='relations.source')),
                ('feed', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='errands', to='relations.feed')),
                ('original', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, to='relations.original')),
            ],
            options={
                'verbose_name': 'incoming text',
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['state', 'finished_at'], name='relations_e_state_9d88d0_idx')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('feed__isnull', False)), fields=('feed', 'address_key'), name='errand_once_of_a_feed')],
            },
        ),
        migrations.RunPython(fill_address_keys, migrations.RunPython.noop),
        migrations.RunPython(guarded.guard, guarded.unguard),
    ]
