"""Same event? One row for each hard case; dates are literal, texts are named by letters."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations.ingest.combining import combine
from relations.ingest.merging import cluster, same_events
from tests.ingest.drafting import GAZETTEER, draft, party, source_text, telling

OCTOBER = {"on": "2025-10", "at": "Gyeongju"}
NARA = {"on": "2026-01-13", "at": "Nara"}

SAME = {
    "a month and a day of it": ({"on": "2025-10"}, {"on": "2025-10-30"}),
    "a place and no place": ({"on": "2025-10", "at": "Gyeongju"}, {"on": "2025-10-30"}),
    "a town and its country": ({"on": "2025-10-30", "at": "South Korea"}, OCTOBER),
    "a site and its town": ({**NARA, "at": "Horyuji"}, {**NARA, "at": "Ikaruga"}),
    "a plan and what became of it": ({**NARA, "status": "planned"}, NARA),
    "a summit and talks": ({**NARA, "subtype": "summit"}, {**NARA, "subtype": "talks"}),
    "a summit and a dinner": ({**NARA, "subtype": "summit"}, {**NARA, "subtype": "dinner"}),
    "a call and unspecified talks": ({"subtype": "call"}, {"subtype": "talks"}),
    "a family name nobody resolved": (
        NARA,
        {**NARA, "people": [party("takaichi"), party("Lee", country="KR")]},
    ),
    "an office and its holder": (
        {**NARA, "people": "motegi lee"},
        {
            **NARA,
            "people": [
                party(
                    "the Japanese foreign minister",
                    office="Foreign Minister",
                    office_role="foreign_minister",
                    country="JP",
                ),
                party("lee"),
            ],
        },
    ),
    "a delegation and its heads": (NARA, {**NARA, "people": "takaichi motegi lee"}),
    "three powers, one of them unnamed": (
        {"on": "2024-05", "at": "Seoul", "people": "kishida", "countries": ("CN", "JP", "KR")},
        {"on": "2024-05-27", "at": "Seoul", "people": "kishida yoon xi"},
    ),
    "governments and their heads at a named place": (
        {**NARA, "people": [party("Japan", country="JP"), party("South Korea", country="KR")]},
        NARA,
    ),
    "a visit of two days and its first day": (
        {"kind": "visit", "people": "lee", "on": "2026-01-13/2026-01-14", "at": "Nara"},
        {"kind": "visit", "people": "lee", "on": "2026-01-13", "at": "Nara"},
    ),
    "two days of one visit": (
        {"kind": "visit", "people": "lee", "on": "2026-01-13", "at": "Nara"},
        {"kind": "visit", "people": "lee", "on": "2026-01-14", "at": "Japan"},
    ),
    "a visit of some month of a year to one country": (
        {"kind": "visit", "people": "lee", "on": "2025", "at": "Japan"},
        {"kind": "visit", "people": "lee", "on": "2025-08-23", "at": "Tokyo"},
    ),
    "a year's meeting at one named town": (
        {"on": "2025", "at": "Gyeongju"},
        {"on": "2025-10-30", "at": "Gyeongju"},
    ),
    "a plan without a date and its fulfilment half a year on": (
        {"on": None, "status": "planned", "published": "2025-09-30"},
        {"on": "2026-01-13"},
    ),
    "a day and the week it is in": ({"on": "2026-01-12/2026-01-18"}, NARA),
    "a place in words and a town on one day": ({**NARA, "at": "a lakeside hotel"}, NARA),
    "a day's slip at one named town": (NARA, {**NARA, "on": "2026-01-14"}),
}

DIFFERENT = {
    "two months": ({"on": "2025-10"}, {"on": "2025-11-23"}),
    "two days without a place": ({"on": "2025-10-30"}, {"on": "2025-10-31"}),
    "a year and a day of it, no place": ({"on": "2025"}, {"on": "2025-10-30"}),
    "a decade": ({"on": "202X", "at": "Gyeongju"}, {"on": "2025-10-30", "at": "Gyeongju"}),
    "two towns on one day": ({**NARA, "at": "Tokyo"}, NARA),
    "two towns in one month": ({**OCTOBER, "at": "Seoul"}, {"on": "2025-10-30", "at": "Gyeongju"}),
    "two countries": ({**NARA, "at": "Japan"}, {**NARA, "at": "Seoul"}),
    "bilateral and trilateral talks of one day": (
        {"on": "2024-05-26", "at": "Seoul", "people": "kishida yoon"},
        {"on": "2024-05-26", "at": "Seoul", "people": "kishida yoon xi"},
    ),
    "two pairs on one day": (
        {"on": "2024-11-16", "at": "Lima", "people": "ishiba xi"},
        {"on": "2024-11-16", "at": "Lima", "people": "ishiba yoon"},
    ),
    "leaders and ministers": ({**NARA, "people": "takaichi lee"}, {**NARA, "people": "motegi lee"}),
    "a call and a dinner of one day": (
        {**NARA, "at": None, "subtype": "call"},
        {**NARA, "subtype": "dinner"},
    ),
    "a call and a meeting at a place": ({"on": "2026-01-13", "subtype": "call"}, NARA),
    "governments and heads without a place": (
        {
            "on": "2026-01-13",
            "people": [party("Japan", country="JP"), party("South Korea", country="KR")],
        },
        {"on": "2026-01-13"},
    ),
    "a meeting and a visit": ({**NARA}, {**NARA, "kind": "visit", "people": "lee"}),
    "a journey and a temple on the way": (
        {"kind": "visit", "people": "lee", "on": "2026-01-13", "at": "Nara"},
        {"kind": "visit", "people": "takaichi lee", "on": "2026-01-14", "at": "Horyuji"},
    ),
    "two journeys of one month": (
        {"kind": "visit", "people": "lee", "on": "2025-08-02", "at": "Tokyo"},
        {"kind": "visit", "people": "lee", "on": "2025-08-23", "at": "Tokyo"},
    ),
    "journeys to two countries": (
        {"kind": "visit", "people": "lee", "on": "2026-01", "at": "China"},
        {"kind": "visit", "people": "lee", "on": "2026-01-13", "at": "Nara"},
    ),
    "a place in words and a town in one month": ({**OCTOBER, "at": "a lakeside hotel"}, OCTOBER),
    "past meetings without a date": ({"on": None}, {"on": None}),
    "a plan without a date and a meeting a year on": (
        {"on": None, "status": "planned", "published": "2025-01-10"},
        {"on": "2026-01-13"},
    ),
    "two plans without a date": ({"on": None, "status": "planned"}, {"on": None, "status": "planned"}),
}


def events_of(*tellings):
    return [sorted({text for t in group for text in t.texts}) for group in same_events(tellings)]


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME.keys())
def test_two_texts_tell_of_one_event(pair):
    one, other = telling("a", **pair[0]), telling("b", **pair[1])
    assert events_of(one, other) == events_of(other, one) == [["a", "b"]]


@pytest.mark.parametrize("pair", DIFFERENT.values(), ids=DIFFERENT.keys())
def test_two_texts_tell_of_two_events(pair):
    one, other = telling("a", **pair[0]), telling("b", **pair[1])
    assert sorted(events_of(one, other)) == sorted(events_of(other, one)) == [["a"], ["b"]]


def test_two_meetings_in_one_text_stay_two():
    assert events_of(telling("a", **NARA), telling("a", **NARA)) == [["a"], ["a"]]


# --- several at once ---------------------------------------------------------------------------


def test_a_month_that_could_be_either_of_two_meetings_joins_neither():
    tellings = [telling("a", on="2025-10"), telling("b", on="2025-10-20"), telling("c", on="2025-10-30")]
    assert sorted(events_of(*tellings)) == [["a"], ["b"], ["c"]]


def test_a_month_that_could_be_either_joins_the_one_at_its_place():
    tellings = [
        telling("a", **OCTOBER),
        telling("b", on="2025-10-20", at="Seoul"),
        telling("c", on="2025-10-30", at="Gyeongju"),
    ]
    assert sorted(events_of(*tellings)) == [["a", "c"], ["b"]]


def test_a_month_of_what_happened_joins_the_meeting_that_did():
    tellings = [
        telling("a", on="2026-01", at="Nara"),
        telling("b", on="2026-01-09", at="Nara", status="planned"),
        telling("c", on="2026-01-13", at="Nara"),
    ]
    assert sorted(events_of(*tellings)) == [["a", "c"], ["b"]]


def test_one_place_in_words_keeps_no_month_from_its_town():
    tellings = [
        telling("a", **OCTOBER),
        telling("b", on="2025-10-30", at="a lakeside hotel"),
        telling("c", on="2025-10-30", at="Gyeongju"),
    ]
    assert events_of(*tellings) == [["a", "b", "c"]]


def test_a_month_joins_the_only_journey_with_two_stops():
    tellings = [
        telling("a", kind="visit", people="lee", on="2026-01", at="China"),
        telling("b", kind="visit", people="lee", on="2026-01-04", at="China"),
        telling("b", kind="visit", people="lee", on="2026-01-07", at="China"),
    ]
    assert sorted(events_of(*tellings)) == [["a", "b"], ["b"]]


def test_a_text_that_tells_of_both_days_keeps_them_apart():
    tellings = [
        telling("a", **NARA),
        telling("a", **{**NARA, "on": "2026-01-14"}),
        telling("b", **{**NARA, "on": "2026-01-14"}),
    ]
    assert sorted(events_of(*tellings)) == [["a"], ["a", "b"]]


def test_the_order_of_three_texts_does_not_matter():
    tellings = [
        telling("a", on="2025-10"),
        telling("b", on="2025-10-30", at="Gyeongju", subtype="summit"),
        telling("c", on="2025-10", at="Gyeongju", status="planned", published="2025-10-01"),
    ]
    results = {repr(sorted(map(combined_of, same_events(p)), key=repr)) for p in permutations(tellings)}
    assert len(results) == 1


def combined_of(group):
    return combine(group)


# --- statements ----------------------------------------------------------------------------------

SHUTTLE = "the two countries cannot put off deepening their cooperation and expanding its scope"
SAID = {"kind": "statement", "people": "lee", "on": "2026-01-13"}


def test_the_same_words_in_two_texts_are_one_statement():
    one = telling("a", words=SHUTTLE, **SAID)
    other = telling("b", words=f"{SHUTTLE}, and that he would come again in the spring", **SAID)
    assert events_of(one, other) == [["a", "b"]]


@pytest.mark.parametrize(
    ("words", "changed"),
    [
        ("we will go on with shuttle diplomacy between our two countries", {}),
        (SHUTTLE, {"people": "takaichi"}),
        (SHUTTLE, {"on": "2025-08-23"}),
        (SHUTTLE, {"people": "takaichi lee"}),
        ("cooperation, Lee said", {}),
    ],
    ids=["other words", "another speaker", "another day", "a joint statement", "too few words"],
)
def test_two_statements_stay_two(words, changed):
    one, other = telling("a", words=SHUTTLE, **SAID), telling("b", words=words, **(SAID | changed))
    assert sorted(events_of(one, other)) == [["a"], ["b"]]


def test_words_in_a_script_without_spaces_compare_by_character():
    words = "両国は協力の深化を先送りできないと述べた"
    assert events_of(telling("a", words=words, **SAID), telling("b", words=words, **SAID)) == [["a", "b"]]


# --- what they say together ------------------------------------------------------------------------


def together(*tellings):
    groups = same_events(tellings)
    assert len(groups) == 1
    return combine(groups[0])


def test_the_narrower_date_wins():
    assert together(telling("a", on="2025-10"), telling("b", on="2025-10-30")).date.edtf == "2025-10-30"


def test_a_visit_keeps_all_days_it_is_told_of():
    one = telling("a", kind="visit", people="lee", on="2026-01-13", at="Nara")
    other = telling("b", kind="visit", people="lee", on="2026-01-14", at="Nara")
    month = telling("c", kind="visit", people="lee", on="2026-01", at="Japan")
    visit = together(one, other, month)
    assert (visit.date.edtf, visit.dates_disagree) == ("2026-01-13/2026-01-14", False)


def test_a_week_makes_a_visit_no_longer():
    one = telling("a", kind="visit", people="lee", on="2026-01-04", at="China")
    other = telling("b", kind="visit", people="lee", on="2026-01-05/2026-01-11", at="China")
    assert sorted(events_of(one, other)) == [["a"], ["b"]]
    third = telling("c", kind="visit", people="lee", on="2026-01-05", at="China")
    assert together(one, other, third).date.edtf == "2026-01-04/2026-01-05"


def test_dates_that_cannot_agree_are_flagged_and_the_most_told_one_shown():
    meeting = together(
        telling("a", **NARA),
        telling("b", **{**NARA, "on": "2026-01-14"}),
        telling("c", **{**NARA, "on": "2026-01"}),
    )
    assert meeting.dates_disagree
    three = together(telling("a", **{**NARA, "on": "2026-01-14"}), telling("b", **NARA), telling("c", **NARA))
    assert (three.date.edtf, three.dates_disagree) == ("2026-01-13", True)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([("planned", "2026-01-09"), ("happened", "2026-01-13")], "happened"),
        ([("planned", "2026-01-09"), ("cancelled", "2026-01-11")], "cancelled"),
        ([("cancelled", "2026-01-09"), ("planned", "2026-01-11")], "planned"),
        ([("planned", "2026-01-11"), ("postponed", "2026-01-11")], "postponed"),
        ([("cancelled", "2026-01-11"), ("happened", "2026-01-13")], "happened"),
    ],
)
def test_status_follows_the_latest_text_until_one_says_it_happened(told, status):
    tellings = [telling(f"t{n}", status=said, published=day, **NARA) for n, (said, day) in enumerate(told)]
    assert together(*tellings).status == together(*reversed(tellings)).status == status


def test_the_most_exact_place_wins():
    meeting = together(telling("a", on="2025-10-30", at="South Korea"), telling("b", **OCTOBER))
    assert meeting.spot.words == "Gyeongju"


def test_everyone_is_listed_once_as_fully_as_anyone_names_them():
    bare = [party("takaichi"), party("Lee", country="KR")]
    meeting = together(telling("a", **NARA), telling("b", **{**NARA, "people": bare}))
    assert [p.name for p in meeting.parties] == ["Takaichi Sanae", "Lee Jae-myung"]


def test_a_country_gives_way_to_the_one_who_spoke_for_it():
    states = [party("Japan", country="JP"), party("South Korea", country="KR")]
    meeting = together(telling("a", **{**NARA, "people": states}), telling("b", **NARA))
    assert [p.name for p in meeting.parties] == ["Takaichi Sanae", "Lee Jae-myung"]


def test_clusters_name_the_same_event_alike_over_many_texts():
    first = source_text("Lee and Takaichi met in Gyeongju in October.", key="first")
    second = source_text("On 30 October they met in Gyeongju. She said so.", key="second")
    ids = cluster(
        [
            (first, [draft((0, 44), **OCTOBER)]),
            (
                second,
                [
                    draft((0, 35), on="2025-10-30", at="Gyeongju"),
                    draft((36, 48), kind="statement", people="takaichi", on="2025-10-30"),
                ],
            ),
        ],
        GAZETTEER,
    )
    assert ids[0][0] == ids[1][0]
    assert ids[1][0] != ids[1][1]


# --- any order -----------------------------------------------------------------------------------

DATES = [
    "2025-10",
    "2025-10-28",
    "2025-10-29",
    "2025-10-30",
    "2025-10-30/2025-10-31",
    "2025",
    "2025-10~",
    None,
]


@st.composite
def any_telling(draw):
    kind = draw(st.sampled_from(["meeting", "visit", "statement"]))
    people = {
        "meeting": ["takaichi lee", "takaichi lee xi", "takaichi", "motegi lee"],
        "visit": ["lee", "takaichi", "lee takaichi"],
        "statement": ["lee", "takaichi lee"],
    }
    return telling(
        draw(st.sampled_from("abcde")),
        kind=kind,
        published=draw(st.sampled_from(["2025-09-30", "2025-10-30", "2026-01-13"])),
        words=draw(
            st.sampled_from([SHUTTLE, f"He said that {SHUTTLE}.", "Something else was said by them."])
        ),
        people=draw(st.sampled_from(people[kind])),
        on=draw(st.sampled_from(DATES)),
        at=draw(st.sampled_from([None, "Gyeongju", "Seoul", "South Korea", "the lakeside hotel"])),
        status=draw(st.sampled_from(["happened", "planned", "cancelled"])),
        subtype=draw(st.sampled_from(["", "summit", "call"])),
    )


@given(st.lists(any_telling(), max_size=9), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_the_order_of_reading_does_not_change_the_result(tellings, random):
    tellings = list({(t.kind, t.key): t for t in tellings}.values())
    shuffled = random.sample(tellings, len(tellings))

    def result(found):
        return {frozenset((t.kind, t.key) for t in group): combine(group) for group in found}

    assert result(same_events(tellings)) == result(same_events(shuffled))


@given(st.lists(any_telling(), max_size=9))
@settings(max_examples=200, deadline=None)
def test_every_telling_is_in_one_event_and_no_event_has_two_of_one_text(tellings):
    tellings = list({(t.kind, t.key): t for t in tellings}.values())
    groups = same_events(tellings)
    assert sorted((t.kind, t.key) for g in groups for t in g) == sorted((t.kind, t.key) for t in tellings)
    assert all(len({x for t in g for x in t.texts}) == len(g) for g in groups)
    assert all(len({t.kind for t in g}) == 1 for g in groups)
