"""Who went where, for how long: one table row a construction."""

import pytest

from tests.extraction.test_events import read


def visits(text, gazetteer, published):
    drafts = [draft for draft in read(text, gazetteer, published) if draft.kind == "visit"]
    return [(d.date.edtf if d.date else None, d.place.name, d.status) for d in drafts]


STAYS = {
    "Kim Dae-jung arrived in Tokyo on Wednesday for a state visit of four days.": "1998-10-07/1998-10-10",
    "Kim Dae-jung landed in Tokyo on Wednesday for an overnight stay.": "1998-10-07/1998-10-08",
    "Kim Dae-jung landed in Tokyo on Monday for three days of talks.": "1998-10-05/1998-10-07",
    "Kim Dae-jung flew to Tokyo on Monday, beginning a week-long trip.": "1998-10-05/1998-10-11",
    "Kim Dae-jung ended a three-day visit to Tokyo on Wednesday.": "1998-10-05/1998-10-07",
    "Kim Dae-jung returned home from a three-day visit to Tokyo on Wednesday.": "1998-10-05/1998-10-07",
    "Kim Dae-jung arrived in Tokyo on Wednesday and stays until Saturday.": "1998-10-07/1998-10-10",
    "Kim Dae-jung arrived in Tokyo on Wednesday.": "1998-10-07",
}


@pytest.mark.parametrize("text", STAYS)
def test_a_visit_takes_all_the_days_its_sentence_gives_it(text, gazetteer):
    assert visits(text, gazetteer, "1998-10-08") == [(STAYS[text], "Tokyo", "happened")]


def test_a_later_word_of_the_day_of_arrival_does_not_shorten_a_stay(gazetteer):
    text = "Kim Dae-jung began a four-day visit to Tokyo on Wednesday. Kim arrived in Tokyo on Wednesday."
    assert visits(text, gazetteer, "1998-10-08") == [("1998-10-07/1998-10-10", "Tokyo", "happened")]


def test_a_stay_that_moves_on_to_another_town_is_another_visit(gazetteer):
    text = "Lee Jae-myung arrived in Beijing on Sunday for four days. On Tuesday he flew to Shanghai."
    assert visits(text, gazetteer, "2026-01-06") == [
        ("2026-01-04/2026-01-07", "Beijing", "happened"),
        ("2026-01-06", "Shanghai", "happened"),
    ]


AT_LAST = [
    "Not until June did Antony Blinken, the secretary of state, travel to Beijing.",
    "Antony Blinken did not travel to Beijing until June.",
    "It was not until June that Antony Blinken went to Beijing.",
    "It was in June that Antony Blinken flew to Beijing.",
    "Only in June did Antony Blinken go to Beijing.",
]


@pytest.mark.parametrize("text", AT_LAST)
def test_what_did_not_happen_until_june_happened_in_june(text, gazetteer):
    assert visits(text, gazetteer, "2023-11-16") == [("2023-06", "Beijing", "happened")]


def test_a_visit_to_ground_that_another_claims_concerns_both(gazetteer):
    text = "President Lee Myung-bak visited Dokdo on Friday. The islets are also claimed by Japan."
    (visit,) = read(text, gazetteer, "2012-08-10")
    assert visit.countries == ("JP", "KR")


def who_where(text, gazetteer, published):
    drafts = [draft for draft in read(text, gazetteer, published) if draft.kind == "visit"]
    return [
        (d.participants[0].name.split()[-1], d.date.edtf if d.date else None, d.place.name, d.status)
        for d in drafts
    ]


TOURS = [
    (
        "Li Qiang will visit Seoul on Tuesday, Tokyo on Wednesday and Hanoi on Thursday.",
        ["2024-06-25 Seoul", "2024-06-26 Tokyo", "2024-06-27 Hanoi"],
    ),
    ("Barack Obama will travel to Tokyo and Seoul in July.", ["2024-07 Tokyo", "2024-07 Seoul"]),
    (
        "Li Qiang's tour takes him to Wellington on Thursday and to Canberra on Saturday.",
        ["2024-06-27 Wellington", "2024-06-29 Canberra"],
    ),
    ("Li Qiang goes to Nara, Japan, on Friday.", ["2024-06-28 Nara"]),
    ("Li Qiang will visit Tokyo in July, and on Aug. 2 he speaks in Hanoi.", ["2024-07 Tokyo"]),
]


@pytest.mark.parametrize(("text", "stops"), TOURS)
def test_each_stop_of_a_tour_is_a_visit_with_its_own_day(text, stops, gazetteer):
    found = who_where(text, gazetteer, "2024-06-24")
    assert [f"{day} {place}" for _, day, place, _ in found] == stops


