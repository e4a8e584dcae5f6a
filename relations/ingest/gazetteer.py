"""The rows, as the reader wants to know them."""

from collections import defaultdict

from relations.models import (
    Country,
    CountryName,
    Person,
    PersonName,
    Place,
    PlaceName,
    Tenure,
    Topic,
    TopicWord,
)
from relations.reference import (
    CountryWord,
    Name,
    Reference,
    ReferenceCountry,
    ReferencePerson,
    ReferencePlace,
    ReferenceTenure,
    ReferenceTopic,
    gazetteer_of,
)


def build_gazetteer():
    """A Gazetteer of all rows, in nine queries; equal to read_gazetteer of the files they came from."""
    return gazetteer_of(stored_reference())


def stored_reference():
    """The Reference the rows amount to, without what no reader asks for: coordinates, languages."""
    words, people_names, place_names, topic_words = (defaultdict(list) for _ in range(4))
    for code, text, use in CountryName.objects.values_list("country", "text", "use").order_by():
        words[code].append(CountryWord(text, use))
    for pk, text in PersonName.objects.values_list("person", "text").order_by():
        people_names[pk].append(Name(text))
    for pk, text in PlaceName.objects.values_list("place", "text").order_by():
        place_names[pk].append(Name(text))
    for pk, text in TopicWord.objects.values_list("topic", "text").order_by():
        topic_words[pk].append(Name(text))
    return Reference(
        countries=tuple(
            ReferenceCountry(code, name, tuple(words[code]))
            for code, name in Country.objects.values_list("code", "name").order_by()
        ),
        people=tuple(
            ReferencePerson(slug, name, family_name, country or "", tuple(people_names[pk]))
            for pk, slug, name, family_name, country in Person.objects.values_list(
                "pk", "slug", "name", "family_name", "country"
            ).order_by()
        ),
        tenures=tuple(
            ReferenceTenure(person, country or "", *rest)
            for person, country, *rest in Tenure.objects.values_list(
                "person__slug", "office__country", "office__role", "office__title", "start", "end", "acting"
            ).order_by()
        ),
        places=tuple(
            ReferencePlace(slug, name, country, kind, town or "", names=tuple(place_names[pk]))
            for pk, slug, name, country, kind, town in Place.objects.values_list(
                "pk", "slug", "name", "country", "kind", "town__slug"
            ).order_by()
        ),
        topics=tuple(
            ReferenceTopic(slug, name, tuple(topic_words[pk]))
            for pk, slug, name in Topic.objects.values_list("pk", "slug", "name").order_by()
        ),
    )
