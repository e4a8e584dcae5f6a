"""Who met whom and who went where, when and with what standing: one table row a construction."""

import pytest

from relations.extraction import extract
from relations.partial_date import parse_edtf
from relations.sources import source_from_text


def read(text, gazetteer, published="2026-01-14"):
    """The meetings and visits of a text, in its order."""
    source = source_from_text("told", text, parse_edtf(published))
    return [draft for draft in extract(source, gazetteer) if draft.kind != "statement"]


def names(draft):
    return {person.person for person in draft.participants}


TAKAICHI, LEE, XI = "takaichi-sanae", "lee-jae-myung", "xi-jinping"
A, B = "Prime Minister Sanae Takaichi", "South Korean President Lee Jae-myung"

MEETINGS = [
    # verbs
    f"{A} met {B} in Nara on Tuesday.",
    f"{A} met with {B} in Nara on Tuesday.",
    f"{A} and {B} met in Nara on Tuesday.",
    f"{A} sat down with {B} in Nara on Tuesday.",
    f"{A} received {B} in Nara on Tuesday.",
    f"{B} called on {A} in Nara on Tuesday.",
    f"{B} was received by {A} in Nara on Tuesday.",
    f"{A} hosted {B} in Nara on Tuesday.",
    f"{A} dined with {B} in Nara on Tuesday.",
    # nouns
    f"{A} held talks with {B} in Nara on Tuesday.",
    f"{A} and {B} held a summit in Nara on Tuesday.",
    f"Talks between {A} and {B} were held in Nara on Tuesday.",
    f"{A} and {B} agreed at a summit in Nara on Tuesday to meet often.",
    f"{A} and {B}, meeting in Nara on Tuesday, agreed to do more.",
    # the day before the clause
    f"On Tuesday in Nara, {A} met {B}.",
]


@pytest.mark.parametrize("text", MEETINGS)
def test_a_meeting_has_its_two_sides_its_day_and_its_town(text, gazetteer):
    meetings = [draft for draft in read(text, gazetteer) if draft.kind == "meeting"]
    assert [(names(m), m.countries, m.date.edtf, m.place.name, m.status) for m in meetings] == [
        ({TAKAICHI, LEE}, ("JP", "KR"), "2026-01-13", "Nara", "happened")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} spoke with {B} by telephone on Tuesday.",
        f"{A} and {B} talked over the phone on Tuesday.",
        f"{A} telephoned {B} on Tuesday.",
        f"{A} explained the plan to {B} by telephone on Tuesday.",
    ],
)
def test_a_call_is_a_meeting_without_a_place(text, gazetteer):
    (call,) = (draft for draft in read(text, gazetteer) if draft.kind == "meeting")
    assert (call.subtype, names(call), call.place) == ("call", {TAKAICHI, LEE}, None)


VISITS = [
    f"{B} visited Nara on Tuesday.",
    f"{B} travelled to Nara on Tuesday.",
    f"{B} arrived in Nara on Tuesday.",
    f"{B} flew on Tuesday to Nara.",
    f"{B} began a visit to Nara on Tuesday.",
    f"{B} was in Nara on Tuesday.",
    f"The president's wife stayed at home when {B} came to Nara on Tuesday.",
]


@pytest.mark.parametrize("text", VISITS)
def test_a_visit_has_its_visitor_and_the_country_it_leads_to(text, gazetteer):
    (visit,) = (draft for draft in read(text, gazetteer) if draft.kind == "visit")
    assert (names(visit), visit.countries, visit.date.edtf) == ({LEE}, ("JP", "KR"), "2026-01-13")
    assert (visit.place.name, visit.participants[0].role) == ("Nara", "visitor")


STANDING = [
    (f"{B} will visit Nara on Friday.", "planned", "2026-01-16"),
    (f"{B} is to visit Nara on Friday.", "planned", "2026-01-16"),
    (f"{B} is scheduled to visit Nara on Friday.", "planned", "2026-01-16"),
    (f"{B} is due in Nara on Friday.", "planned", "2026-01-16"),
    (f"{B} has cancelled a visit to Nara on January 16.", "cancelled", "2026-01-16"),
    (f"A visit to Nara by {B} on January 16 has been called off.", "cancelled", "2026-01-16"),
    (f"A visit to Nara by {B} on January 16 has been put off.", "postponed", "2026-01-16"),
    (f"{B} is visiting Nara.", "happened", None),
]


