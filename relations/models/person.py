from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from .country import Country


class Person(models.Model):
    """`name` is the form to show: family name first where the person's language has it so."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    family_name = models.CharField(max_length=60)
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True, related_name="people")

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "people"

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("person", args=[self.slug])

    def tenures_during(self, date):
        """The tenures that have some day in common with a PartialDate."""
        return self.tenures.filter(start__lte=date.last).exclude(end__lt=date.first)

    def office_during(self, date):
        """The office held on the days of a PartialDate: the one held throughout before one held on some
        of them, the highest of several; None where there was none."""
        ranks = [role for role, _ in Office.Role.choices]
        best = min(
            self.tenures_during(date).select_related("office__country"),
            key=lambda t: (not t.covers(date), ranks.index(t.office.role), -t.start.toordinal()),
            default=None,
        )
        return best and best.office


class PersonName(models.Model):
    """Another form of the name: other scripts, other order, other romanisation."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8, default="en")

    class Meta:
        ordering = ["person", "language", "text"]
        constraints = [models.UniqueConstraint(fields=["person", "text"], name="person_name_once")]

    def __str__(self):
        return self.text


class Office(models.Model):
    """A post that people hold one after the other: prime minister of Japan."""

    class Role(models.TextChoices):
        HEAD_OF_STATE = "head_of_state", "head of state"
        HEAD_OF_GOVERNMENT = "head_of_government", "head of government"
        FOREIGN_MINISTER = "foreign_minister", "foreign minister"
        SECURITY_ADVISER = "national_security_adviser", "national security adviser"
        OTHER = "other", "other"

    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="offices",
        help_text="Empty for the office of an organisation.",
    )
    role = models.CharField(max_length=32, choices=Role.choices, default=Role.OTHER)
    title = models.CharField(max_length=120)

    class Meta:
        ordering = ["country", "role", "title"]
        constraints = [
            models.UniqueConstraint(fields=["country", "role", "title"], name="office_once"),
            models.UniqueConstraint(
                fields=["role", "title"],
                condition=Q(country__isnull=True),
                name="office_of_organisation_once",
            ),
        ]

    def __str__(self):
        return f"{self.title} ({self.country})" if self.country else self.title


class Tenure(models.Model):
    """One person's time in an office; both days are included, no end while it lasts."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="tenures")
    office = models.ForeignKey(Office, models.PROTECT, related_name="tenures")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    acting = models.BooleanField(default=False)

    class Meta:
        ordering = ["-start"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=F("start")),
                name="tenure_ends_after_it_starts",
                violation_error_message="The last day is before the first.",
            ),
            models.UniqueConstraint(fields=["person", "office", "start"], name="tenure_once"),
        ]

    def __str__(self):
        return f"{self.person}, {self.office}, {self.start}–{self.end or ''}"

    def covers(self, date):
        """True where the office was held on every day of a PartialDate."""
        return self.start <= date.first and (self.end is None or date.last <= self.end)
