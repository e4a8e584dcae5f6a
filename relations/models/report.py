from datetime import timedelta

from django.conf import settings
from django.db import models

from .event import Event

# More within an hour from one address, or from all together, is no reader.
MOST_OF_ONE, MOST_OF_ALL, WITHIN = 5, 200, timedelta(hours=1)


class ReportQuerySet(models.QuerySet):
    def waiting(self):
        """Those nobody answered, the longest waiting first."""
        return self.filter(state=Report.State.WAITING).order_by("pk")

    def may_come(self, sender, now):
        """False where this sender, or all together, sent too many within the hour before `now`."""
        lately = self.filter(at__gte=now - WITHIN)
        return lately.filter(sender=sender).count() < MOST_OF_ONE and lately.count() < MOST_OF_ALL


class Report(models.Model):
    """An error that a reader reports. `sender` is a digest by which one address is known for a day."""

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        DONE = "done", "corrected"
        DECLINED = "declined", "left as it is"

    event = models.ForeignKey(Event, models.CASCADE, related_name="reports")
    version = models.PositiveIntegerField(help_text="What the reader saw.")
    text = models.TextField(max_length=2000)
    source = models.URLField("address that shows it", max_length=600, blank=True)
    email = models.EmailField("e-mail", blank=True)
    at = models.DateTimeField(auto_now_add=True)
    sender = models.CharField(max_length=64, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    answer = models.TextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="reports_answered"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["state", "id"], name="report_waiting"),
            models.Index(fields=["at", "sender"], name="report_lately"),
        ]

    def __str__(self):
        return f"{self.event}: {self.text[:60]}"
