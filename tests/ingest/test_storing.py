"""One text into the rows: drafts are made by hand, so that only storing is tried."""

from itertools import permutations

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from relations.extraction.types import Participant, Span, StatementParts
from relations.ingest import storing
from relations.ingest.storing import IngestError, store
from relations.models import Event, Evidence, Participation, Source
from tests import factories as make
from tests.ingest.drafting import WORLD, draft, party, source_text

pytestmark = pytest.mark.usefixtures("rows")

JANUARY = (
    "Takaichi and Lee met in Nara on Tuesday. It was the first time since Gyeongju in October last year."
)
OCTOBER = "Prime Minister Takaichi held talks with President Lee in Gyeongju on Thursday, 30 October."


def put(words, *drafts, published="2026-01-13", publish=False):
    return store(source_text(words, published), drafts, WORLD, publish)


def at(words, quote):
    return words.index(quote), words.index(quote) + len(quote)


def january(**changed):
    nara = draft(at(JANUARY, "Takaichi and Lee met in Nara on Tuesday."), on="2026-01-13", at="Nara")
    told = draft(
        at(JANUARY, "It was the first time since Gyeongju in October last year."),
        on="2025-10",
        at="Gyeongju",
        fields={"date": (Span(*at(JANUARY, "October last year")),)},
        **changed,
    )
    return put(JANUARY, nara, told)


def october(**changed):
    fields = {"on": "2025-10-30", "at": "Gyeongju"} | changed
    return put(OCTOBER, draft((0, len(OCTOBER)), **fields), published="2025-10-30")


def everything():
    """All rows, as far as a reader could tell them apart."""
    events = {e.pk: e for e in Event.objects.all()}
    return (
        sorted(
            (e.public_id, str(e.date), e.title, e.status, e.state, e.version, e.words)
            for e in events.values()
        ),
        sorted(Participation.objects.values_list("event", "person", "name", "office", "role", "country")),
        sorted(Evidence.objects.values_list("event", "source", "start", "end", "field", "date_edtf")),
        Source.objects.count(),
    )


def story():
    """The events without their ids: what must not depend on the order of reading."""
    return sorted(
        (
            event.kind,
            str(event.date),
            event.title,
            event.status,
            event.dates_disagree,
            event.place.name if event.place else event.place_words,
            sorted(c.pk for c in event.countries.all()),
            [(p.shown_name, p.role, p.shown_office) for p in event.participations.all()],
            sorted((e.quote, e.field, e.date_edtf) for e in event.evidence.all()),
            event.part_of.title if event.part_of else "",
        )
        for event in Event.objects.all()
    )


# --- a text ------------------------------------------------------------------------------------


def test_a_text_becomes_a_source_and_proposals_with_their_sentences():
    outcome = january()
    assert (outcome.is_new, len(outcome.created), outcome.merged) == (True, 2, [])
    nara = Event.objects.get(place__slug="nara")
    assert (nara.state, nara.status, nara.date.edtf) == ("proposed", "happened", "2026-01-13")
    assert nara.title == "Takaichi Sanae and Lee Jae-myung meet in Nara"
    assert [e.quote for e in nara.evidence.all()] == ["Takaichi and Lee met in Nara on Tuesday."]
    assert {c.pk for c in nara.countries.all()} == {"JP", "KR"}
    assert outcome.source.read_at is None
    assert Source.objects.get().read_at is not None


def test_each_proven_field_keeps_its_words():
    january()
    event = Event.objects.get(place__slug="gyeongju")
    assert event.evidence.get(field="date").quote == "October last year"
    assert event.evidence.get(field="event").date_edtf == "2025-10"


def test_a_statement_keeps_speaker_verb_and_words():
    words = "Lee said that both sides gain."
    parts = StatementParts(
        (Span(*at(words, "Lee")),), (Span(*at(words, "said")),), (Span(*at(words, "both sides gain")),), False
    )
    put(words, draft((0, len(words)), kind="statement", people="lee", on="2026-01-13", statement=parts))
    said = Event.objects.get()
    assert {e.field: e.quote for e in said.evidence.all()} == {
        "event": words,
        "speaker": "Lee",
        "cue": "said",
        "content": "both sides gain",
    }
    assert said.title == "Lee Jae-myung: both sides gain"


