"""A feed asked for what is new: one request, and an errand for each entry not seen before."""

from datetime import timedelta

from django.utils import timezone

from relations.models import Errand, Feed
from relations.models.errand import new_batch
from relations.web_addresses import address_key

from .feeds import FeedError, read_feed
from .network import FetchError, fetch

# Longer than one asking takes: a poller that is silent for so long has been killed.
LEASE = timedelta(minutes=5)
EVERY = timedelta(minutes=30)
LONGEST_PAUSE = timedelta(days=1)
# Of one asking. A feed lists the latest first; one that lists its whole archive is not fetched whole.
MOST_ENTRIES = 200
MOST_BYTES = 10_000_000


def hand_over(pk):
    """For one who lets a due feed be asked later: its `next_poll`, to be given to `poll`; else None.

    Until then it is due no more, however many look what is.
    """
    now = timezone.now()
    handed = now + EVERY
    return handed if Feed.objects.due(now).filter(pk=pk).update(next_poll=handed) else None


def poll(pk, handed=None):
    """Asks the feed; the batch of the errands for its new entries, or None where there are none.

    A feed that is being asked is left alone, and so is one that was asked or handed over again since it
    was `handed` over.
    """
    now = timezone.now()
    free, lease = Feed.objects.free(now).filter(pk=pk), now + LEASE
    if handed:
        free = free.filter(next_poll=handed)
    if not free.update(leased_until=lease):
        return None
    feed = Feed.objects.get(pk=pk)
    failed = {"failures": feed.failures + 1}
    came = failed | {"problem": "It broke off for a reason that stands in the server's log."}
    batch = None
    try:
        batch, came = _ask(feed)
    except (FetchError, FeedError) as problem:
        came = failed | {"problem": str(problem)}
    finally:
        _finish(feed, lease, came)
    return batch


def _ask(feed):
    """The batch or None, and the columns that say what came of it."""
    came = {"problem": "", "failures": 0}
    fetched = fetch(feed.address, feed.etag, feed.last_modified, most_bytes=MOST_BYTES)
    if fetched.is_unchanged:
        return None, came | _moved(fetched)
    listing = read_feed(fetched.content, fetched.address, fetched.content_type)
    batch = _add(feed, listing.entries[:MOST_ENTRIES])
    # Kept last: had anything gone wrong before, the next asking must not hear that nothing changed.
    came |= {"etag": fetched.etag, "last_modified": fetched.last_modified, "note": _note(listing)}
    came |= {"title": listing.title[:300], "language": listing.language}
    return batch, came | _moved(fetched)


def _moved(fetched):
    """The address to follow from here on. Only for one where a feed stands: dead ones lead to front pages."""
    key = address_key(fetched.address)[:600]
    if not fetched.moved_for_good or Feed.objects.filter(address_key=key).exists():
        return {}
    return {"address": fetched.address, "address_key": key}


def _finish(feed, lease, came):
    """Writes what came of it and nothing else: curators change and delete feeds that are being asked.

    What an address said means nothing for the one that a curator gave meanwhile.
    """
    own = Feed.objects.filter(pk=feed.pk, leased_until=lease)
    same = own.filter(address=feed.address)
    for name in ("title", "language"):
        if given := came.pop(name, ""):
            same.filter(**{name: ""}).update(**{name: given})
    now = timezone.now()
    pause = min(LONGEST_PAUSE, EVERY * 2 ** min(came["failures"], 10))
    same.update(**came, polled_at=now, next_poll=now + pause)
    own.update(leased_until=None)


def _add(feed, entries):
    """The batch of errands for the entries that have none yet, or None."""
    keys = {address_key(entry.address)[:600]: entry for entry in reversed(entries)}
    known = set(feed.errands.filter(address_key__in=keys).values_list("address_key", flat=True))
    batch = new_batch()
    Errand.objects.bulk_create(
        [_errand(feed, key, entry, batch) for key, entry in keys.items() if key not in known],
        ignore_conflicts=True,
    )
    return batch if Errand.objects.filter(batch=batch).exists() else None


def _errand(feed, key, entry, batch):
    return Errand(
        kind=Errand.Kind.ADDRESS,
        feed=feed,
        batch=batch,
        address=entry.address,
        address_key=key,
        name=entry.title,
        published_edtf=entry.published.edtf if entry.published else "",
        publisher=feed.publisher,
        language=feed.language,
    )


def _note(listing):
    """What of the feed was left out, in words; "" where nothing was."""
    left_out = len(listing.entries) - MOST_ENTRIES
    notes = []
    if left_out > 0:
        listed = f"It lists {len(listing.entries):,} entries"
        notes.append(f"{listed}: the first {MOST_ENTRIES} are taken, {left_out:,} left out.")
    if listing.without_address:
        notes.append(f"Entries without a web address, left out: {listing.without_address:,}.")
    if listing.damage:
        notes.append(f"Its XML is broken ({listing.damage}); what could be read was taken.")
    return " ".join(notes)