LAST_BEFORE = [
    ("Blinken is in Beijing, the first secretary of state to visit China since Mike Pompeo in October 2018.",
     ("Pompeo", "2018-10", "China", "happened")),
    ("No American secretary of state had been to China since Mike Pompeo in October 2018.",
     ("Pompeo", "2018-10", "China", "happened")),
    ("Mark Carney is in Beijing. Justin Trudeau, the last to make the journey, left in December 2017.",
     ("Trudeau", "2017-12", "China", "happened")),
    ("In February 1972 Richard Nixon became the first American president to travel to China.",
     ("Nixon", "1972-02", "China", "happened")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "visit"), LAST_BEFORE)
def test_the_one_who_came_first_or_last_before_is_a_visitor_too(text, visit, gazetteer):
    assert visit in who_where(text, gazetteer, "2026-01-16")


BESIDE = [
    ("Benjamin Netanyahu, due in Washington on Monday, is unlikely to be charmed.",
     ("Netanyahu", "2024-06-24", "Washington", "planned")),
    ("Antony Blinken, in Tokyo for talks, said on Monday that all was well.",
     ("Blinken", "2024-06-17", "Tokyo", "happened")),
    ("Moon Jae-in, who flew in on Wednesday, called on Li Keqiang, the premier.",
     ("Jae-in", "2024-06-19", "China", "happened")),
    ("Wang Yi led a delegation to Moscow in February.", ("Yi", "2024-02", "Moscow", "happened")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "visit"), BESIDE)
def test_being_there_is_a_visit(text, visit, gazetteer):
    assert visit in who_where(text, gazetteer, "2024-06-20")


NO_VISIT = [
    "The two leaders concurred on making arrangements for a visit by Prime Minister Ishiba to South Korea.",
    "The first visit to South Korea by Minister Iwaya is under consideration.",
    "Seoul ruled out a trip by Moon Jae-in to Tokyo in August.",
    "Qin Gang accepted an invitation to visit Washington at a convenient time.",
    "Xi Jinping stressed that the understandings he and Biden reached in Bali in November should be kept.",
    "Kishida met South Korea's new president, Yoon Suk Yeol, in Seoul on Thursday.",
    "Wang Yi told him that the visit was unacceptable.",
]


@pytest.mark.parametrize("text", NO_VISIT)
def test_a_visit_thought_of_or_turned_down_is_none(text, gazetteer):
    assert who_where(text, gazetteer, "2024-06-20") == []


def test_a_trip_that_will_not_take_place_is_cancelled(gazetteer):
    text = "A trip to Moscow by Yoshimasa Hayashi that had been planned for May will not take place."
    assert who_where(text, gazetteer, "2022-04-02") == [("Hayashi", "2022-05", "Moscow", "cancelled")]


def test_a_day_before_the_second_verb_is_its_own(gazetteer):
    text = "Lee Jae-myung landed in Tokyo on Monday and on Tuesday met Sanae Takaichi in Nara."
    found = [(d.kind, d.date.edtf) for d in read(text, gazetteer)]
    assert found == [("visit", "2026-01-12"), ("meeting", "2026-01-13")]


def test_an_undated_meeting_is_of_the_day_its_paragraph_looks_back_to(gazetteer):
    text = (
        "Choe Son Hui warned on Thursday that the answer would be fierce.\n\n"
        "Earlier on Sunday Joe Biden had seen his partners one by one in Phnom Penh. "
        "Yoon Suk Yeol and Fumio Kishida also sat down by themselves."
    )
    last = [d for d in read(text, gazetteer, "2022-11-17") if d.kind == "meeting"][-1]
    assert last.date.edtf == "2022-11-13"


def test_what_follows_the_entries_of_a_chronology_is_of_the_day_of_writing(gazetteer):
    text = (
        "October 31, 2017: The ministries publish a statement.\n"
        "November 22, 2017: Kang Kyung-wha is in Beijing for the first time.\n"
        "Coming up: Moon Jae-in flies to Beijing on Wednesday."
    )
    assert who_where(text, gazetteer, "2017-12-11")[-1][1] == "2017-12-13"


def test_a_trip_takes_the_day_its_relative_clause_says_it_begins(gazetteer):
    text = "The delay does not affect a trip to Beijing by Wi Sung-lac, which begins on Thursday."
    assert [visit[1] for visit in who_where(text, gazetteer, "2026-06-24")] == ["2026-06-25"]


def test_months_after_an_earlier_visit_are_counted_back_from_the_meeting(gazetteer):
    text = "Lee and Takaichi last met in Andong in May, four months after Lee stayed in Nara as her guest."
    assert ("2026-01", "Nara") in [
        (day, place) for _, day, place, _ in who_where(text, gazetteer, "2026-06-24")
    ]


