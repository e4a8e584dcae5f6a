"""Where things happen: towns, sites and venues, with the country they lie in."""

from relations.extraction.actors.lexicon import compiled
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.reading import named
from relations.extraction.actors.standing import dated
from relations.extraction.actors.titles import is_head
from relations.extraction.actors.verbs import ACTION_VERBS
from relations.extraction.actors.vocabulary import (
    CALENDAR,
    INSTITUTIONS,
    MEETING_NOUNS,
    NOT_NAMES,
    PROPER_NOUNS,
    UNNAMED,
)
from relations.extraction.places import words as w
from relations.extraction.places.descriptions import described
from relations.extraction.places.setting import (
    country_is_where,
    hosts,
    is_where,
    journey_before,
    names_meeting,
)
from relations.extraction.places.shapes import Shaper

_DATELINE_REACH = 14
_LONGEST_SITE = 7
_ARTICLES = frozenset(("the", "this", "that", "a", "an", "his", "her", "their", "its"))
_HAPPENING = ACTION_VERBS | MEETING_NOUNS
_OF_SITES = w.SITE_NOUNS | w.INSIDE_SITE


def _may_open(tokens, i):
    return tokens.key[i] in _ARTICLES or tokens.is_capital(i)


class PlaceReader:
    """Reads the places of a text, from the names of one gazetteer."""

    def __init__(self, gazetteer):
        self.lexicon = compiled(gazetteer)

    def read(self, text, sentences, actor_mentions=()):
        """Every place that something happens at or someone goes to, in order, none overlapping another.

        Words that are part of an actor's mention are no place, but for a capital that hosts.
        """
        if not sentences:
            return ()
        source = named(self.lexicon, text, tuple(sentences))
        taken, shaper, found = _Taken(actor_mentions), Shaper(source), []
        for sentence in sentences:
            first, last = source.tokens.bounds(sentence)
            for mention in _SentenceReader(source, shaper, first, last).read():
                if not taken.by_actor(mention.span):
                    shaper.saw(mention)
                    found.append(mention)
        return tuple(found)


class _Taken:
    """Which offsets belong to actors; to be asked in rising order."""

    def __init__(self, mentions):
        self._mentions, self._next = mentions, 0

    def by_actor(self, span):
        """True where the span is in an actor's mention and not the whole of a government's."""
        mentions = self._mentions
        while self._next < len(mentions) and mentions[self._next].span.end <= span.start:
            self._next += 1
        if self._next == len(mentions) or not mentions[self._next].span.overlaps(span):
            return False
        mention = mentions[self._next]
        return mention.form != "country" or not span.covers(mention.head)


