"""Words that look like a time and are none, and times that must not be taken for dates."""

import pytest

from relations.extraction.dates import find_dates
from relations.partial_date import parse_edtf

PUBLISHED = parse_edtf("2026-01-13")

NO_TIME = [
    "The two sides may agree on a text.",
    "May said that the talks were useful.",
    "Prime Minister May met him.",
    "Theresa May met him.",
    "Mrs. May's government fell.",
    "Protesters march on the embassy.",
    "The March on Washington is remembered.",
    "The Long March is remembered.",
    "April Glaspie was the envoy.",
    "June Carter sang.",
    "August Wilson wrote it.",
    "Jan Kowalski was the envoy.",
    "Mon Mothma was the envoy.",
    "He sat in the sun.",
    "The Sun reported it.",
    "We agreed at once.",
    "The Sunday Times reported it.",
    "The Daily Mail reported it.",
    "The daily said the talks were useful.",
    "Black Friday sales rose.",
    "The fall of Saigon is remembered.",
    "Prices fall, hopes spring up.",
    "A second summit is needed.",
    "The Winter Olympics were a success.",
    "The 7th largest economy shrank.",
    "The 30th anniversary was marked.",
    "He lives on the 15th floor.",
    "The 2,025 troops left.",
    "It cost 5,000 yen in 1998 dollars.",
    "It adopted Resolution 1718.",
    "Resolutions 1718 and 2270 were adopted.",
    "The Group of 20 and the G7 are not the same.",
    "It was 1.5 track talks.",
    "About 2000 Chinese nationals left.",
    "More than 1900 people died.",
    "It is worth $2000.",
    "The A2025 is a ship.",
    "He won 3:2.",
    "The score was 10:99.",
    "The first half of the match was dull.",
    "It was a difficult day for both.",
    "He read the minutes of the meeting.",
    "About a quarter of them left.",
    "He came as soon as he could.",
    "The pair met at the same time.",
    "A later date was offered.",
    "He asked for more than that.",
    "The soon-to-open hall is large.",
    "Beppu is a hot-spring resort.",
    "He came for an overnight visit.",
    "Earlier prime ministers kept silent.",
    "See https://example.org/2005/01/20/2005012061027.html for more.",
    "See https://example.org/summit-2025-modi for more.",
    "A phone number: 010-1234-5678.",
    "The road is 100 km long.",
    "",
    " \n\n ",
]


@pytest.mark.parametrize("sentence", NO_TIME)
def test_no_time_expression_is_seen(sentence):
    assert [m.span.of(sentence) for m in find_dates(sentence, PUBLISHED)] == []


KINDS = [
    ("The talks lasted three hours.", "three hours", "duration", "PT3H"),
    ("The talks lasted half an hour.", "half an hour", "duration", "PT30M"),
    ("They spoke for about an hour and a half.", "about an hour and a half", "duration", "PT1.5H"),
    ("He opened a two-day visit.", "two-day", "duration", "P2D"),
    ("They talked for two or three weeks.", "two or three weeks", "duration", "P3W"),
    ("It was the first visit in 17 years.", "17 years", "duration", "P17Y"),
    ("It was the first visit in more than a decade.", "more than a decade", "duration", "P1DE"),
    ("It took several months.", "several months", "duration", "PXM"),
    ("It took a few days.", "a few days", "duration", "PXD"),
    ("It took a couple of days.", "a couple of days", "duration", "P2D"),
    ("The 56-year-old envoy left.", "56-year-old", "duration", "P56Y"),
    ("Half a century has passed.", "Half a century", "duration", "P50Y"),
    ("It took twenty-five years.", "twenty-five years", "duration", "P25Y"),
    ("Ties grew over the past three years.", "the past three years", "duration", "P3Y"),
    ("Ties will grow over the next few months.", "the next few months", "duration", "PXM"),
    ("For years nobody spoke.", "years", "duration", "PXY"),
    ("They meet every year.", "every year", "set", "P1Y"),
    ("They meet every two years.", "every two years", "set", "P2Y"),
    ("They meet twice a year.", "a year", "set", "P1Y"),
    ("They meet once a month.", "a month", "set", "P1M"),
    ("They meet every Tuesday.", "every Tuesday", "set", "XXXX-WXX-2"),
    ("They meet on Tuesdays.", "Tuesdays", "set", "XXXX-WXX-2"),
    ("The annual talks were held.", "annual", "set", "P1Y"),
    ("They build 15 a year.", "a year", "set", "P1Y"),
    ("The call began at 2:35 p.m. in Tokyo.", "2:35 p.m.", "time", "2026-01-13T14:35"),
    ("The call began at 18:00 UTC.", "18:00 UTC", "time", "2026-01-13T18:00"),
    ("The call began at noon.", "noon", "time", "2026-01-13T12:00"),
    ("They spoke in the morning.", "the morning", "time", "2026-01-13TMO"),
]


