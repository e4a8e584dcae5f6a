from django.conf import settings
from django.db import models

from .event import Event
from .original import Original


class Sheet(models.Model):
    """A table of events that somebody handed in: looked at first, then carried out, once."""

    name = models.CharField(max_length=300)
    original = models.ForeignKey(Original, models.PROTECT, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True, blank=True, editable=False)
    outcome = models.JSONField(
        null=True, blank=True, editable=False, help_text="How many rows became what, and the bad ones."
    )

    class Meta:
        ordering = ["-id"]
        verbose_name = "imported table"

    def __str__(self):
        return self.name


class ExternalId(models.Model):
    """The name that somebody's table has for an event, by which the same row finds it again.

    `proposal` is the latest that a table proposed to change about an event people had decided upon: an
    event of its own, to be merged field by field or refused.
    """

    # Begins the names that we give rows which bring none: a control character, which no cell can hold.
    OWN = "\x1f"

    value = models.CharField(max_length=120, unique=True)
    event = models.ForeignKey(Event, models.CASCADE, related_name="external_ids")
    proposal = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="+")

    def __str__(self):
        return self.value
