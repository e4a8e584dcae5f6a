"""Errands made and carried out: each brings one text in, or reads a stored one again."""

import secrets
from datetime import timedelta

from django.db import DatabaseError
from django.db.models import F, Q
from django.utils import timezone

from relations import ingest
from relations.models import Errand, Event, Original, Source
from relations.models.errand import new_batch
from relations.sources import SourceError, UndatedError
from relations.web_addresses import address_key

from .network import FetchError, fetch
from .originals import text_of_original

# Longer than any text takes; a runner that is silent for so long has been killed.
LEASE = timedelta(minutes=10)
MOST_TRIES = 3
# Until a passing trouble is tried again, after the first time and after the second.
PAUSES = (timedelta(minutes=10), timedelta(hours=1))

State = Errand.State


class AlreadyKnown(Exception):
    """The text is stored already, as `source`."""

    def __init__(self, source, message):
        super().__init__(message)
        self.source = source


# --- made -----------------------------------------------------------------------------------------


def errand_to(address, batch=None, **fields):
    """An errand, saved, that fetches an address (as `urlunsplit(read_address(…))` writes it)."""
    return Errand.objects.create(
        kind=Errand.Kind.ADDRESS,
        address=address,
        address_key=address_key(address)[:600],
        batch=batch or new_batch(),
        **fields,
    )


def errand_with(name, content, batch=None, **fields):
    """An errand, saved, that stores and reads a file's bytes."""
    return Errand.objects.create(
        kind=Errand.Kind.FILE,
        name=name[:300],
        original=Original.keep(content),
        batch=batch or new_batch(),
        **fields,
    )


def errand_to_read(source, batch=None, **fields):
    """An errand, saved, that reads a stored source, again if it was read before."""
    return Errand.objects.create(
        kind=Errand.Kind.READING, source=source, name=str(source)[:300], batch=batch or new_batch(), **fields
    )


def source_at(key):
    """The latest source from the page with this address key, however it was reached; or None."""
    if not key:
        return None
    # Asked for one by one: with an OR over two tables no index is of use.
    own = Source.objects.filter(address_key=key).values_list("pk", flat=True)
    fetched = Errand.objects.filter(address_key=key, source__isnull=False).values_list("source", flat=True)
    latest = max([*own.order_by(), *fetched.order_by()], default=None)
    return Source.objects.filter(pk=latest).first() if latest else None


# --- carried out ----------------------------------------------------------------------------------


def carry_out(pk):
    """Does an errand, unless another runner does it or it is done."""
    token = claim(pk)
    if token is None:
        return
    came = None
    errand = Errand.objects.get(pk=pk)
    try:
        came = _outcome(errand)
    finally:
        if came is None:
            # An error nobody foresaw is on its way to the log; the errand must not seem under way.
            came = _put_off(errand, "It broke off for a reason that stands in the server's log.")
        _finish(errand, token, came)


def claim(pk):
    """The token of the one runner that may do the errand; None where there is nothing to do."""
    now, token = timezone.now(), secrets.token_hex(16)
    free = Errand.objects.to_do(now).filter(pk=pk)
    free.filter(tries__gte=MOST_TRIES).update(
        state=State.FAILED,
        why=f"It broke off {MOST_TRIES} times in the middle, without saying why.",
        finished_at=now,
    )
    lease = {"state": State.RUNNING, "token": token, "leased_until": now + LEASE, "tries": F("tries") + 1}
    return token if free.filter(tries__lt=MOST_TRIES).update(**lease) else None


def _outcome(errand):
    """The columns that say what came of it."""
    try:
        source, is_new = _DO[errand.kind](errand)
    except AlreadyKnown as known:
        return {"state": State.KNOWN, "source": known.source, "why": str(known)}
    except UndatedError:
        return {"state": State.UNDATED, "why": "It does not say when it was published."}
    except FetchError as problem:
        return _put_off(errand, str(problem)) if problem.passing else _failed(str(problem))
    except ingest.IngestError as problem:
        passing = isinstance(problem.__cause__, DatabaseError)
        return _put_off(errand, f"{problem}.") if passing else _failed(f"{problem}.")
    except SourceError as problem:
        return _failed(f"{problem}.")
    waiting = Event.objects.filter(evidence__source=source, state=Event.State.PROPOSED).distinct().count()
    state = State.READ if is_new else State.KNOWN
    why = "" if is_new else "This very text was stored already."
    name = errand.name if errand.kind == Errand.Kind.FILE else str(source)[:300]
    return {"state": state, "source": source, "why": why, "proposals": waiting, "name": name}


def _failed(why):
    return {"state": State.FAILED, "why": why}


def _put_off(errand, why):
    if errand.tries >= MOST_TRIES:
        return _failed(f"{why} Tried {errand.tries} times.")
    not_before = timezone.now() + PAUSES[errand.tries - 1]
    return {"state": State.WAITING, "why": why, "not_before": not_before, "handed_at": None}


def _finish(errand, token, came):
    """Writes the outcome, unless the lease ended and another runner has the errand."""
    if came["state"] != State.WAITING:
        came["finished_at"] = timezone.now()
    own = Errand.objects.filter(pk=errand.pk, token=token)
    own.update(**came, token="", leased_until=None)


def begin_again(errands):
    """Lets these errands (a queryset) be tried as if for the first time; how many."""
    finished = errands.filter(state__in=(State.FAILED, State.UNDATED, State.WAITING))
    # Without bytes, address or source there is nothing to try: it was refused before it became an errand.
    able = Q(original__isnull=False) | Q(source__isnull=False) | ~Q(address="")
    return finished.filter(able).update(
        state=State.WAITING, tries=0, why="", not_before=None, handed_at=None, finished_at=None
    )


# --- of each kind ---------------------------------------------------------------------------------


def _bring_page(errand):
    if errand.original_id is None:
        _fetch(errand)
    return _bring(errand)


def _fetch(errand):
    if not errand.again and (known := source_at(errand.address_key)):
        raise AlreadyKnown(known, "This address was fetched before.")
    fetched = fetch(errand.address)
    final_key = address_key(fetched.address)[:600]
    if not errand.again and final_key != errand.address_key and (known := source_at(final_key)):
        raise AlreadyKnown(known, f"It leads to {fetched.address}, which was fetched before.")
    errand.original = Original.keep(fetched.content, fetched.content_type, fetched.charset)
    errand.address = fetched.address[:2000]
    errand.save(update_fields=["original", "address"])


def _bring(errand):
    """Stores and reads the text of the errand's original."""
    if known := Source.objects.filter(original=errand.original_id).first():
        raise AlreadyKnown(known, "The very same page or file was stored already.")
    outcome = ingest.ingest_text(text_of_original(errand))
    Source.objects.filter(pk=outcome.source.pk, original=None).update(original=errand.original_id)
    return outcome.source, outcome.is_new


def _read_again(errand):
    if errand.source is None:
        raise SourceError("The source was deleted meanwhile")
    ingest.reread(errand.source)
    return errand.source, True


_DO = {
    Errand.Kind.ADDRESS: _bring_page,
    Errand.Kind.FILE: _bring,
    Errand.Kind.READING: _read_again,
}
