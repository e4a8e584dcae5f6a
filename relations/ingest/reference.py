"""The reference files, brought into the rows.

The rule: files add, and fill what is empty; they never overwrite and never delete. What somebody
wrote in the admin stays. A correction of a stored value is made in the admin; a word that the
files hold and somebody deleted comes back, until it is taken out of the file as well.
"""

from collections import defaultdict
from datetime import date

from django.db import transaction

from relations.models import (
    Country,
    CountryName,
    Event,
    Office,
    Person,
    PersonName,
    Place,
    PlaceName,
    Tenure,
    Topic,
    TopicWord,
)
from relations.models.keeping import keep, renew_names, take_turn


@transaction.atomic
def store_reference(reference):
    """Bring a Reference into the rows, all or nothing; {"countries": rows added, …}.

    A country is known by its code, a person, a place and a topic by its slug (a topic also by its
    name), a tenure by person, office and start. Where nothing is new, fourteen queries.
    """
    take_turn()
    added = {
        "countries": _store_countries(reference.countries),
        "people": _store_people(reference.people),
        "tenures": _store_tenures(reference.tenures),
        "places": _store_places(reference.places),
        "topics": _store_topics(reference.topics),
    }
    renew_names()
    return added


def _store_countries(countries):
    known = set(Country.objects.values_list("code", flat=True).order_by())
    missing = [Country(code=c.code, name=c.name) for c in countries if c.code not in known]
    Country.objects.bulk_create(missing)
    stored = set(CountryName.objects.values_list("country", "text", "use").order_by())
    CountryName.objects.bulk_create(
        CountryName(country_id=c.code, text=w.text, use=w.use, language=w.language)
        for c in countries
        for w in c.words
        if (c.code, w.text, w.use) not in stored
    )
    return len(missing)


def _store_people(people):
    known = set(Person.objects.values_list("slug", flat=True).order_by())
    missing = [
        Person(slug=p.slug, name=p.name, family_name=p.family_name, country_id=p.country or None)
        for p in people
        if p.slug not in known
    ]
    Person.objects.bulk_create(missing)
    keys = dict(Person.objects.values_list("slug", "pk").order_by())
    _store_names(PersonName, "person", ((keys[p.slug], p.names) for p in people))
    return len(missing)


def _store_names(model, owner, named):
    """The names of each (key of the owner, names) that its rows lack."""
    stored = set(model.objects.values_list(owner, "text").order_by())
    model.objects.bulk_create(
        model(**{f"{owner}_id": pk, "text": name.text, "language": name.language})
        for pk, names in named
        for name in names
        if (pk, name.text) not in stored
    )


def _store_tenures(tenures):
    free = defaultdict(list)
    for tenure in Tenure.objects.select_related("person", "office").order_by("start"):
        office = tenure.office
        key = tenure.person.slug, office.country_id or "", office.role
        free[key].append(tenure)
    lacking, ended = [], []
    # Exact starts are claimed first: a man who acted for a week and then took office overlaps himself
    # on the day between.
    for same in (_starts_the_same, _may_be_the_same):
        unclaimed = []
        for tenure in lacking if same is _may_be_the_same else tenures:
            rows = free[tenure.person, tenure.country, tenure.role]
            row = next((row for row in rows if same(row, tenure)), None)
            if row is None:
                unclaimed.append(tenure)
                continue
            rows.remove(row)
            if row.end is None and tenure.end:
                row.end = tenure.end
                ended.append(row)
        lacking = unclaimed
    Tenure.objects.bulk_update(ended, ["end"])
    _add_tenures(lacking)
    # Who led a country at a meeting hangs on who held what that day.
    people = {tenure.person for tenure in lacking} | {row.person.slug for row in ended}
    if people:
        _keep(Event.objects.filter(participations__person__slug__in=people))
    return len(lacking)


def _keep(events):
    keep(Event, events.order_by().values_list("pk", flat=True).distinct())


def _starts_the_same(row, tenure):
    return row.start == tenure.start and row.office.title == tenure.title


def _may_be_the_same(row, tenure):
    """True for a row whose days, or whose office's title, somebody put right in the admin."""
    overlap = row.start <= (tenure.end or date.max) and tenure.start <= (row.end or date.max)
    return overlap and (tenure.role != Office.Role.OTHER or row.office.title == tenure.title)


def _add_tenures(tenures):
    if not tenures:
        return
    offices = {(o.country_id or "", o.role, o.title): o for o in Office.objects.order_by()}
    new = {}
    for t in tenures:
        key = t.country, t.role, t.title
        if key not in offices:
            new[key] = Office(country_id=t.country or None, role=t.role, title=t.title)
    Office.objects.bulk_create(new.values())
    offices.update(new)
    people = dict(Person.objects.values_list("slug", "pk").order_by())
    Tenure.objects.bulk_create(
        Tenure(
            person_id=people[t.person],
            office=offices[t.country, t.role, t.title],
            start=t.start,
            end=t.end,
            acting=t.acting,
        )
        for t in tenures
    )


def _store_places(places):
    stored = {place.slug: place for place in Place.objects.order_by()}
    missing = [
        Place(
            slug=p.slug,
            name=p.name,
            kind=p.kind,
            country_id=p.country,
            latitude=p.latitude,
            longitude=p.longitude,
        )
        for p in places
        if p.slug not in stored
    ]
    Place.objects.bulk_create(missing)
    stored.update((place.slug, place) for place in missing)
    filled = [stored[p.slug] for p in places if _fill(stored[p.slug], p, stored)]
    Place.objects.bulk_update(filled, ["latitude", "longitude", "town"])
    if filled:
        _keep(Event.objects.filter(place__in=filled))
    _store_names(PlaceName, "place", ((stored[p.slug].pk, p.names) for p in places))
    return len(missing)


def _fill(row, place, stored):
    """Give the row the coordinates and the town it lacks; True where something changed."""
    changed = False
    if row.latitude is None and place.latitude is not None:
        row.latitude, row.longitude = place.latitude, place.longitude
        changed = True
    if row.town_id is None and place.town and row.kind == Place.Kind.SITE:
        row.town = stored[place.town]
        changed = True
    return changed


def _store_topics(topics):
    slugs, names = {}, {}
    for pk, slug, name in Topic.objects.values_list("pk", "slug", "name").order_by():
        slugs[slug] = names[name] = pk
    missing = [Topic(slug=t.slug, name=t.name) for t in topics if t.slug not in slugs and t.name not in names]
    Topic.objects.bulk_create(missing)
    slugs.update((topic.slug, topic.pk) for topic in missing)
    _store_names(TopicWord, "topic", ((slugs.get(t.slug) or names[t.name], t.words) for t in topics))
    return len(missing)
