"""No export says more of a date than is known."""

import calendar
import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from relations.models import Event
from relations.partial_date import PartialDate, season
from tests import factories as make
from tests.site.exported import text_of
from timeline.exports.formats import FORMATS

pytestmark = pytest.mark.django_db

# Sources and versions are of other years, so that these years stand for the event alone.
years = st.integers(1950, 1999)
months = st.integers(1, 12)
qualifiers = st.sampled_from(["exact", "approximate", "uncertain"])


def _month_end(year, month):
    return date(year, month, calendar.monthrange(year, month)[1])


def _months(year, first, number, precision):
    return PartialDate(date(year, first, 1), _month_end(year, first + number - 1), precision)


@st.composite
def wide_dates(draw):
    """A date of any precision but a day."""
    year, month = draw(years), draw(months)
    made = draw(
        st.sampled_from(
            [
                PartialDate(date(year, month, 1), date(year, month, 10), "part_of_month"),
                _months(year, month, 1, "month"),
                _months(year, (month - 1) // 3 * 3 + 1, 3, "quarter"),
                _months(year, 1 if month < 7 else 7, 6, "half"),
                season(year, 21 + month % 4),
                PartialDate.year(year),
                PartialDate(date(year // 10 * 10, 1, 1), date(year // 10 * 10 + 9, 12, 31), "decade"),
            ]
        )
    )
    return PartialDate(made.first, made.last, made.precision, draw(qualifiers))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wide_dates())
def test_nothing_finer_than_what_is_known_is_written(client, when):
    for known in Event.objects.all():
        known.delete()
    event = make.event(title="Wide", people=[make.person(), make.person("Lee")])
    event.date = when
    event.save()
    finest = 4 if when.precision in ("year", "decade") else 7
    finer = re.compile(r"19[5-9]\d-\d\d-\d\d" if finest == 7 else r"19[5-9]\d-\d\d")
    page = client.get(event.get_absolute_url())
    for extension in FORMATS:
        if extension in ("ics", "gexf", "countries.gexf"):
            continue
        assert not finer.search(text_of(client.get(f"/timeline.{extension}"))), extension
    assert not finer.search(text_of(client.get("/api/v1/events")))
    assert not finer.search(text_of(page))
    assert '"day"' not in text_of(client.get("/timeline.timelinejs.json"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wide_dates())
def test_formats_of_whole_days_span_all_of_them_and_say_how_much_is_known(client, when):
    for known in Event.objects.all():
        known.delete()
    event = make.event(title="Wide", people=[make.person(), make.person("Lee")])
    event.date = when
    event.save()
    shown = Calendar.from_ical(text_of(client.get("/timeline.ics"))).walk("VEVENT")[0]
    assert (shown["DTSTART"].dt, shown["DTEND"].dt) == (when.first, when.last + timedelta(days=1))
    assert shown["X-DATE-PRECISION"] == when.precision.upper().replace("_", "-")
    assert str(shown["SUMMARY"]) != "Wide", "the bar of a calendar looks like certainty: the title adds words"
    network = text_of(client.get("/timeline.gexf"))
    assert f'<spell start="{when.first}" end="{when.last}" />' in network
    assert f'value="{when.edtf}"' in network