def test_reading_a_text_twice_adds_nothing():
    january()
    before = everything()
    again = january()
    assert everything() == before
    assert (again.is_new, again.created, again.merged, again.changed) == (False, [], [], [])
    assert len(again.left_alone) == 2


def test_a_failure_in_the_middle_leaves_nothing(monkeypatch):
    def fail(events):
        raise RuntimeError("the power went")

    monkeypatch.setattr(storing, "refresh_all", fail)
    with pytest.raises(RuntimeError):
        january()
    assert everything() == ([], [], [], 0)


def test_a_span_outside_the_text_stores_nothing_and_says_so():
    with pytest.raises(IngestError, match="could not be stored"):
        put("Short.", draft((0, 99)))
    assert Source.objects.count() == 0


def test_a_text_without_a_publication_date_is_refused():
    undated = source_text("Takaichi and Lee met.", key="undated")
    undated = type(undated)(undated.key, undated.text)
    with pytest.raises(IngestError, match="undated: no publication date"):
        store(undated, [], WORLD)


def test_a_text_with_an_address_that_is_none_is_refused_with_its_field():
    with pytest.raises(IngestError, match="url: Enter a valid URL"):
        store(source_text("Words.", url="not an address"), [], WORLD)


def test_publishing_shows_dated_events_only():
    words = "They met in Nara. They had met before."
    outcome = put(
        words,
        draft(at(words, "They met in Nara."), on="2026-01-13", at="Nara"),
        draft(at(words, "They had met before."), on=None),
        publish=True,
    )
    assert [e.state for e in outcome.published] == ["published"]
    assert sorted(Event.objects.values_list("state", flat=True)) == ["proposed", "published"]


def test_publishing_a_text_publishes_what_others_propose_only_where_it_tells_it_too():
    january()
    october_told = draft((0, len(OCTOBER)), on="2025-10-30", at="Gyeongju")
    put(OCTOBER, october_told, published="2025-10-30", publish=True)
    states = {e.place.slug: e.state for e in Event.objects.all()}
    assert states == {"gyeongju": "published", "nara": "proposed"}


def test_proposals_of_an_earlier_reading_can_be_published_by_a_later_one():
    nara = draft(at(JANUARY, "Takaichi and Lee met in Nara on Tuesday."), on="2026-01-13", at="Nara")
    put(JANUARY, nara)
    outcome = put(JANUARY, nara, publish=True)
    assert outcome.published == outcome.left_alone == list(Event.objects.published())


# --- several texts -------------------------------------------------------------------------------


def test_october_last_year_and_the_30th_become_one_event_on_the_30th():
    january()
    outcome = october()
    assert (outcome.created, [e.title for e in outcome.merged]) == (
        [],
        ["Takaichi Sanae and Lee Jae-myung meet in Gyeongju"],
    )
    event = Event.objects.get(place__slug="gyeongju")
    assert event.date.edtf == "2025-10-30"
    assert {e.date_edtf for e in event.evidence.filter(field="event")} == {"2025-10", "2025-10-30"}


def test_dates_that_cannot_both_be_true_are_kept_and_flagged():
    october()
    words = "Takaichi met Lee in Gyeongju on 31 October."
    put(words, draft((0, len(words)), on="2025-10-31", at="Gyeongju"), published="2025-11-01")
    event = Event.objects.get()
    assert event.dates_disagree
    assert {e.date_edtf for e in event.evidence.filter(field="event")} == {"2025-10-30", "2025-10-31"}


def test_two_meetings_of_one_day_stay_two():
    words = "Ishiba met Xi in Lima. He also met Yoon there."
    put(
        words,
        draft(at(words, "Ishiba met Xi in Lima."), people="ishiba xi", on="2024-11-15", at="Lima"),
        draft(at(words, "He also met Yoon there."), people="ishiba yoon", on="2024-11-15", at="Lima"),
        published="2024-11-16",
    )
    other = "In Lima, Ishiba and Yoon talked for 50 minutes on 15 November."
    put(
        other,
        draft((0, len(other)), people="ishiba yoon", on="2024-11-15", at="Lima"),
        published="2024-11-17",
    )
    assert sorted((e.title, e.evidence.count()) for e in Event.objects.all()) == [
        ("Ishiba Shigeru and Xi Jinping meet in Lima", 1),
        ("Ishiba Shigeru and Yoon Suk-yeol meet in Lima", 2),
    ]