STANDING = [
    ("The delay does not affect a trip to Beijing by Wi Sung-lac next Thursday.", ["planned"]),
    ("Wang Yi came to Tokyo on Monday; a dinner for him was called off.", ["happened"]),
    ("The now-suspended premier, Paetongtarn Shinawatra, visited Hanoi on Monday.", ["happened"]),
    ("Xi Jinping visited Hanoi on Monday, which led to talks being scrapped.", ["happened"]),
    ("Xi Jinping's visit to Hanoi on Friday has been called off.", ["cancelled"]),
    ("A visit by Xi Jinping to Hanoi has been pencilled in for July.", ["planned"]),
    ("June 20, 2024: Xi Jinping visits Hanoi.\nJune 21, 2024: He goes home.", ["happened"]),
]


@pytest.mark.parametrize(("text", "statuses"), STANDING)
def test_words_of_cancelling_only_touch_what_they_govern(text, statuses, gazetteer):
    found = [d.status for d in read(text, gazetteer, "2024-06-24") if d.kind == "visit"]
    assert found == statuses


def test_a_dateline_with_its_agency_dates_nothing_else(gazetteer):
    text = (
        "New Delhi, Aug 26 (PTI) Prime Minister Narendra Modi will hold the annual summit with his Japanese "
        "counterpart Shigeru Ishiba in Tokyo on Friday, Foreign Secretary Vikram Misri said on Tuesday."
    )
    (meeting,) = read(text, gazetteer, "2025-08-26")
    assert (meeting.date.edtf, meeting.status) == ("2025-08-29", "planned")


def test_a_meeting_of_many_is_not_the_one_of_two_told_before(gazetteer):
    text = (
        "Lee Jae-myung sat down with Sanae Takaichi in Nara on Monday. "
        "On Tuesday Lee joins the ASEAN summit, from which others stay away."
    )
    assert [d.date.edtf for d in read(text, gazetteer) if d.kind == "meeting"] == ["2026-01-12"]


MORE_VISITS = [
    ("A trip to South Korea that Sanae Takaichi was to make this weekend has been postponed.",
     [("Takaichi", "2026-06-27/2026-06-28", "South Korea", "postponed")]),
    ("The state visit that Xi Jinping was to pay to Japan in August has been postponed.",
     [("Jinping", "2026-08", "Japan", "postponed")]),
    ("Before this week only two presidents had been to Pyongyang, Kim Dae-jung in June 2000 and "
     "Roh Moo-hyun in October 2007.",
     [("Dae-jung", "2000-06", "Pyongyang", "happened"), ("Moo-hyun", "2007-10", "Pyongyang", "happened")]),
    ("No Japanese premier has set foot in Pyongyang since Junichiro Koizumi, who went there in "
     "September 2002 and once more in May 2004.",
     [("Koizumi", "2002-09", "Pyongyang", "happened"), ("Koizumi", "2004-05", "Pyongyang", "happened")]),
    ("Fumio Kishida came to New Delhi in March 2022 and again in March 2023.",
     [("Kishida", "2022-03", "New Delhi", "happened"), ("Kishida", "2023-03", "New Delhi", "happened")]),
    ("Vladimir Putin took off from Tokyo on Friday night.",
     [("Putin", "2026-06-19", "Tokyo", "happened")]),
    ("Antony Blinken is due in Beijing on Sunday. He put the trip off on Tuesday.",
     [("Blinken", "2026-06-28", "Beijing", "postponed")]),
    ("Kang Kyung-wha, in Beijing for the first time as minister, was reminded on Monday of the three noes.",
     [("Kyung-wha", "2026-06-22", "Beijing", "happened")]),
    ("Minister Lho Shin-yong raised it on a visit to Tokyo in August 1981. "
     "Juan Guaidó called the visit an insult.",
     [("Shin-yong", "1981-08", "Tokyo", "happened")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "visits_told"), MORE_VISITS)
def test_visits_told_in_other_words_are_visits(text, visits_told, gazetteer):
    assert who_where(text, gazetteer, "2026-06-24") == visits_told


def test_a_plan_without_a_day_goes_on_from_the_day_told_before_it(gazetteer):
    text = (
        "Lee Jae-myung flies to Beijing on Sunday. First he is to sit down with Xi Jinping. "
        "Takaichi met Xi Jinping in October."
    )
    found = [(d.kind, d.date.edtf, d.status) for d in read(text, gazetteer, "2026-01-14")]
    assert found == [
        ("visit", "2026-01-18", "planned"),
        ("meeting", "2026-01-18", "planned"),
        ("meeting", "2025-10", "happened"),
    ]


def test_a_meeting_soon_after_an_arrival_is_placed_in_the_country_visited(gazetteer):
    text = "Lee Jae-myung landed in Beijing on Sunday. Monday brings talks between Lee and Xi Jinping."
    meeting = read(text, gazetteer, "2026-01-04")[-1]
    assert (meeting.kind, meeting.date.edtf, meeting.place.name) == ("meeting", "2026-01-05", "Beijing")
