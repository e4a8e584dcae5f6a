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
