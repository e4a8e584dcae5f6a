"""The narrowing of the list of events: each a question of the querysets, asked from the sidebar."""

import re
from datetime import date

from django.contrib import admin, messages
from django.db.models import Count, Exists, OuterRef

from relations.models import Country, Event, Evidence

FREQUENT_PAIRS = 12
LATEST_YEARS = 12
_PAIR = re.compile(r"([A-Za-z]{2})-([A-Za-z]{2})")


def frequent_pairs(most=FREQUENT_PAIRS):
    """The couples of country codes with the most events, the most frequent first."""
    counted = Event.objects.counted_by_pair().order_by("-number", "country_id", "event__countries")
    return [(one, other) for one, other, _ in counted[:most]]


class QuestionFilter(admin.SimpleListFilter):
    """A filter that tells the reader when the address asks for something it does not know."""

    def nonsense(self, queryset):
        messages.warning(
            self.request, f"“{self.value()}” is no {self.title} to filter by; the filter is left out."
        )
        return queryset


class PairFilter(QuestionFilter):
    """Whose relations: the frequent pairs, or none of them; any other pair may stand in the address."""

    title = "pair"
    parameter_name = "pair"

    def lookups(self, request, model_admin):
        self.frequent = frequent_pairs()
        asked = _PAIR.fullmatch(self.value() or "")
        shown = list(self.frequent)
        if asked and (pair := _sorted_pair(asked)) not in shown:
            shown.append(pair)
        names = dict(Country.objects.values_list("code", "name"))
        choices = [
            (f"{one}-{other}".lower(), "–".join(sorted(names.get(code, code) for code in (one, other))))
            for one, other in shown
        ]
        return [*choices, ("other", "other pairs")] if choices else []

    def has_output(self):
        return bool(self.lookup_choices) or self.value() is not None

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        if self.value() == "other":
            frequent = Event.objects.between_any(self.frequent)
            return queryset.exclude(pk__in=frequent.values("pk"))
        asked = _PAIR.fullmatch(self.value())
        return queryset.between_countries(*_sorted_pair(asked)) if asked else self.nonsense(queryset)


def _sorted_pair(found):
    return tuple(sorted(code.upper() for code in found.groups()))


class YearFilter(QuestionFilter):
    """Events that may have happened in a year, however wide their date."""

    title = "year"
    parameter_name = "year"

    def lookups(self, request, model_admin):
        years = [day.year for day in Event.objects.dates("first_day", "year", order="DESC")]
        choices = [(str(year), str(year)) for year in years[:LATEST_YEARS]]
        if len(years) > LATEST_YEARS:
            choices.append((f"-{years[LATEST_YEARS]}", f"{years[LATEST_YEARS]} and before"))
        return [*choices, ("none", "no date known")] if choices else []

    def queryset(self, request, queryset):
        value = self.value()
        if value is None:
            return queryset
        if value == "none":
            return queryset.filter(first_day__isnull=True)
        year = value.removeprefix("-")
        if not (year.isdecimal() and year.isascii() and 1 <= int(year) <= 9999):
            return self.nonsense(queryset)
        since = None if value.startswith("-") else date(int(year), 1, 1)
        return queryset.during(since, date(int(year), 12, 31))


class EvidenceFilter(QuestionFilter):
    """How many sources prove the event."""

    title = "evidence"
    parameter_name = "evidence"

    def lookups(self, request, model_admin):
        return [("none", "no source"), ("one", "one source"), ("several", "several sources")]

    def queryset(self, request, queryset):
        if self.value() is None:
            return queryset
        sources = Evidence.objects.order_by().values("event").annotate(sources=Count("source", distinct=True))
        match self.value():
            case "none":
                return queryset.filter(~Exists(Evidence.objects.filter(event=OuterRef("pk"))))
            case "one":
                return queryset.filter(pk__in=sources.filter(sources=1).values("event"))
            case "several":
                return queryset.filter(pk__in=sources.filter(sources__gt=1).values("event"))
        return self.nonsense(queryset)
