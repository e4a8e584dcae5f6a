from django.db import models
from django.db.models import Q

from .country import Country
from .event import Event
from .person import Office, Person


class Participation(models.Model):
    """One who took part, with the office held that day."""

    class Role(models.TextChoices):
        PARTICIPANT = "participant", "participant"
        VISITOR = "visitor", "visitor"
        HOST = "host", "host"
        SPEAKER = "speaker", "speaker"
        ADDRESSEE = "addressee", "addressee"

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="participations")
    name = models.CharField(
        max_length=160, blank=True, help_text="Who it was in the source's words, where no known person fits."
    )
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, help_text="The office held that day."
    )
    office_words = models.CharField(
        max_length=160, blank=True, help_text="The office in the source's words, where no known office fits."
    )
    country = models.ForeignKey(Country, models.PROTECT, null=True, blank=True)
    role = models.CharField(max_length=12, choices=Role.choices, default=Role.PARTICIPANT)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(office__isnull=False) | ~Q(name=""),
                name="participation_names_someone",
                violation_error_message="Name a person, an office, or who it was in the source's words.",
            ),
            models.UniqueConstraint(
                fields=["event", "person", "role"],
                condition=Q(person__isnull=False),
                name="participation_once",
                violation_error_message="This person takes part in this role already.",
            ),
        ]

    def __str__(self):
        return self.shown_name

    @property
    def shown_name(self):
        if self.person:
            return self.person.name
        return self.name or str(self.office)

    @property
    def shown_office(self):
        """The title of the office held that day, without its country; "" where none is known."""
        return self.office.title if self.office else self.office_words
