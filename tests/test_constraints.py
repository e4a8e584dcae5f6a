"""What the database itself refuses, whoever writes: checked past the forms and the models' own methods."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from relations.models import Event, Evidence, Participation, Place, Source, Tenure
from tests import factories as make

pytestmark = pytest.mark.django_db

TEXT = "Takaichi and Lee held talks in Nara on Tuesday."


def refused(write, *args, **fields):
    """Whether the database refuses the write; the transaction around it goes on."""
    try:
        with transaction.atomic():
            write(*args, **fields)
    except IntegrityError:
        return True
    return False


def test_an_event_does_not_end_before_it_begins():
    days = {"first_day": date(2026, 1, 14), "last_day": date(2026, 1, 13)}
    assert refused(Event.objects.create, kind="meeting", **days)


def test_an_event_has_both_days_or_neither():
    assert refused(Event.objects.create, kind="meeting", last_day=date(2026, 1, 13))


def test_an_event_without_a_date_is_not_published():
    assert refused(Event.objects.create, kind="meeting", state="published")


def test_an_event_is_not_part_of_itself():
    event = make.event()
    assert refused(Event.objects.filter(pk=event.pk).update, part_of=event)


def test_a_public_id_is_given_once():
    assert refused(Event.objects.create, kind="meeting", public_id=make.event().public_id)


# --- evidence ----------------------------------------------------------------------------------


def test_evidence_lies_inside_its_text():
    event, source = make.event(), make.source(TEXT)
    end = len(TEXT)
    assert not refused(Evidence.objects.create, event=event, source=source, start=0, end=end, field="mention")
    assert refused(Evidence.objects.create, event=event, source=source, start=0, end=end + 1, field="date")


def test_evidence_is_not_moved_outside_its_text():
    row = make.event().evidence.get()
    assert refused(Evidence.objects.filter(pk=row.pk).update, end=row.source.length + 1)


def test_evidence_in_bulk_lies_inside_its_text_too():
    event, source = make.event(), make.source(TEXT)
    rows = [Evidence(event=event, source=source, start=n, end=n + 45, field="mention") for n in range(4)]
    assert refused(Evidence.objects.bulk_create, rows)
    assert not event.evidence.filter(field="mention").exists()


def test_offsets_count_characters_not_bytes():
    text = "高市首相と李大統領は奈良で会談した。🙂"
    event, source = make.event(), make.source(text)
    assert not refused(Evidence.objects.create, event=event, source=source, start=18, end=19, field="mention")
    assert event.evidence.get(field="mention").quote == "🙂"
    assert refused(Evidence.objects.create, event=event, source=source, start=18, end=20, field="date")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5)])
def test_evidence_runs_forward(start, end):
    event, source = make.event(), make.source(TEXT)
    assert refused(Evidence.objects.create, event=event, source=source, start=start, end=end, field="date")


def test_the_same_words_prove_a_field_of_an_event_once():
    event, source = make.event(), make.source(TEXT)
    words = {"event": event, "source": source, "start": 0, "end": 8}
    assert not refused(Evidence.objects.create, field="participants", **words)
    assert not refused(Evidence.objects.create, field="mention", **words)
    assert refused(Evidence.objects.create, field="participants", **words)


# --- sources -----------------------------------------------------------------------------------


def test_the_text_of_a_source_is_final():
    source = make.source(TEXT)
    assert refused(
        Source.objects.filter(pk=source.pk).update, text="Something else altogether was said then."
    )
    source.refresh_from_db()
    assert source.text == TEXT


def test_all_else_of_a_source_may_be_corrected():
    source = make.source(TEXT)
    assert not refused(Source.objects.filter(pk=source.pk).update, title="Nara summit", publisher="Kyodo")


def test_a_changed_text_is_refused_before_it_reaches_the_database():
    source = make.source(TEXT)
    source.text = "Something else."
    with pytest.raises(ValueError, match="never edited"):
        source.save()


def test_one_text_is_one_source():
    make.source(TEXT)
    days = {"published_first": date(2026, 1, 13), "published_last": date(2026, 1, 13)}
    assert refused(Source.objects.create, text=TEXT, **days)


def test_a_source_has_a_text_and_its_true_length():
    days = {"published_first": date(2026, 1, 13), "published_last": date(2026, 1, 13)}
    assert refused(Source.objects.create, text="", **days)
    wrong = Source(text=TEXT, length=3, sha256="0" * 64, **days)
    assert refused(Source.objects.bulk_create, [wrong])


def test_a_source_is_published_within_days_that_run_forward():
    days = {"published_first": date(2026, 1, 14), "published_last": date(2026, 1, 13)}
    assert refused(Source.objects.create, text=TEXT, **days)


def test_a_source_that_proves_something_stays():
    event = make.event()
    with pytest.raises(IntegrityError):
        event.evidence.get().source.delete()


# --- people and places -------------------------------------------------------------------------


def test_a_participation_names_someone():
    event = make.event()
    assert refused(Participation.objects.create, event=event, country=make.country("JP"))
    assert not refused(Participation.objects.create, event=event, name="a senior official")


def test_a_person_takes_part_once_in_a_role():
    event = make.event(people=[make.person()])
    assert refused(Participation.objects.create, event=event, person=make.person())
    assert not refused(Participation.objects.create, event=event, person=make.person(), role="host")


def test_an_office_does_not_end_before_it_begins():
    office = make.tenure(make.person()).office
    days = {"start": date(2026, 1, 2), "end": date(2026, 1, 1)}
    assert refused(Tenure.objects.create, person=make.person(), office=office, **days)


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (34.7, None)])
def test_a_place_is_on_the_globe(latitude, longitude):
    where = {"latitude": latitude, "longitude": longitude}
    assert refused(Place.objects.create, slug="nowhere", name="Nowhere", country=make.country("JP"), **where)
