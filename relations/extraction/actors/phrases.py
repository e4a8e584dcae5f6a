"""Phrases about actors, sentence by sentence: titles, demonyms, names and appositives put together."""

from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.found import Found
from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.standing import acts, is_speech_near, verb_follows
from relations.extraction.actors.titles import is_head, title_at

_DETERMINERS = frozenset(("the", "a", "an", "this", "that"))
_OWNERS = frozenset(("his", "her", "their", "its"))
_NAMES = frozenset(("person", "family", "unknown"))
_STATES = frozenset(("country", "demonym", "capital", "metonym"))
_AFTER_APPOSITIVE = frozenset((",", ".", ";", ":", ")", "-", "--", "—", "–", "and", '"', "”", ""))
_LONGEST_TAIL = 8


class PhraseReader:
    """Finds the phrases of one text. `labels` are the names by the token they begin at."""

    def __init__(self, tokens, labels, lexicon, introduced):
        self.tokens, self.labels, self.lexicon = tokens, labels, lexicon
        self.key = tokens.key
        self.introduced = introduced
        self._pending = None

    def sentence(self, first, last):
        """The Founds of tokens `first` to `last`, in order and not overlapping."""
        found, i = [], first
        self._pending = None
        while i < last:
            one = self._at(i, first, last)
            if one is None:
                label = self.labels.get(i)
                i = label.end if label is not None and label.kind == "blocked" else i + 1
                continue
            found.append(one)
            i = one.end
        return found

    def _at(self, i, first, last):
        """The phrase that begins at token `i`, or None."""
        key = self.key[i]
        label = self.labels.get(i)
        if label is not None and label.kind == "blocked":
            return None
        if self._pending is not None and label is not None and label.kind in _NAMES:
            return self._coordinated_name(i, last)
        if key in _OPENING or label is not None or is_head(key) or key in v.BEFORE_HEAD or key in v.MODIFIERS:
            found = self._noun_phrase(i, last)
            if found is not None:
                return found
        if label is not None and label.kind in ("country", "capital", "metonym"):
            return self._country(label, first, last)
        if key in _PRONOUNS:
            return self._pronoun(i, first, last)
        if self.tokens.is_capital(i) and (label is None or label.kind == "place"):
            return self._stranger(i, first, last)
        return None

    # --- Noun phrases ------------------------------------------------------------------------

    def _noun_phrase(self, i, last):
        head = _Opening(self, i, last)
        p = head.end
        if p >= last:
            return None
        found = (
            self._named(i, p, head, last)
            or self._titled(i, p, head, last)
            or self._counterpart(i, p, head, last)
            or self._group(i, p, head, last)
            or self._voice(i, p, head, last)
            or self._unnamed(i, p, head, last)
            or self._host(i, p, head, last)
        )
        if found is None:
            return None
        found.countries = head.countries + [c for c in found.countries if c not in head.countries]
        found.modifier = found.modifier or head.modifier
        found.owner = head.owner
        found.definite = (
            head.determiner in ("the", "this", "that") or bool(head.owner) or bool(head.countries)
        )
        found.number = found.number or head.number
        return self._with_possessive(found, last)

    def _named(self, i, p, head, last):
        """A name, after an honorific or a country at most."""
        honorific = ""
        while self.key[p] in v.HONORIFICS and self.tokens.is_capital(p):
            honorific = honorific or self.key[p]
            if self.key[p] in ("mr", "mrs", "ms"):
                honorific = self.key[p]
            p += 1
            if p < last and self.key[p] == ".":
                p += 1
            if p >= last:
                return None
        name = self._name_at(p, last, lone=bool(honorific))
        if name is None or name.end > last:
            return None
        if head.determiner and not (head.modifier or head.countries or honorific):
            return self._named_government(i, name, last)
        if self._names_government(name.end):
            return self._named_government(i, name, last)
        found = Found(i, name.end, name.begin, name.end, "name", name, honorific=honorific)
        return self._with_appositives(found, last)

    def _names_government(self, p):
        return self.key[p : p + 1] and self.key[p] in ("administration", "government", "cabinet", "regime")

    def _named_government(self, i, name, last):
        """ "the Trump administration"."""
        p = name.end
        if p < last and self._names_government(p):
            return Found(i, p + 1, name.begin, p + 1, "country", name, noun="voice")
        return None

    def _name_at(self, p, last, lone=False):
        """The name at token `p`: known, or unknown in a place where only a name can stand (`lone`)."""
        label = self.labels.get(p)
        if label is not None and label.kind in _NAMES:
            return label
        if label is not None and label.kind != "place":
            return None
        if not lone or not self.tokens.is_capital(p):
            return None
        end = name_end(self.tokens, p, self.lexicon)
        return Label("unknown", p, end, ()) if p < end <= last else None

    def _titled(self, i, p, head, last):
        title = title_at(self.tokens, p, self.labels, last)
        if title is None:
            return None
        end, modifier = self._elect(title.end, last)
        countries = [title.country] if title.country else []
        name, name_begin = self._name_after(end, head, title, last)
        if name is not None:
            form = Found(i, name.end, name_begin, name.end, "name", name, title, countries, modifier)
            if title.plural:
                self._pending = title
            return self._with_appositives(form, last)
        compound = self._compound(end, title, last)
        if compound is not None:
            title, name = compound
            form = Found(i, name.end, name.begin, name.end, "name", name, title, countries, modifier)
            return self._with_appositives(form, last)
        if title.plural or (head.number > 1 and title.plural):
            return self._titled_group(i, title, head, countries, last)
        stands_alone = head.determiner or head.owner or head.countries or title.country
        if not stands_alone:
            return None
        if head.determiner in ("a", "an") and title.head in v.UNNAMED:
            return self._unnamed_tail(Found(i, end, p, end, "unnamed", None, title, countries), last)
        if title.head in ("official", "officer", "diplomat", "aide", "analyst", "expert", "lawmaker"):
            return self._unnamed_tail(Found(i, end, p, end, "unnamed", None, title, countries), last)
        if self.key_at(end) in ("'s", "'") and self.key_at(end + 1) in v.VOICES:
            return Found(i, end + 2, i, end + 2, "country", None, title, countries, noun="voice")
        return Found(i, end, p, end, "office", None, title, countries, modifier)

    def key_at(self, p):
        return self.tokens.key_at(p)

    def _elect(self, end, last):
        if self.key_at(end) == "-" and self.key_at(end + 1) in v.ELECT and end + 2 <= last:
            return end + 2, "elect"
        if self.key_at(end) in v.ELECT and end < last:
            return end + 1, "elect"
        return end, ""

    def _name_after(self, end, head, title, last):
        """(name, where the naming words begin) after a title, directly or in apposition, or (None, 0)."""
        p = end
        if self.key_at(p) in v.HONORIFICS and self.tokens.is_capital(p):
            p += 2 if self.key_at(p + 1) == "." else 1
        if p < last:
            name = self._name_at(p, last, lone=True)
            if name is not None and name.end <= last:
                return name, name.begin
        # "the new South Korean president, Lee Jae-myung, said"
        if self.key_at(end) == "," and head.determiner in ("the", "") and end + 1 < last and not title.plural:
            name = self._name_at(end + 1, last, lone=False)
            stands_alone = head.determiner or head.owner or head.countries
            if name is not None and stands_alone and self.key_at(name.end) in (",", ".", ";", ")", "--"):
                if self._fits(name, title, head.countries):
                    return name, name.begin
        return None, 0

    def _fits(self, name, title, countries):
        """True unless the gazetteer says that the person is of another country."""
        if name.kind == "unknown" or not countries:
            return True
        return any(not person.country or person.country in countries for person in name.meanings)

    def _compound(self, end, title, last):
        """ "State Councilor and Foreign Minister Wang Yi": two titles of one person."""
        if title.plural or self.key_at(end) not in ("and", "&", ","):
            return None
        p = end + 1
        if p >= last:
            return None
        label = self.labels.get(p)
        if label is not None and label.kind in _STATES:
            return None
        second = title_at(self.tokens, p, self.labels, last)
        if second is None or second.plural or second.end >= last:
            return None
        name = self._name_at(second.end, last, lone=True)
        if name is None or not self._is_one_person(title, second):
            return None
        best = title if second.role == "other" and title.role != "other" else second
        return replace(best, begin=title.begin, end=second.end, words=title.words + second.words), name

    def _is_one_person(self, first, second):
        """Two leading offices in a row are two people."""
        leading = ("head_of_state", "head_of_government")
        return not (first.role in leading and second.role in leading)

    def _titled_group(self, i, title, head, countries, last):
        """ "the foreign ministers of Japan, China and South Korea"."""
        end = title.end
        if self.key_at(end - 1) == "of" or title.country:
            end = title.end
        listed, end = self._listed_countries(end, last, countries)
        found = Found(i, end, title.begin, title.end, "group", None, title, listed, noun="people")
        found.number = head.number
        stands = head.determiner or head.owner or head.countries or listed or head.number
        if not stands and not (title.words[-1] in v.PEOPLE_GROUPS and verb_follows(self.tokens, end, last)):
            return None
        if title.head in v.UNNAMED and title.role == "other" and not head.number:
            found.form = "unnamed"
            return self._unnamed_tail(found, last)
        return found

    def _listed_countries(self, end, last, countries):
        """ "… of Japan, China and South Korea": the countries listed after a plural title."""
        listed, p = list(countries), end
        if not listed:
            if self.key_at(p) not in ("of", "from"):
                return listed, end
            p += 1
            if (
                self.key_at(p) == "the"
                and self.key_at(p + 1) in v.NUMBERS
                and self.key_at(p + 2) in v.COUNTRY_GROUPS
            ):
                return listed, min(p + 3, last)
            if self.key_at(p) == "both" and self.key_at(p + 1) in v.COUNTRY_GROUPS:
                return listed, min(p + 2, last)
        while p < last:
            if self.key_at(p) in (",", "and", "the", "&"):
                p += 1
                continue
            label = self.labels.get(p)
            if label is None or label.kind not in ("country", "capital") or label.end > last:
                break
            if label.country not in listed:
                listed.append(label.country)
            p = end = label.end
        return listed, end

    def _coordinated_name(self, i, last):
        """The second name under one plural title: "Presidents Xi Jinping and Barack Obama"."""
        title = replace(self._pending, plural=False)
        label = self.labels[i]
        if label.end > last:
            return None
        found = Found(i, label.end, label.begin, label.end, "name", label, title)
        return self._with_possessive(self._with_appositives(found, last), last)

    def _counterpart(self, i, p, head, last):
        if self.key[p] != "counterpart" or not (head.owner or head.countries):
            return None
        end = p + 1
        q = end + 1 if self.key_at(end) == "," else end
        if q < last:
            name = self._name_at(q, last, lone=q == end)
            closed = q == end or self.key_at(name.end if name else q) in _AFTER_APPOSITIVE
            if name is not None and closed and name.end <= last:
                return self._with_appositives(
                    Found(i, name.end, name.begin, name.end, "name", name, noun="counterpart"), last
                )
        return Found(i, end, p, end, "counterpart")

    def _group(self, i, p, head, last):
        key = self.key[p]
        if key in v.DUOS and head.determiner == "the":
            if self.key_at(p + 1) == "of":
                return None
            return Found(i, p + 1, i, p + 1, "group", noun="people", number=v.DUOS[key])
        if key in v.COUNTRY_GROUPS and (
            head.number or (head.determiner == "the" and key in ("neighbours", "neighbors"))
        ):
            return Found(i, p + 1, i, p + 1, "group", noun="countries", number=head.number or 2)
        if key in v.PEOPLE_GROUPS and (
            head.number or head.countries or head.determiner == "the" or head.owner
        ):
            listed, end = self._listed_countries(p + 1, last, [])
            found = Found(i, end, i, p + 1, "group", countries=listed, noun="people")
            found.title = title_at(self.tokens, p, self.labels, p + 1)
            return found
        if (
            head.number
            and head.number_at == p - 1
            and (head.determiner == "the" or self.key[p - 1] == "both")
        ):
            stands = verb_follows(self.tokens, p, last, plural=True) or not self.tokens.word[p][0].isalpha()
            stands = stands or key in v.PREPOSITIONS or key in v.ADVERBS
            if stands and not self.tokens.joined(p) | (key in "-%"):
                return Found(i, p, i, p, "group", noun="people", number=head.number)
            if key in ",.;:)" and self.tokens.joined(p):
                return Found(i, p, i, p, "group", noun="people", number=head.number)
        return None

    def _voice(self, i, p, head, last):
        """A government, ministry or office that can speak: "the South Korean government", "his office"."""
        q = p
        while q < last and q < p + 5 and (self.key[q] in v.BEFORE_VOICE or self.key[q] in v.DEPARTMENTS):
            q += 1
        if q > p and (q >= last or self.key[q] not in v.VOICES) and self.key[q - 1] in v.VOICES:
            q -= 1
        if q >= last or self.key[q] not in v.VOICES:
            return None
        if not (head.determiner == "the" or head.owner or head.countries):
            return None
        if (
            self.key[q] in ("office", "department", "side", "delegation")
            and q == p
            and not (head.owner or head.countries)
        ):
            return None
        end, countries = q + 1, []
        if self.key_at(end) == "of" and end + 1 < last:
            end, countries = self._ministry_tail(end, last)
        if self.key_at(end) == "in" and end + 1 < last and not head.countries:
            label = self.labels.get(end + 1)
            if label is not None and label.kind == "capital" and label.end <= last:
                end, countries = label.end, [label.country]
        return Found(i, end, i, end, "country", countries=countries, noun="voice")

    def _ministry_tail(self, end, last):
        """ "ministry of foreign affairs of Japan": (end, countries)."""
        p = end + 1
        if self.key_at(p) == "the":
            p += 1
        label = self.labels.get(p)
        if label is not None and label.kind == "country" and label.end <= last:
            return label.end, [label.country]
        q = p
        while q < last and (self.key[q] in v.DEPARTMENTS or (q > p and self.key[q] in (",", "and"))):
            q += 1
        while q > p and self.key[q - 1] in (",", "and"):
            q -= 1
        if q == p:
            return end, []
        if self.key_at(q) == "of" and q + 1 < last:
            return self._ministry_tail(q, last)
        return q, []

    def _unnamed(self, i, p, head, last):
        q = p
        while q < last and q < p + 6 and (self.key[q] in v.BEFORE_UNNAMED or self.key[q] in ("-", "'s")):
            q += 1
        if q >= last:
            return None
        key = self.key[q]
        plural = key.endswith("s") and key[:-1] in v.UNNAMED
        if not plural and key not in v.UNNAMED:
            return None
        if not plural and not (head.determiner or head.owner or head.countries):
            return None
        found = Found(i, q + 1, q, q + 1, "unnamed", noun="plural" if plural else "")
        found = self._unnamed_tail(found, last)
        bare = plural and not head.determiner and not head.owner
        if bare and not is_speech_near(self.tokens, found.begin, found.end, last):
            return None
        return found

    def _unnamed_tail(self, found, last):
        """Takes in what tells who an unnamed speaker is: "… in the president's office", "… with access to the talks"."""
        p = found.end
        if self.key_at(p) not in _TAIL_OPENERS or p >= last:
            return found
        if self.key[p] == "close" and self.key_at(p + 1) != "to":
            return found
        q = p + 1
        while q < last and q < p + 14:
            key = self.key[q]
            if not self.tokens.word[q][0].isalnum() and key not in ("'s", "'", "-"):
                break
            if (
                key in v.AUXILIARIES
                or key in ("that", "who", "which", "as", "and", "while", "when")
                or key in v.CALENDAR
            ):
                break
            after_noun = self.key[q - 1] not in _BEFORE_NOUN and self.key[q - 1] not in v.PREPOSITIONS
            if key in v.SPEECH_VERBS and after_noun:
                break
            if key in ("on", "by", "after", "before", "during", "about", "not"):
                break
            label = self.labels.get(q)
            if label is not None and label.kind in _STATES and label.country not in found.countries:
                found.countries.append(label.country)
            q += 1
        if q > p + 1:
            found.end = q
        return found

    def _host(self, i, p, head, last):
        key = self.key[p]
        if not (head.owner or head.determiner == "the") or head.countries:
            return None
        if key in v.HOSTS and not self._opens_compound(p, last):
            return Found(i, p + 1, i, p + 1, "host")
        if key in v.GUESTS and not self._opens_compound(p, last):
            return Found(i, p + 1, i, p + 1, "guest")
        return None

    def _opens_compound(self, p, last):
        """ "the host country", "the guest house"."""
        return self.key_at(p + 1) in words_after_host or self.key_at(p + 1) == "-"

    # --- Around a name -----------------------------------------------------------------------

    def _with_appositives(self, found, last):
        """Takes in "of Japan", ", 67," and ", Japan's prime minister since last week" after a name."""
        p = found.end
        if self.key_at(p) == "of" and found.title is not None and p + 1 < last:
            q = p + 2 if self.key_at(p + 1) == "the" else p + 1
            label = self.labels.get(q)
            if label is not None and label.kind == "country" and label.end <= last:
                found.countries = [*found.countries, label.country]
                found.end = p = label.end
        if self.key_at(p) == "(":
            label = self.labels.get(p + 1)
            if (
                label is not None
                and label.kind == "country"
                and self.key_at(label.end) == ")"
                and label.end < last
            ):
                found.countries = [*found.countries, label.country]
                found.end = p = label.end + 1
        if self.key_at(p) == "," and self.key_at(p + 1).isdigit() and self.key_at(p + 2) == ",":
            p += 2
        if self.key_at(p) != "," or p + 1 >= last:
            return found
        return self._appositive(found, p + 1, last)

    def _appositive(self, found, p, last):
        opening = _Opening(self, p, last)
        if opening.end >= last:
            return found
        title = title_at(self.tokens, opening.end, self.labels, last)
        if title is None or title.plural:
            return found
        end, modifier = self._elect(title.end, last)
        countries = opening.countries or ([title.country] if title.country else [])
        stands = opening.determiner or opening.countries or title.country or opening.modifier or opening.owner
        bare = self.key_at(end) in (",", ".", "") and not stands  # "Wang Yi, foreign minister, said"
        if not (stands or bare) or not self._fits(found.name, title, countries):
            return found
        after = self.key_at(end)
        if after not in _AFTER_APPOSITIVE and after not in v.PREPOSITIONS and after not in ("who", "'s"):
            return found
        if after == "and" and found.title is not None:
            return found
        if end < last and self._name_at(end, last, lone=True) is not None:
            return found
        if found.title is None:
            found.title = title
        found.countries = found.countries + [c for c in countries if c not in found.countries]
        found.modifier = found.modifier or modifier or opening.modifier
        found.end = self._appositive_end(end, last)
        return found

    def _appositive_end(self, end, last):
        """Over "since last week" or "at the time", to the comma that closes the appositive."""
        if self.key_at(end) not in v.PREPOSITIONS:
            return end
        for p in range(end, min(last, end + _LONGEST_TAIL)):
            if self.key[p] == ",":
                return p
            if self.key[p] in v.AUXILIARIES or self.key[p] in v.SPEECH_VERBS:
                break
        return end

    def _with_possessive(self, found, last):
        p = found.end
        if (p < last and self.key[p] == "'s") or (
            p < last and self.key[p] in "'’" and self.tokens.joined(p) and self.key[p - 1].endswith("s")
        ):
            found.possessive = True
        if found.possessive and found.form == "name" and self.key_at(p + 1) in v.VOICES and p + 2 <= last:
            before = self.key_at(found.begin - 1)
            if before not in ("at", "in", "outside", "near", "to"):
                found.form, found.noun, found.end, found.head_end = "country", "voice", p + 2, p + 2
                found.possessive = self.key_at(p + 2) == "'s"
        return found

    # --- Countries, pronouns, strangers ----------------------------------------------------------

    def _country(self, label, first, last):
        if label.end > last or not acts(self.tokens, label, self.labels, first, last):
            return None
        found = Found(
            label.begin, label.end, label.begin, label.end, "country", label, countries=[label.country]
        )
        return self._with_possessive(found, last)

    def _pronoun(self, i, first, last):
        key = self.key[i]
        if key in ("who", "whom", "whose"):
            if i == first or self.key_at(i - 1) in ("of", "about", "know", "ask", "asked", '"', "“"):
                return None
            return Found(i, i + 1, i, i + 1, "relative", owner=key, possessive=key == "whose")
        if key == "us" or (self.tokens.word[i].isupper() and len(key) > 1):
            return None
        possessive = key in ("his", "their") or (key == "her" and _noun_follows(self.tokens, i + 1, last))
        return Found(i, i + 1, i, i + 1, "pronoun", owner=key, possessive=possessive)

    def _stranger(self, i, first, last):
        """Someone whose name and title the gazetteer does not know, where only a person can be meant."""
        if i > 0 and self.tokens.is_capital(i - 1) and i > first and self.labels.get(i - 1) is None:
            return None
        end = name_end(self.tokens, i, self.lexicon)
        parts = end - i
        if end > last or parts < 1:
            return None
        name = Label("unknown", i, end, ())
        if parts == 1:
            if self.key[i] in self.introduced:
                return self._with_possessive(Found(i, end, i, end, "name", name), last)
            return None
        found = self._with_appositives(Found(i, end, i, end, "name", name), last)
        if found.title is not None or self._is_person(i, end, last):
            return self._with_possessive(found, last)
        return None

    def _is_person(self, i, end, last):
        if is_speech_near(self.tokens, i, end, last):
            return True
        before = self.key_at(i - 1)
        if self.key_at(end) == "," and self.key_at(end + 1) == "who":
            return True
        return before in v.OBJECT_VERBS and self.labels.get(i) is None