@pytest.mark.parametrize(("text", "status", "date"), STANDING)
def test_how_a_verb_stands_tells_whether_an_event_is_planned_or_off(text, status, date, gazetteer):
    (visit,) = read(text, gazetteer)
    assert (visit.status, visit.date and visit.date.edtf) == (status, date)


@pytest.mark.parametrize(
    "text",
    [
        f"{A} did not meet {B} in Nara.",
        f"{A} and {B} have yet to hold a summit.",
        f"No summit between {A} and {B} was planned for March.",
        f"{A} and {B} are believed to have met in Nara.",
        f"{A} and {B} agreed to meet twice a year.",
        f"{A} said that {B} should return to the six-party talks.",
        f"{A} hopes to see {B} soon.",
        f"{A} returned to Tokyo on Tuesday.",
        f"{A} met her advisers in Tokyo.",
        f"{B} read a book about Nara.",
    ],
)
def test_what_did_not_happen_or_crosses_no_border_is_no_event(text, gazetteer):
    assert read(text, gazetteer) == []


def test_later_words_about_a_meeting_are_more_evidence_for_it(gazetteer):
    text = (
        f"{A} met {B} in Nara on Tuesday. The talks lasted an hour. "
        "It was the first meeting between Takaichi and Lee in Japan."
    )
    (meeting,) = read(text, gazetteer)
    assert meeting.span.of(text).endswith("in Nara on Tuesday.")
    assert any("first meeting" in span.of(text) for span in meeting.mentions)


def test_an_earlier_meeting_keeps_its_own_date_and_place(gazetteer):
    text = f"{A} met {B} in Nara on Tuesday. The two had last met in Gyeongju in October."
    now, before = read(text, gazetteer)
    assert (now.date.edtf, now.place.name) == ("2026-01-13", "Nara")
    assert (before.date.edtf, before.place.name) == ("2025-10", "Gyeongju")


def test_first_since_tells_of_the_time_before(gazetteer):
    text = f"{B} is in Nara. It is Lee's first visit to Japan since August last year."
    assert {(visit.kind, visit.date and visit.date.edtf) for visit in read(text, gazetteer)} >= {
        ("visit", "2025-08")
    }


def test_meetings_named_by_their_places_are_meetings_of_the_same_two(gazetteer):
    text = (
        f"{A} met {B} in Nara on Tuesday. It was their third meeting, after those in Gyeongju in October "
        "and in Johannesburg in November."
    )
    assert [(m.date.edtf, m.place.name) for m in read(text, gazetteer)] == [
        ("2026-01-13", "Nara"),
        ("2025-10", "Gyeongju"),
        ("2025-11", "Johannesburg"),
    ]


def test_two_met_separately_are_two_meetings(gazetteer):
    others = "U.S. President Donald Trump and Chinese President Xi Jinping"
    text = f"In Lima, {A} met {others} separately on Tuesday."
    assert [names(m) for m in read(text, gazetteer) if m.kind == "meeting"] == [
        {TAKAICHI, "donald-trump"},
        {TAKAICHI, XI},
    ]


def test_three_in_a_list_are_one_meeting_of_three(gazetteer):
    text = f"{A}, Chinese President Xi Jinping and {B} met in Nara on Tuesday."
    (meeting,) = (draft for draft in read(text, gazetteer) if draft.kind == "meeting")
    assert (names(meeting), meeting.subtype) == ({TAKAICHI, XI, LEE}, "trilateral")


def test_several_events_of_a_sentence_share_its_day(gazetteer):
    text = "Earlier this month, Lee Jae-myung visited China and held talks with Chinese President Xi Jinping."
    visit, meeting = read(text, gazetteer)
    assert (visit.kind, meeting.kind, visit.date) == ("visit", "meeting", meeting.date)
    assert (meeting.part_of, meeting.place.name) == (0, "China")


