from django.contrib import admin

from relations.models import Event, Topic, TopicWord

from .naming import Naming, SluggedForm
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

    def events_of(self, rows):
        return Event.objects.filter(topics__in=rows)

    def renames(self, form, formsets):
        """Its words give events their topic when texts are read; nobody finds an event by them."""
        return form.has_changed()