def test_a_plan_becomes_what_happened():
    words = "Lee and Takaichi will meet in Nara on 13 January."
    put(words, draft((0, len(words)), on="2026-01-13", at="Nara", status="planned"), published="2026-01-09")
    assert Event.objects.get().status == "planned"
    january()
    assert Event.objects.get(place__slug="nara").status == "happened"


def test_a_month_that_fitted_one_meeting_leaves_it_when_a_second_turns_up():
    words = "They met in October."
    put(words, draft((0, len(words)), on="2025-10"))
    put("They met on the 30th.", draft((0, 21), on="2025-10-30"), published="2025-10-31")
    assert Event.objects.count() == 1
    put("They met on the 20th.", draft((0, 21), on="2025-10-20"), published="2025-10-21")
    assert sorted(e.date.edtf for e in Event.objects.all()) == ["2025-10", "2025-10-20", "2025-10-30"]


def test_a_statement_stays_part_of_the_meeting_that_merged():
    october()
    words = "In Gyeongju on 30 October they met. Lee said it went well."
    put(
        words,
        draft(at(words, "In Gyeongju on 30 October they met."), on="2025-10-30", at="Gyeongju"),
        draft(
            at(words, "Lee said it went well."), kind="statement", people="lee", on="2025-10-30", part_of=0
        ),
    )
    said = Event.objects.get(kind="statement")
    assert said.part_of == Event.objects.get(kind="meeting")
    assert {c.pk for c in said.countries.all()} == {"JP", "KR"}


def test_a_statement_follows_its_meeting_to_another_event():
    words = "They met in October. Lee said it went well."
    put(
        words,
        draft(at(words, "They met in October."), on="2025-10"),
        draft(at(words, "Lee said it went well."), kind="statement", people="lee", on="2025-10", part_of=0),
    )
    first = Event.objects.get(kind="statement").part_of
    for day in ("2025-10-30", "2025-10-20"):
        put(f"They met on {day}.", draft((0, 22), on=day), published=day)
    whole = Event.objects.get(kind="statement").part_of
    assert whole.date.edtf == "2025-10"
    assert whole.evidence.get(field="event").quote == "They met in October."
    assert Event.objects.filter(pk=first.pk).exists()


TEXTS = {
    "month": (
        "It was their first talk since October in Gyeongju.",
        {"on": "2025-10", "at": "Gyeongju"},
        "2026-01-13",
    ),
    "day": ("They met in Gyeongju on the 30th.", {"on": "2025-10-30", "at": "Gyeongju"}, "2025-10-31"),
    "plan": (
        "They are to meet in Gyeongju in late October.",
        {"on": "2025-10", "status": "planned"},
        "2025-10-20",
    ),
    "slip": ("They met in Gyeongju on the 31st.", {"on": "2025-10-31", "at": "Gyeongju"}, "2025-11-01"),
    "seoul": ("They met in Seoul on the 12th.", {"on": "2025-10-12", "at": "Seoul"}, "2025-10-13"),
    "visit": (
        "Takaichi travelled to South Korea in October.",
        {
            "kind": "visit",
            "people": "takaichi",
            "on": "2025-10",
            "at": "South Korea",
            "countries": ("JP", "KR"),
        },
        "2025-11-02",
    ),
}


def test_the_order_of_reading_does_not_change_what_is_stored():
    stories = set()
    for order in list(permutations(TEXTS))[::23]:
        Evidence.objects.all().delete()
        Event.objects.all().delete()
        Source.objects.all().delete()
        for name in order:
            words, fields, published = TEXTS[name]
            put(words, draft((0, len(words)), **fields), published=published)
        stories.add(repr(story()))
    assert len(stories) == 1


