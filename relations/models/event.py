import secrets

from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from relations.partial_date import PRECISIONS, PartialDate
from relations.querysets import EventQuerySet

from .country import Country
from .derived import refresh_all
from .keeping import keep, take_turn, unlist
from .lists import first_key
from .place import Place
from .topic import Topic
from .wording import forget_words

# No vowels and no look-alikes: an id never spells a word and survives being read aloud.
ID_LETTERS = "23456789bcdfghjkmnpqrstvwxyz"


def new_public_id():
    """Eight random letters: 3.8e11 ids, so none comes back even after a deletion."""
    return "".join(secrets.choice(ID_LETTERS) for _ in range(8))


class Event(models.Model):
    """A meeting, visit or statement: one thing that happened, however many sources tell it.

    The date is all days from `first_day` to `last_day`, as wide as `precision` says; an event may
    have none until it is published. Derived columns (`sort_key`, `words`, the countries of the
    event it is part of) are kept by `save()` and `refresh()`.
    """

    class Kind(models.TextChoices):
        MEETING = "meeting", "meeting"
        VISIT = "visit", "visit"
        STATEMENT = "statement", "statement"

    class Precision(models.TextChoices):
        DAY = "day", "day"
        PART_OF_MONTH = "part_of_month", "part of a month"
        MONTH = "month", "month"
        QUARTER = "quarter", "quarter"
        SEASON = "season", "season"
        HALF = "half", "half-year"
        YEAR = "year", "year"
        DECADE = "decade", "decade"

    class Qualifier(models.TextChoices):
        EXACT = "exact", "exact"
        APPROXIMATE = "approximate", "approximate"
        UNCERTAIN = "uncertain", "uncertain"

    class Status(models.TextChoices):
        HAPPENED = "happened", "happened"
        PLANNED = "planned", "planned"
        POSTPONED = "postponed", "postponed"
        CANCELLED = "cancelled", "cancelled"

    class State(models.TextChoices):
        PROPOSED = "proposed", "proposed"
        PUBLISHED = "published", "published"
        REJECTED = "rejected", "rejected"
        WITHDRAWN = "withdrawn", "withdrawn"

    public_id = models.CharField(max_length=12, unique=True, editable=False, default=new_public_id)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    subtype = models.CharField(
        max_length=40, blank=True, help_text="summit, talks, call, dinner, trilateral, agreement …"
    )
    title = models.CharField(max_length=200, blank=True, help_text="Left empty, it is written for you.")
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=16, choices=Precision.choices, default=Precision.DAY)
    qualifier = models.CharField(max_length=12, choices=Qualifier.choices, default=Qualifier.EXACT)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.HAPPENED)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PROPOSED)
    state_reason = models.TextField(
        "reason", blank=True, help_text="Why it is published without evidence, rejected or withdrawn."
    )
    countries = models.ManyToManyField(
        Country,
        blank=True,
        related_name="events",
        help_text="Whose relations it belongs to. Participants' countries are added by themselves.",
    )
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="events")
    place_words = models.CharField(
        max_length=120, blank=True, help_text="The place in the source's words, where no known place fits."
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="events")
    part_of = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="parts")
    merged_into = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        help_text="The event that holds its evidence, where its sources turned out to tell of one.",
    )
    confidence = models.FloatField(default=1.0, editable=False)
    dates_disagree = models.BooleanField(
        default=False, editable=False, help_text="Its sources give dates that cannot all be true."
    )
    version = models.PositiveIntegerField(default=0, editable=False)
    curated_at = models.DateTimeField(
        null=True,
        blank=True,
        editable=False,
        help_text="When a person last decided; reading leaves it alone.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    sort_key = models.BigIntegerField(null=True, editable=False)
    words = models.TextField(blank=True, editable=False)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["-sort_key", "-id"]
        constraints = [
            models.CheckConstraint(
                # Said in full: a comparison with NULL is neither true nor false, and would pass.
                condition=Q(first_day__isnull=True, last_day__isnull=True)
                | Q(first_day__isnull=False, last_day__isnull=False, last_day__gte=F("first_day")),
                name="event_last_day_not_before_first",
                violation_error_message="Give both days or neither; the last day is not before the first.",
            ),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(first_day__isnull=False),
                name="event_published_has_date",
                violation_error_message="An event without a date can't be published.",
            ),
            models.CheckConstraint(condition=~Q(part_of=F("id")), name="event_not_part_of_itself"),
        ]
        indexes = [
            models.Index("state", F("sort_key").desc(), F("id").desc(), name="event_newest_first"),
            models.Index(fields=["kind", "first_day", "last_day"], name="event_kind_and_days"),
        ]

    def __str__(self):
        return self.title or f"{self.get_kind_display()} {self.public_id}"

    def save(self, *args, keeping=True, **kwargs):
        """Stores the row, and its places in lists unless the caller keeps them for many at once."""
        self.sort_key = sort_key(self.first_day, self.precision)
        if not keeping:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            take_turn()
            super().save(*args, **kwargs)
            keep(Event, [self.pk])

    def get_absolute_url(self):
        return reverse("event", args=[self.public_id, slugify(self.title)[:60] or self.kind])

    def delete(self, *args, **kwargs):
        with transaction.atomic():
            take_turn()
            parts = unlist(Event, self.pk)
            forget_words([self.pk])
            outcome = super().delete(*args, **kwargs)
            keep(Event, parts)
        return outcome

    @property
    def date(self):
        """The PartialDate, or None where no date is known."""
        if self.first_day is None:
            return None
        return PartialDate(self.first_day, self.last_day, self.precision, self.qualifier)

    @date.setter
    def date(self, value):
        if value is None:
            self.first_day = self.last_day = None
            return
        self.first_day, self.last_day = value.first, value.last
        self.precision, self.qualifier = value.precision, value.qualifier

    def refresh(self):
        """Writes what follows from the event's rows: countries, title where empty, search words.

        Call it after participations, evidence, topics or the event it is part of have changed.
        """
        refresh_all([self])

    # --- decisions ---------------------------------------------------------------------------

    def publish(self, reason="", keeping=True):
        """Shows the event to the public; ValueError where it has no date, or neither evidence nor reason.

        As in `save`, its places in lists are left to the caller where `keeping` is false.
        """
        if self.first_day is None:
            raise ValueError(f"“{self}” has no date.")
        reason = reason or self.reason_without_evidence
        if not reason and not self.evidence.exists():
            raise ValueError(f"“{self}” has no evidence: write a reason to publish it without.")
        self.merged_into = None
        self._decide(self.State.PUBLISHED, reason, keeping)

    @property
    def reason_without_evidence(self):
        """Why it may be public without evidence; the reason of a refusal is none for publishing."""
        refused = self.state in (self.State.REJECTED, self.State.WITHDRAWN)
        return "" if refused else self.state_reason

    def reject(self, reason=""):
        self._decide(self.State.REJECTED, reason)

    def withdraw(self, reason, merged_into=None):
        """Takes a published event back; its address goes on to say why, or leads to the one that holds it."""
        self.merged_into = merged_into
        self._decide(self.State.WITHDRAWN, reason)

    def _decide(self, state, reason, keeping=True):
        # The version counts what the public could see: a refused proposal has none.
        if self.State.PUBLISHED in (state, self.state):
            self.version += 1
        self.state, self.state_reason = state, reason
        self.save(keeping=keeping)

    def touched(self):
        """Marks that a person decided: from here on the reader leaves the event alone."""
        self.curated_at = timezone.now()


def sort_key(first_day, precision):
    """An integer that sorts by first day and, on one day, the wider date first; None without a day."""
    if first_day is None:
        return None
    fineness = len(PRECISIONS) - PRECISIONS.index(precision)
    return first_key(first_day) + fineness


class KindManager(models.Manager.from_queryset(EventQuerySet)):
    def __init__(self, kind):
        super().__init__()
        self.kind = kind

    def get_queryset(self):
        return super().get_queryset().filter(kind=self.kind)


class Meeting(Event):
    """People in contact: a summit, talks, a call, a dinner."""

    objects = KindManager(Event.Kind.MEETING)

    class Meta:
        proxy = True


class Visit(Event):
    """Travel to another country, or to a named site."""

    objects = KindManager(Event.Kind.VISIT)

    class Meta:
        proxy = True


class Statement(Event):
    """Words spoken or agreed; its evidence spans are the words."""

    objects = KindManager(Event.Kind.STATEMENT)

    class Meta:
        proxy = True
