"""Fewer buttons beside a choice: what can be done to the chosen row belongs on the row's own page."""


class OnlyAdd:
    """For an inline: beside a choice no button, but in `add_beside` the one that adds what is missing."""

    add_beside = ()

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        widget = getattr(field, "widget", None)
        if hasattr(widget, "can_add_related"):
            widget.can_change_related = widget.can_delete_related = widget.can_view_related = False
            widget.can_add_related = widget.can_add_related and db_field.name in self.add_beside
        return field


class NeverDelete:
    """For a form: the chosen row is never deleted from here."""

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        widget = getattr(field, "widget", None)
        if hasattr(widget, "can_delete_related"):
            widget.can_delete_related = False
        return field
