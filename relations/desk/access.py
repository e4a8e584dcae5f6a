"""Who may enter a page of the desk, and what all of its pages show."""

from functools import wraps

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse

LOOK, PROPOSE, DECIDE = "relations.view_event", "relations.add_event", "relations.change_event"


def desk_page(permission):
    """For those who may, signed in at the admin: all LOOK, contributors PROPOSE, curators DECIDE."""

    def wrap(view):
        @wraps(view)
        def inner(request, *args, **kwargs):
            if not request.user.has_perm(permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        @wraps(view)
        def entered(request, *args, **kwargs):
            return admin.site.admin_view(inner)(request, *args, **kwargs)

        return entered

    return wrap


def page(request, template, title, context, status=200):
    """A page in the admin's frame, without its list of tables: the desk needs the width."""
    shown = admin.site.each_context(request) | {
        "is_nav_sidebar_enabled": False,
        "may_decide": request.user.has_perm(DECIDE),
        "title": title,
    }
    return TemplateResponse(request, f"desk/{template}", shown | context, status=status)
