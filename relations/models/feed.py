from django.db import models
from django.db.models import F, Q

from relations.web_addresses import address_key


class FeedQuerySet(models.QuerySet):
    def free(self, now):
        """Those that may be asked: followed, and not being asked at this moment."""
        return self.filter(Q(leased_until=None) | Q(leased_until__lt=now), is_followed=True)

    def due(self, now):
        """Those to be asked again: free, and neither asked nor handed out lately."""
        return self.free(now).filter(Q(next_poll__isnull=True) | Q(next_poll__lte=now))

    def failing(self):
        return self.filter(is_followed=True).exclude(problem="").order_by("-failures")


class Feed(models.Model):
    """An RSS or Atom feed whose new entries are fetched and read.

    `etag` and `last_modified` are what its server said last: asked with them, it answers whether
    anything changed. `problem` says why the last asking failed, "" where it did not.
    """

    address = models.CharField(max_length=2000, help_text="The address of the RSS or Atom feed.")
    address_key = models.CharField(max_length=600, unique=True, editable=False)
    title = models.CharField(max_length=300, blank=True, help_text="Left empty, the feed's own.")
    publisher = models.CharField(
        max_length=120, blank=True, help_text="Whose texts these are, where the pages do not say."
    )
    language = models.CharField(
        max_length=8, blank=True, help_text="en, ja, ko …, where the pages do not say."
    )
    is_followed = models.BooleanField("followed", default=True)
    etag = models.CharField(max_length=300, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    polled_at = models.DateTimeField("last asked", null=True, blank=True, editable=False)
    next_poll = models.DateTimeField(null=True, blank=True, editable=False)
    leased_until = models.DateTimeField(null=True, blank=True, editable=False)
    problem = models.TextField(blank=True, editable=False)
    failures = models.PositiveIntegerField("failures in a row", default=0, editable=False)
    note = models.TextField(blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = FeedQuerySet.as_manager()

    class Meta:
        ordering = [F("title").asc(), "id"]

    def __str__(self):
        return self.title or self.address

    def save(self, *args, **kwargs):
        self.address_key = address_key(self.address)[:600]
        super().save(*args, **kwargs)
