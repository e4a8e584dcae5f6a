import hashlib

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.urls import reverse

from relations.partial_date import PartialDate
from relations.querysets import SourceQuerySet
from relations.web_addresses import address_key

from .original import Original


class Source(models.Model):
    """A dated text as it came. Its words are never edited: evidence points into them."""

    class Precision(models.TextChoices):
        DAY = "day", "day"
        MONTH = "month", "month"
        YEAR = "year", "year"

    key = models.CharField(
        max_length=120, blank=True, help_text="Short name of the text, such as the stem of its file."
    )
    publisher = models.CharField(max_length=120, blank=True)
    url = models.URLField("address", max_length=600, blank=True)
    address_key = models.CharField(
        max_length=600,
        blank=True,
        editable=False,
        db_index=True,
        help_text="The same for all ways to write one page's address; several texts may come from one page.",
    )
    title = models.CharField(max_length=300, blank=True)
    published_first = models.DateField("published, first day")
    published_last = models.DateField("published, last day")
    published_precision = models.CharField(max_length=8, choices=Precision.choices, default=Precision.DAY)
    language = models.CharField(max_length=8, default="en")
    text = models.TextField()
    body_start = models.PositiveIntegerField(
        default=0, editable=False, help_text="Where reading begins, after header lines."
    )
    length = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField(
        "SHA-256",
        max_length=64,
        unique=True,
        editable=False,
        error_messages={"unique": "This very text is stored already."},
    )
    original = models.ForeignKey(
        Original,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="sources",
        help_text="The bytes it was taken from; none where it was pasted.",
    )
    shown_whole = models.BooleanField(
        "show readers the whole text",
        default=True,
        help_text="Only where its words are ours or free for all. Else readers see what is quoted, "
        "the sentences beside it, and the way to the publisher's page.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["-published_first", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(published_last__gte=F("published_first")),
                name="source_published_in_order",
                violation_error_message="The last day of publication is before the first.",
            ),
            models.CheckConstraint(condition=Q(length__gt=0), name="source_has_text"),
            models.CheckConstraint(condition=Q(length=Length("text")), name="source_length_is_true"),
        ]
        indexes = [models.Index(fields=["key"])]

    def __str__(self):
        return self.title or self.key or f"Source {self.pk}"

    def save(self, *args, **kwargs):
        """Measures the text first; a stored text that differs is refused (ValueError)."""
        before = self.sha256
        self.measure()
        if self.pk and before and before != self.sha256:
            raise ValueError("A source's text is never edited: add the changed text as a source of its own.")
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("source", args=[self.pk])

    def clean(self):
        if "\x00" in self.text:
            raise ValidationError({"text": "The text holds NUL characters; it is no plain text."})
        self.measure()
        twin = Source.objects.filter(sha256=self.sha256).exclude(pk=self.pk).first()
        if twin:
            raise ValidationError(
                {"text": f"This very text is stored already, as “{twin}” (source {twin.pk})."}
            )

    def measure(self):
        """Writes what follows from the text and the address."""
        self.length = len(self.text)
        self.address_key = address_key(self.url)[:600] if self.url else ""
        self.sha256 = hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def published(self):
        return PartialDate(self.published_first, self.published_last, self.published_precision)