class _Opening:
    """What stands before the noun: "the", "his", "Japan's", "then-", "new", "two", demonyms."""

    def __init__(self, reader, i, last):
        tokens, labels, key = reader.tokens, reader.labels, reader.tokens.key
        self.determiner = self.owner = self.modifier = ""
        self.countries, self.number, self.number_at = [], 0, -1
        p = i
        if key[p] in _DETERMINERS:
            self.determiner = key[p]
            p += 1
        elif key[p] in _OWNERS:
            self.owner = key[p]
            p += 1
        while p < last and p < i + 16:
            label = labels.get(p)
            if label is not None and label.kind in _STATES and label.end <= last:
                q = self._over_country(label, tokens, labels, last)
                if q is None:
                    break
                p = q
            elif key[p] in v.NUMBERS and not self.number:
                self.number, self.number_at = v.NUMBERS[key[p]], p
                p += 1
            elif key[p] in v.MODIFIERS and not (label is not None and label.kind != "place"):
                if not tokens.joined(p + 1) or tokens.key_at(p + 1) == "-":
                    self.modifier = self.modifier or v.MODIFIERS[key[p]]
                p += 1
            elif key[p] == "-" and p > i and tokens.joined(p) and key[p - 1] in v.MODIFIERS:
                p += 1
            elif key[p].isdigit() and key[p + 1 : p + 5] == ["-", "year", "-", "old"]:
                p += 5
            else:
                break
        self.end = p

    def _over_country(self, label, tokens, labels, last):
        """The token after a country that belongs to the phrase, or None where it does not."""
        after = tokens.key_at(label.end)
        following = labels.get(label.end + 1)
        if label.kind == "demonym":
            self.countries.append(label.country)
            if after in ("and", "-", ",", "/", "–") and following is not None and following.kind == "demonym":
                return label.end + 1
            if after == "," and tokens.key_at(label.end + 1) == "and":
                second = labels.get(label.end + 2)
                if second is not None and second.kind == "demonym":
                    return label.end + 2
            return label.end
        if after == "'s" or (after in "'’" and after and tokens.word[label.end - 1].endswith("s")):
            if label.end + 1 < last:
                self.countries.append(label.country)
                return label.end + 1
            return None
        if after and (is_head(after) or after in v.BEFORE_HEAD or after in v.MODIFIERS or after in v.VOICES):
            title = title_at(tokens, label.end, labels, last)
            if title is not None or after in v.MODIFIERS or after in v.VOICES or after in v.BEFORE_VOICE:
                self.countries.append(label.country)
                return label.end
        return None


