from django.db import models
from django.db.models import Q
from django.urls import reverse

from .country import Country


class Place(models.Model):
    """A town, a region, or a site that stands in a town."""

    class Kind(models.TextChoices):
        TOWN = "town", "town"
        REGION = "region", "region"
        SITE = "site", "site"

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=8, choices=Kind.choices, default=Kind.TOWN)
    country = models.ForeignKey(Country, models.PROTECT, related_name="places")
    town = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sites",
        help_text="The town a site stands in.",
    )
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="place_on_the_globe",
                violation_error_message="Latitude −90 to 90 and longitude −180 to 180, or neither.",
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.country.name}"

    def get_absolute_url(self):
        return reverse("place", args=[self.slug])


class PlaceName(models.Model):
    """Another form of the place's name: other scripts, other spellings."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="names")
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8, default="en")

    class Meta:
        ordering = ["place", "language", "text"]
        constraints = [models.UniqueConstraint(fields=["place", "text"], name="place_name_once")]

    def __str__(self):
        return self.text
