"""Where things happen: towns, sites and venues, with the country they lie in."""

from relations.extraction import place_words as w
from relations.extraction.actors.lexicon import compiled
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.reading import named
from relations.extraction.actors.vocabulary import CALENDAR, INSTITUTIONS, NOT_NAMES, PROPER_NOUNS
from relations.extraction.types import PlaceMention, Span

_STATES = frozenset(("country", "demonym"))
_LONGEST_MODIFIER = 7


class PlaceReader:
    """Reads the places of a text, from the names of one gazetteer."""

    def __init__(self, gazetteer):
        self.lexicon = compiled(gazetteer)

    def read(self, text, sentences, actor_mentions=()):
        """Every place that something happens at or someone goes to, in order, none overlapping another.

        Words that are part of an actor's mention are no place, but for a town that hosts.
        """
        if not sentences:
            return ()
        source = named(self.lexicon, text, tuple(sentences))
        tokens, labels = source.tokens, source.labels
        taken = _Taken(actor_mentions)
        found, context = [], _Context(self.lexicon)
        for sentence in sentences:
            first, last = tokens.at(sentence.start), min(tokens.at(sentence.end - 1) + 1, tokens.count)
            one = _SentenceReader(tokens, labels, self.lexicon, first, last, context, taken)
            found.extend(one.read())
        return tuple(found)


class _Taken:
    """Which offsets belong to actors; asked in rising order."""

    def __init__(self, mentions):
        self._spans = [m.span for m in mentions if m.form != "country"]
        self._governments = [m.span for m in mentions if m.form == "country"]

    def by_person(self, span):
        return _overlap(self._spans, span)

    def by_government(self, span):
        return _overlap(self._governments, span)


def _overlap(spans, span):
    while spans and spans[0].end <= span.start:
        spans.pop(0)
    return bool(spans) and spans[0].overlaps(span)


class _Context:
    """What "the capital" and "this city" mean at this point of the text."""

    def __init__(self, lexicon):
        self.lexicon = lexicon
        self.town = None
        self.country = ""
        self._capital = ""

    def saw(self, mention):
        if mention.kind in ("town", "dateline"):
            self.town = mention
            if mention.name == self.capital(mention.country):
                self._capital = mention.country
        if mention.country:
            self.country = mention.country

    @property
    def capital_country(self):
        """Whose capital "the capital" is: the last one spoken of, else that of the last country."""
        return self._capital or self.country

    def capital(self, country):
        names = self.lexicon.capital_of.get(country, ())
        return names[0] if names else ""