def test_a_third_country_lends_its_town_but_takes_no_part(gazetteer):
    (meeting,) = read(f"{A} met {B} in Lima on Tuesday.", gazetteer)
    assert (meeting.countries, meeting.place.name) == (("JP", "KR"), "Lima")


def test_an_office_is_held_by_whoever_held_it_on_the_day_of_the_event(gazetteer):
    text = "In May 2008 the Japanese prime minister met Chinese President Hu Jintao in Tokyo."
    (meeting,) = (draft for draft in read(text, gazetteer) if draft.kind == "meeting")
    assert "fukuda-yasuo" in names(meeting)


def test_each_entry_of_a_chronology_has_its_own_day(gazetteer):
    text = (
        "Jan. 5, 2026: Lee Jae-myung meets Chinese President Xi Jinping in Beijing.\n"
        "Jan. 13, 2026: Lee Jae-myung meets Prime Minister Sanae Takaichi in Nara.\n"
    )
    assert [draft.date.edtf for draft in read(text, gazetteer) if draft.kind == "meeting"] == [
        "2026-01-05",
        "2026-01-13",
    ]


def test_a_headline_lends_its_event_to_the_sentence_that_tells_it(gazetteer):
    text = f"Takaichi, Lee meet in Nara\n{A} met {B} in Nara on Tuesday."
    (meeting,) = (draft for draft in read(text, gazetteer) if draft.kind == "meeting")
    assert meeting.span.of(text) == f"{A} met {B} in Nara on Tuesday."


def test_nothing_in_the_text_gives_no_date_and_never_that_of_publication(gazetteer):
    (meeting,) = read(f"{A} met {B} in Nara.", gazetteer)
    assert meeting.date is None


def test_the_words_that_prove_a_field_are_kept(gazetteer):
    text = f"{A} met {B} in Nara on Tuesday."
    (meeting,) = read(text, gazetteer)
    assert [span.of(text) for span in meeting.fields["date"]] == ["Tuesday"]
    assert [span.of(text) for span in meeting.fields["place"]] == ["Nara"]
    assert [span.of(text) for span in meeting.fields["participants"]] == ["Sanae Takaichi", "Lee Jae-myung"]


def test_the_same_text_and_names_give_the_same_drafts(gazetteer):
    text = f"{A} met {B} in Nara on Tuesday. The two had last met in Gyeongju in October."
    assert read(text, gazetteer) == read(text, gazetteer)


def test_a_day_that_only_bounds_is_not_the_day_of_the_meeting(gazetteer):
    text = f"Before Tuesday, {A} and {B} had last met face to face in Gyeongju in October."
    (meeting,) = (draft for draft in read(text, gazetteer) if draft.kind == "meeting")
    assert (meeting.date.edtf, meeting.place.name) == ("2025-10", "Gyeongju")


def test_a_plan_given_up_is_a_visit_cancelled(gazetteer):
    (visit,) = read(f"{B} has given up his plan to go to Tokyo next week.", gazetteer)
    assert (visit.kind, visit.status) == ("visit", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        f"{A} asked {B} to stop visiting Yasukuni Shrine.",
        f"{B} refrained from visiting Yasukuni Shrine.",
        f"{B} stayed away from a dinner with {A} in Tokyo on Tuesday.",
        f"{B} skipped a dinner with {A} in Tokyo on Tuesday.",
    ],
)
def test_what_was_left_off_or_missed_is_no_event(text, gazetteer):
    assert read(text, gazetteer) == []


def test_a_visit_wished_for_did_not_happen(gazetteer):
    assert all(
        draft.status == "planned" for draft in read(f"{A} wished that {B} visit Nara soon.", gazetteer)
    )


def test_a_day_still_to_come_makes_a_plan_whatever_the_tense(gazetteer):
    (visit,) = read(f"It would be easier when {B} came to Japan next year, {A} said.", gazetteer)
    assert (visit.date.edtf, visit.status) == ("2027", "planned")