@pytest.mark.parametrize(("sentence", "expression", "kind", "timex"), KINDS)
def test_what_is_no_date_has_its_own_kind_and_names_no_day(sentence, expression, kind, timex):
    mentions = {m.span.of(sentence): m for m in find_dates(sentence, PUBLISHED)}
    mention = mentions[expression]
    assert (mention.kind, mention.timex, mention.value) == (kind, timex, None)
    assert mention.reason


TIMEX = [
    ("They met last week.", "2026-W02"),
    ("They met last weekend.", "2026-W02-WE"),
    ("They met this morning.", "2026-01-13TMO"),
    ("They met last night.", "2026-01-12TNI"),
    ("They met on Friday evening.", "2026-01-09TEV"),
    ("They meet at 9 a.m. on Friday.", "2026-01-16T09:00"),
    ("They met at 9 a.m. on Friday.", "2026-01-09T09:00"),
    ("They will meet on Friday at 9 a.m.", "2026-01-16T09:00"),
    ("They met last summer.", "2025-SU"),
    ("Exports rose in Q3 2025.", "2025-Q3"),
    ("It was so in the 1990s.", "199"),
    ("It was so in the 20th century.", "19"),
    ("They now agree.", "PRESENT_REF"),
    ("They are currently in talks.", "PRESENT_REF"),
    ("They agree for the time being.", "PRESENT_REF"),
    ("They met recently.", "PAST_REF"),
    ("They will meet soon.", "FUTURE_REF"),
    ("They hope to meet in the near future.", "FUTURE_REF"),
    ("They met a few months ago.", "PAST_REF"),
    ("They met two days before the vote.", "P2D"),
    ("Christmas is near.", "XXXX-12-25"),
]


@pytest.mark.parametrize(("sentence", "timex"), TIMEX)
def test_the_timex_value_follows_the_standard(sentence, timex):
    assert timex in [m.timex for m in find_dates(sentence, PUBLISHED)]


def test_a_year_in_a_name_is_seen_but_dates_nothing():
    (mention,) = find_dates("They spoke of Vision 2030 again.", PUBLISHED)
    assert (mention.timex, mention.value) == ("2030", None)


def test_an_unknown_week_says_why():
    (mention,) = find_dates("They met last week.", parse_edtf("2026"))
    assert mention.reason == "the text is dated 2026, no closer"


def test_a_distance_from_an_event_says_which_event_has_no_day():
    (mention,) = find_dates("Aides came two days before the summit in Seoul.", PUBLISHED)
    assert mention.reason == "it counts from “the summit in …”, whose day is not given"


def test_an_event_told_before_with_its_day_can_be_counted_from():
    text = "The summit was held in Seoul on Friday. Aides came two days before the summit."
    assert [str(m.value) for m in find_dates(text, PUBLISHED)] == ["2026-01-09", "2026-01-07"]


def test_the_month_before_last_and_the_week_after_next():
    text = "Lee was in Tokyo the month before last and goes again the week after next."
    found = [mention.value.edtf for mention in find_dates(text, parse_edtf("2025-10-01"))]
    assert found == ["2025-08", "2025-10-13/2025-10-19"]
