"""What the tellings of an event say together, written into its rows."""

from collections import defaultdict

from django.db.models import Q

from relations.models import Country, Event, Office, Participation, Person, Place, Topic

LONGEST_NAME = 160
LONGEST_PLACE = 120
LONGEST_SUBTYPE = 40


def write_columns(pairs, world):
    """Sets the columns of each (event, Combined) and writes its people, countries and topics.

    Returns the pks of the events whose columns or people differ from before. The events themselves are
    left to `refresh_all`, which saves them and writes the title anew.
    """
    if not pairs:
        return set()
    known = _Known([combined for _, combined in pairs], world)
    pks = [event.pk for event, _ in pairs]
    people_before = defaultdict(list)
    for p in Participation.objects.filter(event__in=pks).order_by("pk"):
        people_before[p.event_id].append(_content(p))
    changed, renewed = set(), []
    for event, combined in pairs:
        columns = _columns(event)
        _set_columns(event, combined, known)
        people = known.participations(event, combined)
        new_people = [_content(p) for p in people] != people_before[event.pk]
        if new_people:
            renewed.append((event.pk, people))
        if new_people or columns != _columns(event):
            changed.add(event.pk)
    Participation.objects.filter(event__in=[pk for pk, _ in renewed]).delete()
    Participation.objects.bulk_create([p for _, people in renewed for p in people])
    _link(Event.countries.through, "country_id", {e.pk: known.countries & c.countries for e, c in pairs})
    _link(Event.topics.through, "topic_id", {e.pk: known.topic_pks(c.topics) for e, c in pairs})
    return changed


def _set_columns(event, combined, known):
    event.title = ""
    event.subtype = combined.subtype[:LONGEST_SUBTYPE]
    event.date = combined.date
    if combined.date is None:
        event.precision, event.qualifier = Event.Precision.DAY, Event.Qualifier.EXACT
    event.dates_disagree = combined.dates_disagree
    event.status = combined.status
    event.confidence = combined.confidence
    event.place_id, event.place_words = known.place(combined.spot)


def _columns(event):
    names = ("subtype", "first_day", "last_day", "precision", "qualifier", "dates_disagree", "status")
    return [getattr(event, name) for name in (*names, "place_id", "place_words")]


def _content(p):
    return (p.person_id, p.name, p.office_id, p.office_words, p.country_id, p.role)


def _link(through, column, wanted):
    """Makes the rows of a many-to-many table exactly those wanted, for these events."""
    stored = {
        (link.event_id, getattr(link, column)): link.pk for link in through.objects.filter(event__in=wanted)
    }
    pairs = {(pk, value) for pk, values in wanted.items() for value in values}
    through.objects.filter(pk__in=[link for at, link in stored.items() if at not in pairs]).delete()
    through.objects.bulk_create(
        [through(event_id=pk, **{column: value}) for pk, value in sorted(pairs - stored.keys())]
    )


class _Known:
    """The rows that stand for the keys of some Combined, each kind fetched once."""

    def __init__(self, combined, world):
        parties = [party for c in combined for party in c.parties]
        self._world = world
        people = Person.objects.filter(slug__in={p.person for p in parties if p.person})
        self._people = {person.slug: person for person in people}
        keys = {c.spot.key for c in combined if c.spot and c.spot.key}
        self._places = dict(Place.objects.filter(slug__in=keys).values_list("slug", "pk"))
        topics = {topic for c in combined for topic in c.topics}
        self._topics = dict(Topic.objects.filter(slug__in=topics).values_list("slug", "pk"))
        codes = {p.country for p in parties} | {code for c in combined for code in c.countries}
        codes |= {person.country_id for person in self._people.values() if person.country_id}
        self.countries = set(Country.objects.filter(pk__in=codes).values_list("pk", flat=True))
        self._offices = defaultdict(list)
        of_organisations = Q(country__isnull=True)
        for office in Office.objects.filter(Q(country__in=self.countries) | of_organisations).order_by("pk"):
            self._offices[office.country_id or "", office.role].append(office)

    def topic_pks(self, slugs):
        return {self._topics[slug] for slug in slugs if slug in self._topics}

    def place(self, spot):
        """The place's pk, and its words where no row stands for it."""
        if spot is None:
            return None, ""
        pk = self._places.get(spot.key)
        return pk, "" if pk else spot.words[:LONGEST_PLACE]

    def participations(self, event, combined):
        """Unsaved Participation rows: each person once in a role, with the office held that day."""
        rows = {}
        for party in combined.parties:
            person = self._people.get(party.person)
            office, words = self._office(party, combined.date)
            name = "" if person else (party.name or words)
            if not (person or office or name):
                continue
            code = party.country or (person.country_id if person else "") or ""
            row = Participation(
                event=event,
                person=person,
                name=name[:LONGEST_NAME],
                office=office,
                office_words=words[:LONGEST_NAME],
                country_id=code if code in self.countries else None,
                role=party.role,
            )
            rows.setdefault((person.pk if person else row.name, office if not name else None, row.role), row)
        return list(rows.values())

    def _office(self, party, on):
        """The Office held on that date, and its words where no row stands for it.

        The table of offices knows best; but where a text names an office that the table does not give
        the person that day, the text's word stands.
        """
        held = self._world.tenures(party.person, on)
        if party.office_role not in ("", "other"):
            held = [t for t in held if t.role == party.office_role]
        elif party.office:
            held = [t for t in held if t.title.casefold() == party.office.casefold()]
        if held:
            country, role, title = held[0].country, held[0].role, held[0].title
        else:
            country, role, title = party.country, party.office_role, party.office
        office = self._titled(country, role, title) if title else None
        return office, "" if office else title

    def _titled(self, country, role, title):
        same_post = self._offices[country, role] if role and role != "other" else []
        every = same_post or [
            o for (code, _), found in self._offices.items() if code == country for o in found
        ]
        exact = [o for o in every if o.title.casefold() == title.casefold()]
        return exact[0] if exact else same_post[0] if len(same_post) == 1 else None
