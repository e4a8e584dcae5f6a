"""The vocabulary of questions about events, and about the texts that tell them. Only this file knows which
columns answer them."""

from datetime import date

from django.db import models
from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import Cast, Coalesce, Substr

from .search_tokens import pieces, wanted_tokens

LEADERS = ("head_of_state", "head_of_government")
# Of a participation: who came as a leader, by the office named or by the one held on the whole of the date.
NAMED_LEADER = Q(office__role__in=LEADERS)
LEADER_THEN = Q(
    office=None,
    person__tenures__office__role__in=LEADERS,
    person__tenures__start__lte=F("event__first_day"),
) & (Q(person__tenures__end=None) | Q(person__tenures__end__gte=F("event__last_day")))


class SourceQuerySet(models.QuerySet):
    def telling(self):
        """The texts that some published event stands on; the others nobody has reviewed."""
        return self.filter(Exists(self._told()))

    def with_events(self):
        """Each with `events`, the number of published events that stand on it."""
        number = self._told().values("source").annotate(number=Count("event", distinct=True))
        return self.annotate(events=Coalesce(Subquery(number.values("number")), 0))

    def _told(self):
        """The evidence of one text for published events; asked of the texts of a page, not of all."""
        evidence = self.model._meta.get_field("evidence").related_model
        return evidence.objects.filter(source=OuterRef("pk"), event__state="published").order_by()