# --- what people decided -------------------------------------------------------------------------


def edited(event, **columns):
    for name, value in columns.items():
        setattr(event, name, value)
    event.touched()
    event.save()
    return event


def test_an_event_that_a_person_edited_is_left_alone():
    january()
    event = edited(Event.objects.get(place__slug="gyeongju"), title="First summit", subtype="summit")
    before = everything()
    january(subtype="talks")
    assert everything() == before
    assert Event.objects.get(pk=event.pk).subtype == "summit"


def test_a_further_text_adds_its_evidence_to_an_edited_event_and_changes_no_field():
    january()
    event = edited(Event.objects.get(place__slug="gyeongju"), title="First summit")
    outcome = october()
    event.refresh_from_db()
    assert outcome.merged == [event]
    assert (event.title, event.date.edtf) == ("First summit", "2025-10")
    assert event.evidence.filter(field="event").count() == 2


def test_an_event_that_a_person_added_is_joined_by_the_text_that_tells_it():
    meeting = make.event(on="2025-10-30", at=make.place("Gyeongju"), countries=("JP", "KR"), proved_by=False)
    for who in ("Takaichi Sanae", "Lee Jae-myung"):
        Participation.objects.create(
            event=meeting, person=make.person(who), country_id="JP" if "T" in who else "KR"
        )
    outcome = october()
    assert outcome.merged == [meeting]
    assert Event.objects.count() == 1


def test_a_rejected_draft_does_not_come_back():
    january()
    event = Event.objects.get(place__slug="gyeongju")
    event.reject("Not a meeting.")
    outcome = january(confidence=0.99)
    event.refresh_from_db()
    assert (event.state, Event.objects.count(), outcome.created) == ("rejected", 2, [])


def test_a_rejected_draft_does_not_come_back_from_a_sentence_cut_otherwise():
    words = "In October, they met. That was that."
    put(words, draft(at(words, "In October, they met."), on="2025-10"))
    Event.objects.get().reject()
    put(words, draft((0, len(words)), on="2025-10-30"))
    assert [e.state for e in Event.objects.all()] == ["rejected"]


def test_a_rejected_event_swallows_no_other_text():
    january()
    Event.objects.get(place__slug="gyeongju").reject()
    assert len(october().created) == 1


def test_a_withdrawn_event_stays_withdrawn():
    october()
    event = Event.objects.get()
    event.publish()
    event.withdraw("The ministry took its readout back.")
    october(on="2025-10-29")
    assert [e.state for e in Event.objects.all()] == ["withdrawn"]


# --- better rules --------------------------------------------------------------------------------


def test_a_better_date_changes_the_untouched_event_instead_of_making_a_twin():
    october(on="2025-10")
    event = Event.objects.get()
    outcome = october(on="2025-10-30")
    assert Event.objects.get().pk == event.pk
    assert outcome.changed == [event]
    assert Event.objects.get().date.edtf == "2025-10-30"


def test_better_people_change_title_countries_and_participations():
    october(people="takaichi xi")
    october(people="takaichi lee")
    event = Event.objects.get()
    assert event.title == "Takaichi Sanae and Lee Jae-myung meet in Gyeongju"
    assert {c.pk for c in event.countries.all()} == {"JP", "KR"}
    assert event.participations.count() == 2


def test_a_draft_that_better_rules_no_longer_make_is_gone():
    january()
    nara = draft(at(JANUARY, "Takaichi and Lee met in Nara on Tuesday."), on="2026-01-13", at="Nara")
    outcome = put(JANUARY, nara)
    assert outcome.gone == 1
    assert [e.place.slug for e in Event.objects.all()] == ["nara"]


def test_a_published_event_that_no_text_tells_any_more_is_withdrawn_with_the_reason():
    october()
    Event.objects.get().publish()
    put(OCTOBER, published="2025-10-30")
    event = Event.objects.get()
    assert (event.state, event.state_reason) == ("withdrawn", "No source tells of it any more.")


