"""When an event is, in words for the eye and in a form for machines; never finer than it is known."""

from functools import lru_cache

from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from relations.partial_date import PartialDate

from .date_words import in_words
from .vocabulary import status_word

PLANS = {
    "planned": gettext_lazy("Planned for %(date)s"),
    "not confirmed": gettext_lazy("Planned for %(date)s, not confirmed"),
    "postponed": gettext_lazy("Planned for %(date)s, postponed"),
    "cancelled": gettext_lazy("Planned for %(date)s, cancelled"),
}


def words(date):
    """A PartialDate in the words of the page's language."""
    return in_words(date, get_language())


def day_words(day):
    """A day of the calendar: 30 October 2025."""
    return words(PartialDate.of_day(day))


def year_words(year):
    """2025, or 2025年."""
    return words(PartialDate.year(year))


def decade_words(year):
    """The decade that the year begins: 1990s."""
    return _("%(year)ds") % {"year": year}


def years_words(first, last):
    """Two years and all between: 1965–2026."""
    return words(PartialDate(PartialDate.year(first).first, PartialDate.year(last).last, "year"))


def is_overdue(event, today):
    """True for a plan whose last day has passed with no word that it happened."""
    return event.status == "planned" and event.last_day is not None and event.last_day < today


def phrase(event, today):
    """The date with what became of it: "Planned for December 2025, not confirmed"."""
    said = words(event.date)
    if event.status == "happened":
        return capfirst(said)
    outcome = "not confirmed" if is_overdue(event, today) else event.status
    return PLANS[outcome] % {"date": said}


def status_words(event, today):
    if is_overdue(event, today):
        return _("planned, not confirmed")
    return status_word(event.status)


@lru_cache(maxsize=4096)
def machine_date(date):
    """What `<time datetime>` may say: one day, month or year that holds the whole date, or "".

    HTML has no way to write a span, so two days of one month are that month. An approximate date, one
    with an open end and one across years have no such unit that is sure to hold them.
    """
    if date is None or date.qualifier != "exact" or date.first is None or date.last is None:
        return ""
    first, last = date.first, date.last
    if first.year != last.year:
        return ""
    if date.precision == "day" and first == last:
        return first.isoformat()
    if date.precision in ("day", "part_of_month", "month") and first.month == last.month:
        return f"{first:%Y-%m}"
    return f"{first:%Y}"


def heading(date):
    """(year, month) headings the event stands under in a list."""
    return _heading(date, get_language())


@lru_cache(maxsize=4096)
def _heading(date, language):
    """In the language, which is the active one.

    What is wider than a month stands under its year with the remark that the month isn't known.
    """
    year = year_words(date.first.year)
    if date.precision == "decade":
        decade = decade_words(date.first.year // 10 * 10)
        return decade, _("%(span)s, year not known") % {"span": decade}
    month = words(PartialDate.month(date.first.year, date.first.month))
    if date.precision in ("day", "part_of_month"):
        return year, month
    if date.precision == "month" and is_one_month(date):
        return year, _("%(span)s, day not known") % {"span": month}
    span = capfirst(words(PartialDate(date.first, date.last, date.precision)))
    return year, _("%(span)s, month not known") % {"span": span}


def is_one_month(date):
    return date.last is not None and f"{date.first:%Y%m}" == f"{date.last:%Y%m}"
