"""Making PlaceMentions, and remembering what "the capital" and "this city" mean at each point."""

from dataclasses import replace

from relations.extraction.actors.naming import name_end
from relations.extraction.types import PlaceMention, Span


class Shaper:
    """Turns tokens of one NamedText into PlaceMentions."""

    def __init__(self, text):
        self.text = text
        self.town = None
        self._country = self._capital_country = ""

    def saw(self, mention):
        """Remembers a place, for "the capital" and "this city" after it."""
        if mention.kind in ("town", "dateline"):
            self.town = mention
            if mention.name in self.capitals(mention.country)[:1]:
                self._capital_country = mention.country
        self._country = mention.country or self._country

    @property
    def capital_country(self):
        """Whose capital "the capital" is: the last one spoken of, else that of the last country."""
        return self._capital_country or self._country

    def capitals(self, country):
        return self.text.lexicon.capital_of.get(country, ())

    def span(self, begin, end):
        return Span(self.text.tokens.begin[begin], self.text.tokens.end[end - 1])

    def plain(self, begin, end, name, country, kind):
        """A place that the words alone name."""
        return PlaceMention(self.span(begin, end), name, "", country, kind)

    def known(self, label):
        """The place that a label of kind place or capital means."""
        place = next((meaning.place for meaning in label.meanings if meaning.place is not None), None)
        span = self.span(label.begin, label.end)
        if place is not None:
            return PlaceMention(span, place.name, place.key, place.country, place.kind)
        name = self.text.words(label.begin, label.end)
        return PlaceMention(span, name.title() if name.isupper() else name, "", label.country, "town")

    def capital(self, begin, end, country):
        """ "the Chinese capital", or None where the country's capital is not known."""
        names = self.capitals(country)
        if not names:
            return None
        places = (self.text.lexicon.place_named(name) for name in names)
        place = next((place for place in places if place is not None), None)
        name, key = (place.name, place.key) if place is not None else (names[0], "")
        return PlaceMention(self.span(begin, end), name, key, country, "town")

    def dateline(self, i, last):
        label = self.text.label(i, "place", "capital")
        if label is not None:
            return replace(self.known(label), kind="dateline")
        end = max(i + 1, name_end(self.text.tokens, i, self.text.lexicon))
        country = self.country_after(end, last)
        return self.plain(i, end, self.text.words(i, end).title(), country, "dateline")

    def country_after(self, end, last):
        """The country in "NAME, COUNTRY", or ""."""
        if self.text.key(end) != "," or end + 1 >= last:
            return ""
        label = self.text.label(end + 1, "country")
        return label.country if label is not None and label.end <= last else ""

    def past_country(self, end, mention, last):
        """The token after ", South Korea" behind a town: the country it lies in is no place of its own."""
        if mention.country and self.country_after(end, last) == mention.country:
            return self.text.label(end + 1).end
        return end
