"""What goes to the workers, by Django's task interface: at once, or by `manage.py db_worker`."""

import time

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
def poll(pk):
    """Asks a feed what is new, and hands out what it lists."""
    batch = polling.poll(pk)
    if batch:
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


def poll_due():
    """Gives every feed that is due to the workers; how many."""
    due = list(Feed.objects.due(timezone.now()).values_list("pk", flat=True))
    for pk in due:
        poll.enqueue(pk)
    return len(due)
