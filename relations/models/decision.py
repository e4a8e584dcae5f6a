from django.conf import settings
from django.db import models

from .event import Event


class Decision(models.Model):
    """One step in the life of some events: what was done, by whom, when and why.

    `by` is None where the reader did it. What became of each event is in its `changes`.
    """

    class Action(models.TextChoices):
        PROPOSE = "propose", "proposed"
        ACCEPT = "accept", "accepted"
        EDIT = "edit", "edited"
        REJECT = "reject", "rejected"
        WITHDRAW = "withdraw", "withdrawn"
        MERGE = "merge", "merged"
        SPLIT = "split", "split"
        PART = "part", "made a part"
        RESTORE = "restore", "restored"
        UNDO = "undo", "undone"
        READ = "read", "changed by reading a source"

    action = models.CharField(max_length=10, choices=Action.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="decisions"
    )
    at = models.DateTimeField(auto_now_add=True)
    reason = models.TextField(blank=True)
    undoes = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="undone_by", editable=False
    )

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["by", "-id"], name="decision_latest_of_one")]

    def __str__(self):
        return f"{self.get_action_display()} {self.at:%Y-%m-%d %H:%M}"

    @property
    def about(self):
        """The event it was about: of several, the one whose state it changed."""
        changes = list(self.changes.all())
        return next((c for c in changes if c.changed_state), changes[0]).event


class Change(models.Model):
    """One event before and after a decision, whole: see `relations.history.snapshots` for the shape.

    `version` is the public version that the event had after it. `public` marks what a reader of the public
    page could notice: such a change has a version of its own.
    """

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="changes")
    event = models.ForeignKey(Event, models.CASCADE, related_name="changes")
    before = models.JSONField(null=True)
    after = models.JSONField()
    version = models.PositiveIntegerField()
    public = models.BooleanField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["decision", "event"], name="change_once_a_decision")]
        indexes = [models.Index(fields=["event", "version"], name="change_by_version")]

    def __str__(self):
        return f"{self.event_id}: version {self.version}"

    @property
    def changed_state(self):
        return self.before is None or self.before["columns"]["state"] != self.after["columns"]["state"]
