"""The admin site: its titles, the order of its tables, and what autocomplete says of a row.

It stands outside `relations.admin`, whose modules register with it as soon as the package is imported.
"""

from functools import wraps

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import QueryDict

# The order in which a curator needs them; tables not named here come last.
ORDER = [
    "Source",
    "Errand",
    "Feed",
    "Sheet",
    "Event",
    "Meeting",
    "Visit",
    "Statement",
    "Person",
    "Office",
    "Place",
    "Country",
    "Topic",
]


class LabelledAutocomplete(AutocompleteJsonView):
    """Search results told apart, where a table's admin has a `label`: an event by its date."""

    def serialize_result(self, obj, to_field_name):
        label = getattr(self.model_admin, "label", str)
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}


class CuratorsSite(admin.AdminSite):
    site_title = "Relations timeline"
    site_header = "Relations timeline"
    index_title = "The curator's desk"

    def admin_view(self, view, cacheable=False):
        inner = super().admin_view(view, cacheable)

        @wraps(inner)
        def without_nul(request, *args, **kwargs):
            # No stored word has a NUL, and PostgreSQL ends a request that compares with one.
            if "%00" in request.META.get("QUERY_STRING", ""):
                request.GET = QueryDict(request.META["QUERY_STRING"].replace("%00", ""))
            return inner(request, *args, **kwargs)

        return without_nul

    def autocomplete_view(self, request):
        return LabelledAutocomplete.as_view(admin_site=self)(request)

    def get_app_list(self, request, app_label=None):
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: _place_in_order(model["object_name"]))
            for model in app["models"]:
                if model["object_name"] == "Event":
                    model["name"] = "All events"
        # The domain first, accounts after it.
        return sorted(apps, key=lambda app: app["app_label"] != "relations")


def _place_in_order(name):
    return ORDER.index(name) if name in ORDER else len(ORDER)
