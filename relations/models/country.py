from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse


class Country(models.Model):
    """A state, by its ISO 3166-1 alpha-2 code."""

    code = models.CharField(
        primary_key=True,
        max_length=2,
        validators=[RegexValidator(r"^[A-Z]{2}$", "Two capital letters, as in ISO 3166: JP.")],
    )
    name = models.CharField(max_length=80, unique=True)

    class Meta:
        ordering = ["name"]
        verbose_name_plural = "countries"

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("country", args=[self.code.lower()])


class CountryName(models.Model):
    """A word that stands for a country in a text, and in what way it does."""

    class Use(models.TextChoices):
        NAME = "name", "name"
        DEMONYM = "demonym", "demonym (Japanese)"
        CAPITAL = "capital", "capital (Tokyo)"
        METONYM = "metonym", "stands for the government (the Blue House)"

    country = models.ForeignKey(Country, models.CASCADE, related_name="names")
    text = models.CharField(max_length=120)
    use = models.CharField(max_length=8, choices=Use.choices, default=Use.NAME)
    language = models.CharField(max_length=8, default="en")

    class Meta:
        ordering = ["country", "use", "text"]
        constraints = [
            models.UniqueConstraint(fields=["country", "text", "use"], name="country_name_once"),
        ]

    def __str__(self):
        return self.text
