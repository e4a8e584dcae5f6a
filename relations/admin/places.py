from django.contrib import admin
from django.db.models import Q

from relations.models import Event, Place, PlaceName

from .naming import Naming, SluggedForm
from .related import Choosing, ChoosingInRows


class PlaceNameInline(ChoosingInRows, admin.TabularInline):
    model = PlaceName
    extra = 1
    verbose_name = "other name"
    verbose_name_plural = "other names: other scripts, other spellings"


class PlaceForm(SluggedForm):
    def clean(self):
        cleaned = super().clean()
        town, kind = cleaned.get("town"), cleaned.get("kind")
        if town and town == self.instance:
            self.add_error("town", "A place can't stand in itself.")
        elif town and kind != Place.Kind.SITE:
            self.add_error(
                "town", "Only a site stands in a town: choose the kind “site”, or leave this empty."
            )
        elif town and cleaned.get("country") and town.country != cleaned["country"]:
            self.add_error(
                "town", f"{town.name} is in {town.country.name}, not in {cleaned['country'].name}."
            )
        return cleaned


@admin.register(Place)
class PlaceAdmin(Naming, Choosing, admin.ModelAdmin):
    form = PlaceForm
    fields = ["name", "slug", "kind", "country", "town", ("latitude", "longitude")]
    list_display = ["name", "kind", "country", "town"]
    list_filter = ["kind", ("country", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["country", "town__country"]
    search_fields = ["name", "slug", "names__text", "country__name"]
    autocomplete_fields = ["country", "town"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [PlaceNameInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("country")

    def events_of(self, rows):
        return Event.objects.filter(Q(place__in=rows) | Q(place__town__in=rows))
