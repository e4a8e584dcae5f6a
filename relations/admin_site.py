"""The admin site: its titles, the order of its tables, and what autocomplete says of a row.

It stands outside `relations.admin`, whose modules register with it as soon as the package is imported.
"""

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView

# The order in which a curator needs them; tables not named here come last.
ORDER = ["Source", "Event", "Meeting", "Visit", "Statement", "Person", "Office", "Place", "Country", "Topic"]


class LabelledAutocomplete(AutocompleteJsonView):
    """Search results told apart, where a table's admin has a `label`: an event by its date."""

    def serialize_result(self, obj, to_field_name):
        label = getattr(self.model_admin, "label", str)
        return super().serialize_result(obj, to_field_name) | {"text": label(obj)}

    def process_request(self, request):
        term, *others = super().process_request(request)
        # No stored word has a NUL, and PostgreSQL refuses to compare with one.
        return term.replace("\x00", ""), *others


class CuratorsSite(admin.AdminSite):
    site_title = "Relations timeline"
    site_header = "Relations timeline"
    index_title = "The curator's desk"

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