def test_a_published_event_whose_day_no_text_tells_any_more_is_withdrawn_with_the_reason():
    october()
    Event.objects.get().publish()
    outcome = october(on=None)
    event = Event.objects.get()
    assert (event.state, event.state_reason) == ("withdrawn", "No source tells any more when it was.")
    assert (event.date, event.version, outcome.changed) == (None, 2, [event])
    assert october(on=None).left_alone == [event]


def test_a_published_event_that_a_text_sharpens_gets_a_new_version():
    january()
    event = Event.objects.get(place__slug="gyeongju")
    event.publish()
    october()
    event.refresh_from_db()
    assert (event.state, event.version, event.date.edtf) == ("published", 2, "2025-10-30")


# --- people, offices, places ---------------------------------------------------------------------


def offices(event):
    return {p.shown_name: p.shown_office for p in event.participations.all()}


def test_the_office_held_on_the_day_of_the_event_is_stored():
    words = "Kishida, later prime minister, met Yoon's envoy in Seoul in December 2015."
    put(words, draft((0, len(words)), people="kishida", on="2015-12-28", at="Seoul", countries=("JP", "KR")))
    assert offices(Event.objects.get()) == {"Kishida Fumio": "Minister for Foreign Affairs"}


def test_a_sharper_date_finds_the_office_that_a_month_leaves_open():
    words = "In October the prime minister, Ishiba, met Lee."
    put(words, draft((0, len(words)), people="ishiba lee", on="2025-10"))
    assert offices(Event.objects.get())["Ishiba Shigeru"] == ""
    put("Ishiba met Lee on the 2nd.", draft((0, 26), people="ishiba lee", on="2025-10-02"))
    assert offices(Event.objects.get())["Ishiba Shigeru"] == "Prime Minister"


def test_an_office_the_table_lacks_is_kept_in_words():
    envoy = Participant("Wang Yiren", office="Special Envoy", office_role="other", country="CN")
    words = "Special Envoy Wang Yiren met Lee."
    put(words, draft((0, len(words)), people=[envoy, party("lee")], on="2026-01-13"))
    assert offices(Event.objects.get()) == {"Lee Jae-myung": "President", "Wang Yiren": "Special Envoy"}


def test_the_holder_of_a_known_office_without_a_name_is_stored_by_office():
    minister = Participant(
        "the South Korean president", office="President", office_role="head_of_state", country="KR"
    )
    put(
        "The South Korean president spoke.",
        draft((0, 33), kind="statement", people=[minister], on="2026-01-13"),
    )
    said = Participation.objects.get()
    assert (said.person, said.name, str(said.office)) == (
        None,
        "the South Korean president",
        "President (South Korea)",
    )


def test_a_place_the_table_lacks_is_kept_in_words():
    october(at="the lakeside hotel")
    event = Event.objects.get()
    assert (event.place, event.place_words) == (None, "the lakeside hotel")


def test_topics_of_the_drafts_are_linked():
    october(topics=("shuttle-diplomacy", "a-topic-nobody-knows"))
    assert [t.name for t in Event.objects.get().topics.all()] == ["Shuttle diplomacy"]


def test_a_date_open_at_one_end_is_stored_as_the_end_that_is_known():
    october(on="2025-10-30/..")
    assert Event.objects.get().date.edtf == "2025-10-30"


# --- cost ----------------------------------------------------------------------------------------


def chronicle(days):
    words = " ".join(f"They met on day {day:02}." for day in days)
    return words, [
        draft(at(words, f"They met on day {day:02}."), on=f"2025-12-{day:02}", at="Nara") for day in days
    ]


def test_ten_times_the_stored_events_cost_no_more_queries():
    words, drafts = chronicle(range(1, 11))
    asked = {}
    for stored in (20, 200):
        with transaction.atomic():
            for n in range(1, stored + 1):
                put(f"{n}. They met.", draft((0, 5), on=f"2025-{n % 12 + 1:02}-{n % 28 + 1:02}"))
            with CaptureQueriesContext(connection) as queries:
                put(words, *drafts)
            transaction.set_rollback(True)
        asked[stored] = len(queries)
    # Of more neighbours in time a few more are looked at, a batch at a time.
    assert asked[200] <= asked[20] + 2
    assert asked[20] <= 78
