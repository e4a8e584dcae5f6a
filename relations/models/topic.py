from django.db import models
from django.urls import reverse


class Topic(models.Model):
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=80, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("topic", args=[self.slug])


class TopicWord(models.Model):
    """A word or phrase whose presence in an event's sentence gives the event this topic."""

    topic = models.ForeignKey(Topic, models.CASCADE, related_name="words")
    text = models.CharField(max_length=80)
    language = models.CharField(max_length=8, default="en")

    class Meta:
        ordering = ["topic", "text"]
        constraints = [models.UniqueConstraint(fields=["topic", "text"], name="topic_word_once")]

    def __str__(self):
        return self.text
