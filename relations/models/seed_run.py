from django.db import models


class SeedRun(models.Model):
    """That the seeds were stored whole: `digest` stands for the files and the code that read them."""

    digest = models.CharField(max_length=64, unique=True)
    finished_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return f"{self.digest[:12]}, {self.finished_at:%Y-%m-%d %H:%M}"
