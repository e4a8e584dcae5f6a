"""A feed asked for what is new: one request, and an errand for each entry not seen before."""

from datetime import timedelta

from django.db.models import Q
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


def poll(pk):
    """Asks the feed; the batch of the errands for its new entries, or None where there are none."""
    now = timezone.now()
    free = Feed.objects.filter(Q(leased_until=None) | Q(leased_until__lt=now), pk=pk, is_followed=True)
    if not free.update(leased_until=now + LEASE):
        return None
    feed = Feed.objects.get(pk=pk)
    try:
        batch = _ask(feed)
        feed.problem, feed.failures = "", 0
    except (FetchError, FeedError) as problem:
        batch = None
        feed.problem, feed.failures = str(problem), feed.failures + 1
    finally:
        feed.leased_until = None
        feed.polled_at = timezone.now()
        feed.next_poll = feed.polled_at + min(LONGEST_PAUSE, EVERY * 2 ** min(feed.failures, 10))
        feed.save()
    return batch


def _ask(feed):
    fetched = fetch(feed.address, feed.etag, feed.last_modified, most_bytes=MOST_BYTES)
    if fetched.moved_for_good and not _is_followed(fetched.address):
        feed.address = fetched.address
    if fetched.is_unchanged:
        return None
    listing = read_feed(fetched.content, fetched.address, fetched.content_type)
    batch = _add(feed, listing.entries[:MOST_ENTRIES])
    # Kept last: had anything gone wrong before, the next asking must not hear that nothing changed.
    feed.etag, feed.last_modified = fetched.etag, fetched.last_modified
    feed.title = feed.title or listing.title[:300]
    feed.language = feed.language or listing.language
    feed.note = _note(listing)
    return batch


def _is_followed(address):
    return Feed.objects.filter(address_key=address_key(address)[:600]).exists()


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
