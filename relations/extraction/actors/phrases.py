"""Phrases about actors, sentence by sentence: titles, demonyms, names and appositives put together."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.found import Found
from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.named import coordinated_name, named_person, titled, with_appositives
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.opening import ORGANISATIONS, Opening, name_label
from relations.extraction.actors.standing import acts, is_adverb, speaks, verb_follows
from relations.extraction.actors.titles import HEAD_FORMS
from relations.extraction.actors.unnamed import counterpart, group, host, national, unnamed, voice
from relations.extraction.actors.verbs import AUXILIARIES, OBJECT_VERBS

_NOUN_PHRASES = (named_person, titled, counterpart, group, voice, unnamed, host, national)
_OPENS_PHRASE = frozenset().union(
    v.DETERMINERS,
    v.OWNERS,
    v.NUMBERS,
    v.HONORIFICS,
    v.BEFORE_UNNAMED,
    v.BEFORE_HEAD,
    v.MODIFIERS,
    HEAD_FORMS,
    ORGANISATIONS,
    (word + "s" for word in v.UNNAMED),
    ("all",),
)
_PRONOUNS = frozenset().union(
    v.SUBJECT_PRONOUNS,
    v.OBJECT_PRONOUNS,
    v.POSSESSIVE_PRONOUNS,
    v.PLURAL_PRONOUNS,
    v.RELATIVES,
    (v.IMPERSONAL,),
)
_OPENS_MENTION = _OPENS_PHRASE | _PRONOUNS
_NO_NOUN = (
    v.PREPOSITIONS
    | AUXILIARIES
    | v.CALENDAR
    | frozenset(("and", "that", "as", "a", "the", "but", "when", "or"))
)
_BEFORE_QUESTION = frozenset(("of", "about", "know", "ask", "asked", '"', "“", "on", "over"))


class PhraseReader:
    """Finds the phrases of one NamedText. `introduced` are words by which strangers may be named again."""

    def __init__(self, text, introduced):
        self.text, self.introduced = text, introduced
        self._plural_title = None

    def sentence(self, first, last):
        """The Founds of tokens `first` to `last`, in order, none overlapping another."""
        found, i = [], first
        self._plural_title = None
        tokens, labels = self.text.tokens, self.text.labels
        while i < last:
            if i not in labels and tokens.key[i] not in _OPENS_MENTION and not tokens.is_capital(i):
                i += 1
                continue
            one = self._at(i, first, last)
            if one is None:
                i = self._skip(i)
                continue
            if one.title is not None and one.form == "name":
                self._plural_title = one.title if one.title.plural else self._plural_title
            if one.name is not None and one.name.kind == "unknown":
                self.introduced.update((self.text.key(one.name.begin), self.text.key(one.name.end - 1)))
            if found and self._shares_title(found[-1], one):
                one.countries = found[-1].countries + one.countries
                one.begin = found.pop().begin
            self._take_in_states(one, found, first)
            found.append(one)
            i = max(one.end, i + 1)
        return found

    def _take_in_states(self, one, found, first):
        """ "Japan-China-ROK Foreign Ministers": the states before a group of ministers belong to it."""
        text = self.text
        while one.form == "group" and one.noun == "people" and one.countries and one.begin - 2 >= first:
            dash = one.begin - 1
            states = [text.label(p, "country", "demonym") for p in range(max(first, dash - 4), dash)]
            state = next((label for label in states if label is not None and label.end == dash), None)
            if text.key(dash) not in ("-", "–") or not text.tokens.joined(dash) or state is None:
                return
            one.begin, one.countries = state.begin, [state.country, *one.countries]
            while found and found[-1].end > one.begin:
                found.pop()

    def _shares_title(self, before, one):
        """ "Japan and South Korea's foreign ministers": one group of two countries."""
        if one.form != "group" or len(one.countries) != 1 or before.form != "country" or before.noun:
            return False
        return self.text.key(before.end) == "and" and before.end + 1 == one.begin

    def _skip(self, i):
        label = self.text.label(i, "blocked")
        return label.end if label is not None else i + 1

    def _at(self, i, first, last):
        """The phrase that begins at token `i`, or None."""
        text = self.text
        key, label = text.key(i), text.label(i)
        opens = label is not None or key in _OPENS_PHRASE
        if label is not None and label.kind == "blocked":
            return None
        stranger = key not in _OPENS_PHRASE and (label is None or label.kind == "unknown")
        if i > first and stranger and text.key(i - 1) == "the" and text.tokens.is_capital(i):
            return None  # "the Dow Jones" is nobody
        if self._plural_title is not None and name_label(text, i, last) is not None:
            return self._with_possessive(coordinated_name(text, i, self._plural_title, last), last)
        if opens:
            found = self._noun_phrase(i, first, last)
            if found is not None:
                return found
        if label is not None and label.kind in ("country", "capital", "metonym"):
            return self._country(label, first, last)
        if key in _PRONOUNS:
            return self._pronoun(i, first, last)
        if text.tokens.is_capital(i) and (label is None or label.kind == "place"):
            return self._stranger(i, first, last)
        return None

    def _noun_phrase(self, i, first, last):
        opening = Opening(self.text, i, last)
        if opening.end >= last and not opening.number:
            return None
        found = None
        for kind in _NOUN_PHRASES:
            found = kind(self.text, i, opening, last)
            if found is not None:
                break
        if found is None:
            return None
        found.countries = opening.countries + [c for c in found.countries if c not in opening.countries]
        found.modifier = found.modifier or opening.modifier
        found.owner = found.owner or opening.owner
        found.definite = opening.identifies
        found.number = found.number or opening.number
        return self._with_possessive(self._with_counterpart_name(found, last), last)

    def _with_counterpart_name(self, found, last):
        """ "his Japanese counterpart, Takeshi Iwaya,", "his host, Kim Jong Un": the name is part of it."""
        if found.form not in ("counterpart", "host", "guest"):
            return found
        text, p = self.text, found.end
        apart = text.key(p) == ","
        name = name_label(text, p + 1 if apart else p, last, lone=not apart)
        if name is None or (apart and text.key(name.end) not in (",", ".", ";", ")", "--", "—", "–", "")):
            return found
        named = Found(found.begin, name.end, name.begin, name.end, "name", name)
        named.noun = "counterpart" if found.form == "counterpart" else ""
        named.countries, named.owner, named.modifier = found.countries, found.owner, found.modifier
        return with_appositives(text, named, last)

    def _with_possessive(self, found, last):
        """Marks "Takaichi's"; "Takaichi's office" becomes the institution."""
        if found is None:
            return None
        text, p = self.text, found.end
        plural = text.key(p) in ("'", "’") and text.tokens.joined(p) and text.key(p - 1).endswith("s")
        found.possessive = p < last and (text.key(p) == "'s" or plural)
        institution = (
            text.key(p + 1) in v.VOICES and p + 2 <= last and text.key(found.begin - 1) not in v.INSIDE
        )
        if found.possessive and found.form == "name" and institution:
            found.form, found.noun, found.end, found.head_end = "country", "voice", p + 2, p + 2
            found.possessive = text.key(p + 2) == "'s"
        return found

    def _country(self, label, first, last):
        if label.end > last or not acts(self.text, label, first, last):
            return None
        named_the = label.begin > first and self.text.key(label.begin - 1) == "the"
        begin = label.begin - named_the
        found = Found(begin, label.end, label.begin, label.end, "country", label, countries=[label.country])
        return self._with_possessive(found, last)

    def _pronoun(self, i, first, last):
        key = self.text.key(i)
        if self.text.tokens.word[i].isupper() and len(key) > 1:
            return None
        if key in v.RELATIVES:
            if i == first or self.text.key(i - 1) in _BEFORE_QUESTION:
                return None
            subject = key == "who" and verb_follows(self.text, i + 1, last)
            return Found(
                i, i + 1, i, i + 1, "relative", owner=key, possessive=key == "whose", subject=subject
            )
        if key == v.IMPERSONAL and not speaks(self.text, i, i + 1, last):
            return None
        possessive = key in ("his", "their") or (key == "her" and self._owns(i, last))
        return Found(i, i + 1, i, i + 1, "pronoun", owner=key, possessive=possessive)

    def _owns(self, i, last):
        """True where the "her" at token `i` is followed by its noun, not by the end of its clause."""
        text, key = self.text, self.text.key(i + 1)
        if i + 1 >= last or not key[0].isalnum() or key in _NO_NOUN or is_adverb(key):
            return False
        # "told her Tokyo would watch"
        return not (text.tokens.is_capital(i + 1) and text.key(i - 1) in OBJECT_VERBS)

    def _stranger(self, i, first, last):
        """Someone whose name and title the gazetteer does not know, where only a person can be meant."""
        text = self.text
        if i > first and text.tokens.is_capital(i - 1) and text.label(i - 1) is None:
            return None
        end = name_end(text.tokens, i, text.lexicon)
        if not i < end <= last:
            return None
        found = Found(i, end, i, end, "name", Label("unknown", i, end))
        if end - i == 1:
            if text.key(i) in self.introduced:
                return self._with_possessive(found, last)
            found = with_appositives(text, found, last)
            closed = found.title is not None and text.key(found.end) == "," and not is_adverb(text.key(i))
            return found if closed else None
        if text.tokens.headlines and i in text.tokens.headlines:
            return None
        found = with_appositives(text, found, last)
        if found.title is not None or self._is_person(i, end, last):
            return self._with_possessive(found, last)
        return None

    def _is_person(self, i, end, last):
        if speaks(self.text, i, end, last):
            return True
        if self.text.key(end) == "," and self.text.key(end + 1) == "who":
            return True
        return self.text.key(i - 1) in OBJECT_VERBS
