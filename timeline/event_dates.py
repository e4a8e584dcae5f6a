"""When an event is, in words for the eye and in a form for machines; never finer than it is known."""

from functools import lru_cache

from django.utils.text import capfirst

from relations.date_words import in_words

# The words of a date are asked for again and again: each card, each quotation.
words = lru_cache(maxsize=4096)(in_words)


def is_overdue(event, today):
    """True for a plan whose last day has passed with no word that it happened."""
    return event.status == "planned" and event.last_day is not None and event.last_day < today


def phrase(event, today):
    """The date with what became of it: "Planned for December 2025, not confirmed"."""
    said = words(event.date)
    if event.status == "happened":
        return capfirst(said)
    outcome = (
        event.status if event.status != "planned" else "not confirmed" if is_overdue(event, today) else ""
    )
    return f"Planned for {said}, {outcome}" if outcome else f"Planned for {said}"


def status_words(event, today):
    if is_overdue(event, today):
        return "planned, not confirmed"
    return event.get_status_display()


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
    """(year, month) headings the event stands under in a list.

    What is wider than a month stands under its year with the remark that the month isn't known.
    """
    year = str(date.first.year)
    if date.precision == "decade":
        decade = f"{date.first.year // 10 * 10}s"
        return decade, f"{decade}, year not known"
    if date.precision in ("day", "part_of_month"):
        return year, f"{date.first:%B %Y}"
    if date.precision == "month" and is_one_month(date):
        return year, f"{date.first:%B %Y}, day not known"
    span = capfirst(words(type(date)(date.first, date.last, date.precision)))
    return year, f"{span}, month not known"


def is_one_month(date):
    return date.last is not None and f"{date.first:%Y%m}" == f"{date.last:%Y%m}"
