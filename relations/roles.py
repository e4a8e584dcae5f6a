"""Who may do what. A reader needs no account; an administrator is a superuser; between them:

- contributors propose events and texts, and see what became of them;
- curators decide, correct, and keep the tables of names.
"""

CONTRIBUTORS, CURATORS = "Contributors", "Curators"

_EVENTS = ("event", "meeting", "visit", "statement")
_NAMES = ("person", "office", "place", "country", "topic")
_ROWS = ("participation", "evidence", "personname", "tenure", "placename", "countryname", "topicword")
_SEEN = (*_EVENTS, *_NAMES, *_ROWS, "source")
# (what may be done, to which tables). Events, names and texts are never deleted by a role.
ROLES = {
    CONTRIBUTORS: [("view", _SEEN), ("add", ("event", "source"))],
    CURATORS: [
        ("view", (*_SEEN, "feed", "errand", "sheet", "report", "decision", "change")),
        ("add", (*_EVENTS, *_NAMES, *_ROWS, "source", "feed", "sheet")),
        ("change", (*_EVENTS, *_NAMES, *_ROWS, "source", "feed", "errand", "sheet", "report")),
        ("delete", _ROWS),
    ],
}


def set_up_roles(apps):
    """Makes the groups with their permissions, or brings them up to date. `apps` as a migration has them."""
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    for role, allowed in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        wanted = []
        for deed, tables in allowed:
            for table in tables:
                # After a first migration the permissions are not there yet: Django makes them at its end.
                kind, _ = ContentType.objects.get_or_create(app_label="relations", model=table)
                permission, _ = Permission.objects.get_or_create(
                    content_type=kind, codename=f"{deed}_{table}", defaults={"name": f"Can {deed} {table}"}
                )
                wanted.append(permission)
        group.permissions.set(wanted)
