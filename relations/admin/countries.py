from django.contrib import admin

from relations.models import Country, CountryName, Event

from .naming import Naming
from .related import ChoosingInRows


class CountryNameInline(ChoosingInRows, admin.TabularInline):
    model = CountryName
    extra = 1
    verbose_name = "word for the country"
    verbose_name_plural = "words that stand for the country in a text"


@admin.register(Country)
class CountryAdmin(Naming, admin.ModelAdmin):
    list_display = ["name", "code"]
    search_fields = ["name", "=code", "names__text"]
    inlines = [CountryNameInline]
    list_per_page = 300

    def get_readonly_fields(self, request, obj=None):
        """The code is the key of the row: events point at it."""
        return ["code"] if obj else []

    def events_of(self, rows):
        return Event.objects.filter(countries__in=rows)