def _noun_follows(tokens, i, last):
    """True where "her" is followed by its noun, not by the end of the clause."""
    if i >= last:
        return False
    key = tokens.key[i]
    if not key[0].isalnum():
        return False
    if (
        key in v.PREPOSITIONS
        or key in v.AUXILIARIES
        or key in ("and", "that", "as", "a", "the", "but", "when")
    ):
        return False
    return key not in v.CALENDAR


words_after_host = frozenset(
    [
        "country",
        "city",
        "nation",
        "government",
        "party",
        "house",
        "town",
        "state",
        "list",
        "room",
        "speaker",
        "worker",
        "broadcaster",
    ]
)
_TAIL_OPENERS = frozenset(
    [
        "in",
        "at",
        "from",
        "with",
        "of",
        "close",
        "familiar",
        "briefed",
        "inside",
        "for",
        "accompanying",
        "involved",
        "travelling",
        "traveling",
    ]
)
_BEFORE_NOUN = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "'s",
        "to",
        "and",
        "this",
        "that",
        "these",
        "those",
        "of",
    ]
)
_PRONOUNS = (
    v.PLURAL_PRONOUNS
    | v.RELATIVES
    | frozenset((*v.SUBJECT_PRONOUNS, *v.OBJECT_PRONOUNS, *v.POSSESSIVE_PRONOUNS))
)
_OPENING = (
    _DETERMINERS
    | _OWNERS
    | frozenset(v.NUMBERS)
    | v.HONORIFICS
    | v.BEFORE_UNNAMED
    | frozenset(word + "s" for word in v.UNNAMED)
)