class _SentenceReader:
    """Finds the places in tokens `first` to `last`."""

    def __init__(self, tokens, labels, lexicon, first, last, context, taken):
        self.tokens, self.labels, self.lexicon = tokens, labels, lexicon
        self.first, self.last, self.context, self.taken = first, last, context, taken
        self.key = tokens.key

    def read(self):
        i = self.first
        while i < self.last:
            mention, end = self._at(i)
            if mention is not None and not self.taken.by_person(mention.span):
                self.context.saw(mention)
                yield mention
            i = max(end, i + 1)

    def _at(self, i):
        """(the place whose words begin at token `i` or None, where to go on)."""
        label = self.labels.get(i)
        if i == self.first and label is not None:
            dateline = self._dateline(label)
            if dateline is not None:
                return dateline
        if self.key[i] in ("the", "this", "that", "a", "his", "her", "their", "its"):
            return self._described(i)
        if label is not None and label.end <= self.last:
            return self._named(label)
        if self.tokens.is_capital(i):
            return self._unknown(i)
        return None, i + 1

    # --- Names the gazetteer knows -----------------------------------------------------------

    def _named(self, label):
        if label.kind == "blocked":
            return self._venue(label.begin, label.end)
        word = next((m for m in label.meanings if getattr(m, "kind", "") in ("place", "capital")), None)
        if label.kind in ("place", "capital") and word is not None:
            site = self._longer_site(label)
            if site is not None:
                return site
            if not (self._is_where(label.begin) or self._is_meeting_town(label) or self._hosts(label)):
                return None, label.end
            mention = self._mention(label, word)
            return mention, self._over_region(label.end, mention)
        if label.kind == "country":
            goes_on = self._is_where(label.begin, country=True) or self._is_trip_country(label)
            if goes_on and not self._opens_description(label.end):
                return self._plain(
                    label.begin, label.end, self._name(label), label.country, "country"
                ), label.end
        if label.kind == "metonym" and self._is_where(label.begin):
            return self._plain(
                label.begin, label.end, self._text(label.begin, label.end), label.country, "site"
            ), label.end
        return None, label.end

    def _mention(self, label, word, begin=None):
        place = next((m.place for m in label.meanings if getattr(m, "place", None) is not None), None)
        name = place.name if place is not None else self._title_case(self._text(label.begin, label.end))
        kind = place.kind if place is not None else "town"
        span = self._span(label.begin if begin is None else begin, label.end)
        return PlaceMention(span, name, place.key if place is not None else "", word.country, kind)

    def _over_region(self, end, mention):
        """Past ", South Korea" after a town: the country it lies in is no place of its own."""
        if self.tokens.key_at(end) == ",":
            label = self.labels.get(end + 1)
            if label is not None and label.kind == "country" and label.country == mention.country:
                return label.end
        return end

    def _longer_site(self, label):
        """ "Seoul National Cemetery", "Nara Park": the town's name inside a site's."""
        end = label.end
        if not self.tokens.is_capital(end) or self.tokens.joined(end):
            return None
        while end < self.last and self.tokens.is_capital(end) and self.labels.get(end) is None:
            end += 1
        if self.key[end - 1] in w.SITE_NOUNS and self._is_where(label.begin):
            country = label.meanings[0].country
            return self._plain(label.begin, end, self._text(label.begin, end), country, "site"), end
        return None

    def _hosts(self, label):
        """ "Beijing played host to …", "Seoul hosted …"."""
        following = self.key[label.end : label.end + 4]
        return any(key in w.HOSTING for key in following[:3]) and "by" not in following[:2]

    def _is_meeting_town(self, label):
        """ "the Hangzhou encounter", "the Nara summit"."""
        return self.tokens.key_at(label.end) in w.MEETING_NOUNS and self.tokens.key_at(label.begin - 1) != "-"

    def _is_trip_country(self, label):
        return self.tokens.key_at(label.end) in w.TRIP_NOUNS and self.tokens.key_at(label.begin - 1) not in (
            "-",
            "–",
        )

    def _opens_description(self, p):
        """ "in Japan's Nara", "the western Japan city of": the country describes another place."""
        return self.tokens.key_at(p) in w.TOWN_NOUNS | w.REGION_NOUNS

    def _is_where(self, i, country=False):
        """True where the words before token `i` make it a place to be at or to go to."""
        p = i - 1
        while p >= self.first and self.key[p] in w.DIRECTIONS | {"the", "downtown", "metropolitan"}:
            p -= 1
        if p < self.first:
            return False
        key = self.key[p]
        if key in w.AT:
            return True
        if key in w.TO:
            return key in ("via", "through", "into") or self._journey_before(p)
        if key == "of":
            return self.tokens.key_at(p - 1) in w.TOWN_NOUNS | w.REGION_NOUNS | {
                "tour",
                "capital",
                "outskirts",
                "outside",
            }
        if key in w.VISITS:
            return True
        return key in ("and", ",", "then") and self._listed_place(p)

    def _journey_before(self, p):
        """True where a word of travel stands shortly before the "to" or "for" at `p`."""
        return any(key in w.JOURNEYS for key in self.key[max(self.first, p - 6) : p])

    def _listed_place(self, p):
        """ "in Seoul and Busan": the place before makes this one a place too."""
        for begin in range(max(self.first, p - 4), p):
            label = self.labels.get(begin)
            if label is not None and label.end == p and label.kind in ("place", "capital"):
                return self._is_where(label.begin)
        return False

    # --- Descriptions ----------------------------------------------------------------------------

    def _described(self, i):
        """ "the western Japan city of Nara", "the Chinese capital", "this southeastern city"."""
        p, country = i + 1, ""
        while p < min(self.last, i + _LONGEST_MODIFIER):
            label = self.labels.get(p)
            if label is not None and label.kind in _STATES:
                country, p = label.country, label.end
                if self.tokens.key_at(p) == "'s":
                    p += 1
            elif self.key[p] in w.DIRECTIONS and not (self.key[p] == "capital" and not self._noun_at(p + 1)):
                p += 1
            elif self.key[p] in ("-", ",") and p > i + 1:
                p += 1
            else:
                break
        if p < self.last and self._noun_at(p):
            return self._after_noun(i, p, country)
        return None, i + 1

    def _noun_at(self, p):
        return self.tokens.key_at(p) in w.TOWN_NOUNS | w.REGION_NOUNS

    def _after_noun(self, i, p, country):
        noun, end = self.key[p], p + 1
        kind = "region" if noun in w.REGION_NOUNS else "town"
        q = end
        if self.tokens.key_at(q) == "of" or (self.tokens.key_at(q) == "," and noun == "capital"):
            q += 1
        label = self.labels.get(q)
        if (
            label is not None
            and label.kind in ("place", "capital")
            and q < self.last
            and label.end <= self.last
        ):
            if not self._describes_where(i):
                return None, i + 1
            word = next(m for m in label.meanings if m.kind in ("place", "capital"))
            mention = self._mention(label, word)
            if country and not mention.country:
                mention = PlaceMention(mention.span, mention.name, mention.key, country, mention.kind)
            return mention, self._over_region(label.end, mention)
        if label is not None and label.kind == "country" and noun == "capital" and q > end:
            return self._capital(i, label.end, label.country)
        if q > end or self.tokens.is_capital(q):
            end_of_name = (
                name_end(self.tokens, q, self.lexicon) if label is None or label.kind == "unknown" else q
            )
            if (
                label is not None
                and label.kind in ("unknown", "family", "person")
                and noun in w.TOWN_NOUNS
                and q > end
            ):
                end_of_name = label.end
            if q < end_of_name <= self.last:
                country = country or self._country_after(end_of_name)
                mention = self._plain(q, end_of_name, self._text(q, end_of_name), country, kind)
                return mention, self._over_region(end_of_name, mention)
        if noun == "capital":
            return self._capital(i, end, country or self.context.capital_country)
        if (
            self.key[i] in ("this", "the")
            and self.context.town is not None
            and self._describes_where(i)
            and kind == "town"
        ):
            town = self.context.town
            return PlaceMention(self._span(i, end), town.name, town.key, town.country, "town"), end
        return None, i + 1

    def _describes_where(self, i):
        before = self.tokens.key_at(i - 1) if i > self.first else ""
        if before in w.AT or before in w.VISITS or before in ("into", "via", "through"):
            return True
        return before in w.TO and self._journey_before(i - 1)

    def _capital(self, i, end, country):
        name = self.context.capital(country)
        if not name or not self._describes_where(i):
            return None, i + 1
        place = self._known_place(name)
        return PlaceMention(self._span(i, end), name, place.key if place else "", country, "town"), end

    def _known_place(self, name):
        return self.lexicon.place_named(name)

    # --- Names it does not know ----------------------------------------------------------------

    def _unknown(self, i):
        """A capitalised word that only its surroundings make a place."""
        if i > self.first and self.tokens.is_capital(i - 1):
            return None, i + 1
        before = self.tokens.key_at(i - 1) if i > self.first else ""
        site = self._site_end(i)
        if site is not None and self._is_where(i):
            return self._plain(i, site, self._text(i, site), self._country_after(site), "site"), site
        end = name_end(self.tokens, i, self.lexicon)
        if end == i or end > self.last:
            return None, i + 1
        country = self._country_after(end)
        travels = before in w.TO and self._journey_before(i - 1)
        if (before in ("in", "near", "outside", "to", "at") or travels) and country:
            mention = self._plain(i, end, self._text(i, end), country, "town")
            return mention, self._over_region(end, mention)
        if (before == "in" or travels) and self._may_be_town(i, end):
            return self._plain(i, end, self._text(i, end), "", "town"), end
        return None, end

    def _may_be_town(self, i, end):
        for p in range(i, end):
            if self.key[p] in w.NOT_TOWNS or self.key[p] in NOT_NAMES or self.key[p] in INSTITUTIONS:
                return False
        word = self.tokens.word[i]
        return (
            len(word) > 2 and not word.isupper() and self.key[end - 1] not in PROPER_NOUNS and word.isalpha()
        )

    def _site_end(self, i):
        """Where the capitalised name of a site that begins at `i` ends: "Lotte Hotel", or None."""
        end, last_site = i, None
        while end < self.last and end < i + 7:
            if self.tokens.is_capital(end):
                if self.key[end] in CALENDAR:
                    break
                if self.key[end] in w.SITE_NOUNS and end > i:
                    last_site = end + 1
            elif self.key[end] in w.SITE_NOUNS and end > i:
                return end + 1
            elif self.key[end] not in ("of", "the", "-", "'s", "and") or not self.tokens.is_capital(end + 1):
                if not (self.key[end] == "of" and self.tokens.key_at(end + 1) == "the"):
                    break
            end += 1
        return last_site

    def _venue(self, begin, end):
        """A proper name that contains a known one: "Kim Dae-jung Convention Center"."""
        if self.key[end - 1] in w.SITE_NOUNS and self._is_where(begin):
            country = self._country_after(end)
            return self._plain(begin, end, self._text(begin, end), country, "site"), end
        return None, end

    def _country_after(self, end):
        """The country in "NAME, COUNTRY", or ""."""
        if self.tokens.key_at(end) != "," or end + 1 >= self.last:
            return ""
        label = self.labels.get(end + 1)
        return (
            label.country if label is not None and label.kind == "country" and label.end <= self.last else ""
        )

    def _dateline(self, label):
        """ "BEIJING, Oct. 24 --" at the head of a report."""
        if not self.tokens.word[label.begin].isupper() or label.kind not in ("place", "capital"):
            return None
        for p in range(label.end, min(self.last, label.end + 12)):
            if self.key[p] in ("--", "—", "–", "-") and not self.tokens.joined(p):
                word = next((m for m in label.meanings if m.kind in ("place", "capital")), None)
                mention = self._mention(label, word)
                return PlaceMention(
                    mention.span, mention.name, mention.key, mention.country, "dateline"
                ), label.end
        return None

    # --- Making mentions --------------------------------------------------------------------------

    def _plain(self, begin, end, name, country, kind):
        return PlaceMention(self._span(begin, end), name, "", country, kind)

    def _span(self, begin, end):
        return Span(self.tokens.begin[begin], self.tokens.end[end - 1])

    def _text(self, begin, end):
        return " ".join(self.tokens.text[self.tokens.begin[begin] : self.tokens.end[end - 1]].split())

    def _name(self, label):
        return self.lexicon.country_names.get(label.country) or self._text(label.begin, label.end)

    def _title_case(self, name):
        return name.title() if name.isupper() else name