class EventQuerySet(models.QuerySet):
    """Every method narrows; dates come in as arguments, so nothing here asks the clock."""

    def published(self):
        return self.filter(state="published")

    def ever_public(self):
        """What stands on the timeline, and what was taken back from it."""
        return self.filter(state__in=("published", "withdrawn"))

    def ever_shown(self):
        """Those whose address may have been seen by a reader: public once, or merged into one that is."""
        return self.filter(
            Q(state__in=("published", "withdrawn")) | Q(version__gt=0) | Q(merged_into__state="published")
        )

    def of_kind(self, *kinds):
        """Events whose kind or subtype is one of `kinds`: "meeting", "summit"."""
        return self.filter(Q(kind__in=kinds) | Q(subtype__in=kinds))

    def with_status(self, *statuses):
        return self.filter(status__in=statuses)

    def of_country(self, code):
        return self.filter(countries=code.upper())

    def of_any_country(self, *codes):
        """Events that belong to the relations of at least one of the countries."""
        links = self.model.countries.through.objects.filter(country__in=[code.upper() for code in codes])
        return self.filter(pk__in=links.values("event"))

    def between_countries(self, one, other):
        """Events that belong to the relations of both countries, whoever else took part."""
        return self.filter(countries=one.upper()).filter(countries=other.upper())

    def between_any(self, pairs):
        """Events of at least one of the pairs, each a couple of codes."""
        inside = Q(pk__in=[])
        for one, other in pairs:
            pair = self.model.objects.between_countries(one, other)
            inside |= Q(pk__in=pair.values("pk"))
        return self.filter(inside)

    def involving(self, *people):
        """Events in which any of the people (slugs) took part, in any role."""
        participation = self.model._meta.get_field("participations").related_model
        took_part = participation.objects.filter(person__slug__in=people)
        return self.filter(pk__in=took_part.values("event"))

    def countries_led(self):
        """(key, code) of each event in which a head of state or government of the country took part."""
        participation = self.model._meta.get_field("participations").related_model
        seats = participation.objects.filter(event__in=self._keys())
        named = seats.filter(NAMED_LEADER).values_list("event", "office__country")
        held = seats.filter(LEADER_THEN).values_list("event", "person__tenures__office__country")
        return {(pk, code) for pk, code in (*named, *held) if code}

    def at_places(self, *places):
        """Events at any of the places (slugs), or at a site in one of them."""
        return self.filter(Q(place__slug__in=places) | Q(place__town__slug__in=places))

    def on_topics(self, *topics):
        topic_links = self.model.topics.through.objects.filter(topic__slug__in=topics)
        return self.filter(pk__in=topic_links.values("event"))

    def during(self, since=None, until=None):
        """Events that may have happened on some day from `since` to `until`; either may be None."""
        overlapping = self
        if since is not None:
            overlapping = overlapping.filter(
                Q(last_day__gte=since) | Q(last_day__isnull=True, first_day__isnull=False)
            )
        if until is not None:
            overlapping = overlapping.filter(first_day__lte=until)
        return overlapping

    def matching(self, text):
        """Events whose title, people, places, topics or quoted words hold every word of `text`.

        Words by their beginnings, Chinese characters, kana and Hangul anywhere in a word.
        """
        found = self
        if wanted_tokens(text):
            wording = self.model._meta.get_field("wording").related_model
            found = found.filter(pk__in=wording.objects.filter(tokens__holds=text).values("event"))
        for word in pieces(text):
            found = found.filter(words__contains=word)
        return found

    def newest_first(self):
        return self.order_by("-sort_key", "-id")

    def oldest_first(self):
        return self.order_by("sort_key", "id")

    def after(self, sort_key, pk, newest=True):
        """The events that follow the one at (sort_key, pk) in the given order."""
        if newest:
            return self.filter(Q(sort_key__lt=sort_key) | Q(sort_key=sort_key, pk__lt=pk))
        return self.filter(Q(sort_key__gt=sort_key) | Q(sort_key=sort_key, pk__gt=pk))

    def seen_together(self, person):
        """(event, slug, name, first day, last day, precision, qualifier) for each other person of each event
        that the person (a slug) took part in, the earliest first; addressees are not there."""
        participation = self.model._meta.get_field("participations").related_model
        there = participation.objects.exclude(role="addressee")
        together = there.filter(event__in=self._keys(), person__isnull=False).exclude(person__slug=person)
        together = together.filter(event__in=there.filter(person__slug=person).values("event"))
        dates = ("event__first_day", "event__last_day", "event__precision", "event__qualifier")
        ordered = together.order_by("event__sort_key", "event")
        return ordered.values_list("event", "person__slug", "person__name", *dates).distinct()

    # --- as they stand in a list --------------------------------------------------------------

    def listed_in(self, event_list):
        """Those that stand in the EventList; none where it is None."""
        return self.filter(listed__list=event_list) if event_list else self.none()

    # --- wholes and their parts --------------------------------------------------------------

    def standing_alone(self):
        """Those that are not part of another event of this same set."""
        return self.filter(Q(part_of__isnull=True) | ~Q(part_of__in=self._keys()))

    def parts_of(self, *events):
        """The parts of the events (their keys)."""
        return self.filter(part_of__in=events)

    def not_within(self, event):
        """Without the event, its parts, what it is part of and that one's other parts."""
        others = self.exclude(pk=event.pk).filter(~Q(part_of=event.pk) | Q(part_of__isnull=True))
        if event.part_of_id:
            others = others.exclude(pk=event.part_of_id)
            others = others.filter(~Q(part_of=event.part_of_id) | Q(part_of__isnull=True))
        return others

    # --- counted: rows of (what is counted …, number of events) --------------------------------

    def extent(self):
        """{"events": how many, "first": the earliest day, "last": the latest}, in one question."""
        return self.order_by().aggregate(
            events=Count("pk"), first=Min("first_day"), last=Max(Coalesce("last_day", "first_day"))
        )

    def of_year(self, year):
        """Events that begin in the year."""
        return self.filter(first_day__gte=date(year, 1, 1), first_day__lte=date(year, 12, 31))

    def years(self):
        """The years in which events begin, in order."""
        begun = (
            self.filter(first_day__isnull=False)
            .order_by()
            .annotate(year=Substr(Cast("first_day", models.CharField()), 1, 4))
        )
        return [int(year) for year in begun.values_list("year", flat=True).distinct().order_by("year")]

    def counted_by_pair(self):
        """(code, code, number) for each two countries that share events, codes in order."""
        links = self.model.countries.through.objects.filter(event__in=self._keys())
        couples = links.filter(event__countries__gt=F("country"))
        return couples.values_list("country_id", "event__countries").annotate(number=Count("pk"))

    def _keys(self):
        return self.order_by().values("pk")

    def days(self):
        """(key, first day, last day, precision) alone, for counting over thousands."""
        return self.values_list("pk", "first_day", "last_day", "precision", named=True)

    def in_one_line(self):
        """With what one line shows, and none of the long columns."""
        return self.select_related("place").defer("words", "state_reason")

    def for_timeline(self):
        """With all that a card shows: a fixed number of queries, whatever the number of events."""
        return self.select_related("place__country", "part_of").prefetch_related(
            "countries",
            "participations__person",
            "participations__office",
            "participations__country",
            "evidence__source",
        )
