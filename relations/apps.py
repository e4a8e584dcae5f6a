from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class RelationsConfig(AppConfig):
    name = "relations"
    default_auto_field = "django.db.models.BigAutoField"


class DeskConfig(admin_apps.AdminConfig):
    """Django's admin with the curator's own site in place of the stock one."""

    # Stands in INSTALLED_APPS by its own name; "relations" goes on to mean RelationsConfig.
    default = False
    default_site = "relations.admin_site.CuratorsSite"