class _SentenceReader:
    """Finds the places in tokens `first` to `last` of a NamedText."""

    def __init__(self, text, shaper, first, last):
        self.text, self.shaper, self.first, self.last = text, shaper, first, last

    def read(self):
        i, tokens, labels = self.first, self.text.tokens, self.text.labels
        while i < self.last:
            if i > self.first and i not in labels and not _may_open(tokens, i):
                i += 1
                continue
            mention, end = self._at(i)
            if mention is not None:
                yield mention
            i = max(end, i + 1)

    def _at(self, i):
        """(the place whose words begin at token `i` or None, where to go on)."""
        text, label = self.text, self.text.label(i)
        if i == self.first:
            dateline = self._dateline(i)
            if dateline is not None:
                return dateline
        if text.key(i) in _ARTICLES:
            return described(text, self.shaper, i, self.first, self.last)
        if label is not None and label.end <= self.last:
            return self._known(label)
        return self._unknown(i) if text.tokens.is_capital(i) else (None, i + 1)

    # --- Names the gazetteer knows -----------------------------------------------------------

    def _known(self, label):
        text, shaper = self.text, self.shaper
        if label.kind == "blocked":
            return self._venue(label.begin, label.end)
        if label.kind in ("place", "capital"):
            return self._town_or_site(label)
        if label.kind == "country" and country_is_where(text, label, self.first, self.last):
            name = text.lexicon.country_names.get(label.country) or text.words(label.begin, label.end)
            return shaper.plain(label.begin, label.end, name, label.country, "country"), label.end
        if label.kind == "metonym" and is_where(text, label.begin, self.first):
            name = text.words(label.begin, label.end)
            return shaper.plain(label.begin, label.end, name, label.country, "site"), label.end
        return None, label.end

    def _town_or_site(self, label):
        text = self.text
        place = next((meaning.place for meaning in label.meanings if meaning.place is not None), None)
        is_site = place is not None and place.kind == "site"
        where = is_where(text, label.begin, self.first, site=is_site) or dated(text, label)
        site_end = None if is_site else self._site_end(label.begin)
        if where and site_end is not None and site_end > label.end:
            name = text.words(label.begin, site_end)
            return self.shaper.plain(label.begin, site_end, name, label.country, "site"), site_end
        if where or names_meeting(text, label, self.last) or hosts(text, label, self.last):
            mention = self.shaper.known(label)
            return mention, self.shaper.past_country(label.end, mention, self.last)
        return None, label.end

    def _venue(self, begin, end):
        """A proper name that contains a known one: "Kim Dae-jung Convention Center"."""
        if self.text.key(end - 1) in w.SITE_NOUNS and is_where(self.text, begin, self.first, site=True):
            country = self.shaper.country_after(end, self.last)
            return self.shaper.plain(begin, end, self.text.words(begin, end), country, "site"), end
        return None, end

    # --- Names it does not know ----------------------------------------------------------------

    def _unknown(self, i):
        """A capitalised word that only its surroundings make a place."""
        text, shaper = self.text, self.shaper
        if i > self.first and text.tokens.is_capital(i - 1):
            return None, i + 1
        site = self._site_end(i)
        if site is not None and is_where(text, i, self.first, site=True):
            country = shaper.country_after(site, self.last)
            return shaper.plain(i, site, text.words(i, site), country, "site"), site
        end = name_end(text.tokens, i, text.lexicon)
        if not i < end <= self.last:
            return None, i + 1
        before = text.key(i - 1) if i > self.first else ""
        travels = before in w.TO and journey_before(text, i - 1, self.first)
        travels = travels or (before == "on" and text.key(i - 2) == "foot")
        country = shaper.country_after(end, self.last)
        if country and (before in w.AT or travels):
            mention = shaper.plain(i, end, text.words(i, end), country, "town")
            return mention, shaper.past_country(end, mention, self.last)
        where = before == "in" or travels or self._stands_as_town(i, end, before)
        if where and self._may_be_town(i, end):
            return shaper.plain(i, end, text.words(i, end), "", "town"), end
        return None, end

    def _stands_as_town(self, i, end, before):
        """ "they met at Edenkoben", "near Verdun", "Reims, where …"; not "a professor at Stanford"."""
        text = self.text
        if text.key(end) == "," and text.key(end + 1) == "where":
            return True
        if before == "near":
            return True
        if before != "at" or text.key(i - 2) in UNNAMED or is_head(text.key(i - 2)):
            return False
        return text.key(i - 2) in (",", "") or text.key(i - 2) in _HAPPENING

    def _may_be_town(self, i, end):
        word = self.text.tokens.word[i]
        if len(word) < 3 or word.isupper() or not word.isalpha():
            return False
        keys = [self.text.key(p) for p in range(i, end)]
        if keys[-1] in PROPER_NOUNS or self.text.key(end) == "'s":
            return False
        return not any(key in w.NOT_TOWNS or key in NOT_NAMES or key in INSTITUTIONS for key in keys)

    def _site_end(self, i):
        """Where a site's name that begins at `i` ends: "Lotte Hotel", "HICO convention center"; or None."""
        text, end, last_site = self.text, i, None
        while end < min(self.last, i + _LONGEST_SITE):
            key = text.key(end)
            if key in CALENDAR or (end > i and end in text.tokens.opening):
                break
            if key in w.SITE_NOUNS and end > i:
                last_site = end + 1
                if not text.tokens.is_capital(end):
                    break
            elif not (text.tokens.is_capital(end) or self._inside_site(end)):
                break
            end += 1
        return last_site

    def _inside_site(self, p):
        key = self.text.key(p)
        if key in w.INSIDE_SITE:
            return self.text.key(p + 1) in _OF_SITES
        following = p + 2 if self.text.key(p + 1) == "the" else p + 1
        return key in ("of", "-", "'s", "and", "for") and self.text.tokens.is_capital(following)

    def _dateline(self, i):
        """ "BEIJING, Oct. 24 --" at the head of a report."""
        text = self.text
        i += text.tokens.word[i] == "THE"
        word = text.tokens.word[i] if i < self.last else ""
        if not (word.isupper() and len(word) > 2):
            return None
        for p in range(i + 1, min(self.last, i + _DATELINE_REACH)):
            if text.key(p) in w.DASHES and not text.tokens.joined(p):
                return self.shaper.dateline(i, self.last), p
        return None
