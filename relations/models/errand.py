import secrets
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

from relations.partial_date import parse_edtf

from .feed import Feed
from .original import Original
from .source import Source

# Until then an errand that was given to the workers is theirs; later its task is thought lost.
HANDED_FOR = timedelta(hours=1)


def new_batch():
    return secrets.token_hex(6)


class ErrandQuerySet(models.QuerySet):
    def to_do(self, now):
        """What may be begun: due and waiting, or left by a runner that stopped in the middle."""
        left = Q(state=Errand.State.RUNNING, leased_until__lt=now)
        waiting = Q(state=Errand.State.WAITING) & (Q(not_before=None) | Q(not_before__lte=now))
        return self.filter(left | waiting)

    def to_hand_out(self, now):
        """What may be begun and no worker is about to begin."""
        in_no_queue = Q(state=Errand.State.RUNNING) | Q(handed_at=None) | Q(handed_at__lt=now - HANDED_FOR)
        return self.to_do(now).filter(in_no_queue).order_by("pk")

    def unfinished(self):
        return self.filter(state__in=(Errand.State.WAITING, Errand.State.RUNNING))

    def refused(self):
        """What could not be fetched or read, the latest first."""
        return self.filter(state=Errand.State.FAILED).order_by("-finished_at")

    def undated(self):
        """What waits for a person to say when it was published."""
        return self.filter(state=Errand.State.UNDATED).order_by("-finished_at")


class Errand(models.Model):
    """One text on its way in, or one stored text to be read again: done once, whoever runs it.

    A runner claims it by writing `token` and `leased_until`; a runner that is killed leaves a lease that
    ends, and the next one does it over. All that it does can be done over without doing it twice: a text
    is known by its words, a draft by its sentence. Errands of one `batch` were asked for together.
    """

    class Kind(models.TextChoices):
        ADDRESS = "address", "address"
        FILE = "file", "file"
        READING = "reading", "reading"

    class State(models.TextChoices):
        WAITING = "waiting", "waiting"
        RUNNING = "running", "under way"
        READ = "read", "read"
        KNOWN = "known", "stored already"
        UNDATED = "undated", "date needed"
        FAILED = "failed", "failed"

    kind = models.CharField(max_length=8, choices=Kind.choices, editable=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING, editable=False)
    name = models.CharField(max_length=300, blank=True, editable=False)
    address = models.CharField(max_length=2000, blank=True, editable=False)
    address_key = models.CharField(
        max_length=600,
        blank=True,
        editable=False,
        db_index=True,
        help_text="Of the address that was given; `address` is where it led.",
    )
    batch = models.CharField(max_length=12, default=new_batch, editable=False, db_index=True)
    feed = models.ForeignKey(
        Feed, models.CASCADE, null=True, blank=True, editable=False, related_name="errands"
    )
    original = models.ForeignKey(Original, models.PROTECT, null=True, blank=True, editable=False)
    source = models.ForeignKey(
        Source, models.SET_NULL, null=True, blank=True, editable=False, related_name="errands"
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    published_edtf = models.CharField("published", max_length=20, blank=True)
    publisher = models.CharField(max_length=120, blank=True, editable=False)
    language = models.CharField(max_length=8, blank=True, editable=False)
    again = models.BooleanField(
        default=False, editable=False, help_text="Fetch it though its address is known."
    )
    why = models.TextField("what came of it", blank=True, editable=False)
    proposals = models.PositiveIntegerField("waiting for a decision", default=0, editable=False)
    tries = models.PositiveSmallIntegerField(default=0, editable=False)
    token = models.CharField(max_length=32, blank=True, editable=False)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)
    handed_at = models.DateTimeField(null=True, blank=True, editable=False)
    not_before = models.DateTimeField(null=True, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = ErrandQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = "incoming text"
        constraints = [
            # Two polls at once, or a feed that lists an entry again, make no second errand.
            models.UniqueConstraint(
                fields=["feed", "address_key"], condition=Q(feed__isnull=False), name="errand_once_of_a_feed"
            ),
        ]
        indexes = [models.Index(fields=["state", "finished_at"])]

    def __str__(self):
        return self.name or self.address or (str(self.source) if self.source else f"Errand {self.pk}")

    @property
    def published(self):
        """The PartialDate that a person or a feed gave, or None."""
        return parse_edtf(self.published_edtf) if self.published_edtf else None

    @property
    def is_finished(self):
        return self.state not in (self.State.WAITING, self.State.RUNNING)
