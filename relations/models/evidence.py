from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from .event import Event
from .source import Source


class Evidence(models.Model):
    """The words of a source that prove an event, or one field of it.

    `field` is "event" for the sentence as a whole. The rows with `field` "event" and `nth` are the
    reader's memory of what it proposed: (source, start, end, kind of the event, nth) names a draft,
    and `told` keeps all that this source alone says of the event (see `relations.ingest.tellings`),
    `told_first` and `told_last` the days it may mean. Rows that a person added have none of the three.
    """

    class Field(models.TextChoices):
        EVENT = "event", "the whole event"
        MENTION = "mention", "a further mention"
        DATE = "date", "date"
        PLACE = "place", "place"
        PARTICIPANTS = "participants", "people"
        STATUS = "status", "status"
        SPEAKER = "speaker", "speaker"
        CUE = "cue", "verb of saying"
        CONTENT = "content", "words said"

    event = models.ForeignKey(Event, models.CASCADE, related_name="evidence")
    source = models.ForeignKey(Source, models.PROTECT, related_name="evidence")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    field = models.CharField(max_length=12, choices=Field.choices, default=Field.EVENT)
    date_edtf = models.CharField(
        "date it gives",
        max_length=40,
        blank=True,
        help_text="The date this source alone gives the event, in EDTF; kept when a narrower one wins.",
    )
    draft_kind = models.CharField(max_length=12, blank=True, editable=False)
    nth = models.PositiveSmallIntegerField(default=0, editable=False)
    rule = models.CharField(max_length=60, blank=True)
    told = models.JSONField(null=True, blank=True, editable=False)
    told_first = models.DateField(null=True, blank=True, editable=False)
    told_last = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["source", "start", "end"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="evidence_runs_forward",
                violation_error_message="The end of a span comes after its start.",
            ),
            models.UniqueConstraint(
                fields=["event", "source", "start", "end", "field"],
                name="evidence_once",
                violation_error_message="These words prove this already.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["draft_kind", "told_first", "told_last"],
                condition=Q(told_first__isnull=False),
                name="evidence_told_days",
            ),
        ]

    def __str__(self):
        return self.quote

    def get_absolute_url(self):
        return f"{self.source.get_absolute_url()}#s{self.pk}"

    @property
    def quote(self):
        """The words themselves, sliced from the source: never a copy."""
        return self.source.text[self.start : self.end]

    def clean(self):
        if self.source_id and self.end and self.end > self.source.length:
            raise ValidationError(
                {"end": f"The text has {self.source.length} characters; the span ends at {self.end}."}
            )
