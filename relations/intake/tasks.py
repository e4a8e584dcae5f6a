"""What goes to the workers, by Django's task interface: at once, or by `manage.py db_worker`."""

import time
from datetime import datetime

from django.contrib.auth import get_user_model
from django.utils import timezone
from django_tasks import task

from relations.models import Errand, Feed

from . import errands, polling
from .sheets.carrying_out import carry_out as carry_out_table


@task()
def carry_out(pk):
    errands.carry_out(pk)


@task()
def poll(pk, handed=None, hands_out=True):
    """Asks a feed what is new, and hands out what it lists. `handed` is its `next_poll` in ISO 8601."""
    batch = polling.poll(pk, handed and datetime.fromisoformat(handed))
    if batch and hands_out:
        hand_out(Errand.objects.filter(batch=batch))


@task()
def carry_out_sheet(pk, by_pk):
    carry_out_table(pk, get_user_model().objects.filter(pk=by_pk).first())


def hand_out(errands_so, seconds=8):
    """Gives errands that may be begun (of a queryset) to the workers; how many.

    Where there are no workers each is done here, one after the other, until the seconds are over; the
    others wait for `manage.py poll`, or for somebody to press *Go on*.
    """
    until, handed = time.monotonic() + seconds, 0
    for pk in list(errands_so.to_hand_out(timezone.now()).values_list("pk", flat=True)):
        if handed and time.monotonic() > until:
            break
        now = timezone.now()
        if Errand.objects.to_hand_out(now).filter(pk=pk).update(handed_at=now):
            carry_out.enqueue(pk)
            handed += 1
    return handed


def take_up(seconds):
    """Lets all that is due be done, feeds first, as long as the seconds last; how many feeds, how many texts.

    Where there are no workers, what the feeds list is read here after the last of them was asked.
    """
    until = time.monotonic() + seconds
    feeds = poll_due(until)
    left = until - time.monotonic()
    return feeds, hand_out(Errand.objects.all(), left) if left > 0 else 0


def poll_due(until):
    """Gives feeds that are due to the workers until that moment (of `time.monotonic`); how many."""
    asked, later = 0, poll.get_backend().supports_defer
    for pk in list(Feed.objects.due(timezone.now()).values_list("pk", flat=True)):
        if time.monotonic() >= until:
            break
        if handed := polling.hand_over(pk):
            poll.enqueue(pk, handed.isoformat(), hands_out=later)
            asked += 1
    return asked
