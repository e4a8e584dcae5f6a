from django.contrib import admin

from relations.models import Event, Topic, TopicWord

from .naming import Naming, SluggedForm, refresh_events
from .related import ChoosingInRows


class TopicWordInline(ChoosingInRows, admin.TabularInline):
    model = TopicWord
    extra = 3
    verbose_name = "word"
    verbose_name_plural = "words that give an event this topic"


@admin.register(Topic)
class TopicAdmin(Naming, admin.ModelAdmin):
    form = SluggedForm
    fields = ["name", "slug"]
    list_display = ["name", "slug"]
    search_fields = ["name", "slug", "words__text"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [TopicWordInline]

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if change and form.has_changed():
            refresh_events(Event.objects.on_topics(form.instance.slug))
