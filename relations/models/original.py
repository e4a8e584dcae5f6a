import hashlib

from django.db import models


class Original(models.Model):
    """The bytes of a page or a file as they came, once for all texts and errands that have them."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True, editable=False)
    content = models.BinaryField()
    size = models.PositiveIntegerField(editable=False)
    content_type = models.CharField(max_length=100, blank=True)
    charset = models.CharField(max_length=40, blank=True, help_text="What the server says of its letters.")
    received_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.size:,} bytes, SHA-256 {self.sha256[:12]}…"

    @classmethod
    def keep(cls, content, content_type="", charset=""):
        """The row of these very bytes, made where there is none."""
        fields = {
            "content": content,
            "size": len(content),
            "content_type": content_type[:100],
            "charset": charset[:40],
        }
        return cls.objects.get_or_create(sha256=hashlib.sha256(content).hexdigest(), defaults=fields)[0]
