"""Who is meant: names, titles, pronouns and groups traced to the people of the text.

Simple salience, in the order a careful reader would try: what the words name, who bears the title
in this text, who held the office when it was published; for pronouns the subject or speaker of the
clause before.
"""

from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.figures import Cast
from relations.extraction.actors.groups import Groups
from relations.extraction.actors.lexicon import letters
from relations.extraction.actors.standing import is_speech_near, verb_follows

_LEADERS = frozenset(("head_of_state", "head_of_government", "leader"))


class Tracer:
    """Resolves the phrases of one text in order. `text_countries` counts how often each country is named."""

    def __init__(self, tokens, lexicon, published, text_countries):
        self.tokens, self.lexicon, self.published = tokens, lexicon, published
        self.cast = Cast(lexicon, published)
        self.groups = Groups(self.cast, lexicon)
        self.text_countries = text_countries
        self.clock = 0
        self.subject = self.speaker = None
        self.unresolved = []

    def sentence(self, found, first, last):
        """Resolves the phrases of one sentence: names before the words that lean on them."""
        for one in found:
            one.subject = self._is_subject(one, first, last)
            one.speaker = is_speech_near(self.tokens, one.begin, one.end, last) and not one.possessive
            if one.form in ("name", "country") and not one.owner:
                self._resolve(one, found)
        for one in found:
            if not one.figures:
                self._resolve(one, found)
            self._mention(one)
        self.groups.end_of_sentence(found, self.tokens)
        self._remember_subject(found)
        self.unresolved.extend(one for one in found if not one.figures)

    def finish(self):
        """Gives the phrases that come before anyone was named the people named after them."""
        for one in self.unresolved:
            if one.form == "group" or (one.form == "pronoun" and one.owner in v.PLURAL_PRONOUNS):
                one.figures = self.groups.principal(one)
            elif one.form == "pronoun":
                gender = v.SUBJECT_PRONOUNS.get(one.owner) or v.OBJECT_PRONOUNS.get(one.owner) or "m"
                after = [f for f in self.cast.people if f.may_be(gender) and f.last >= 0]
                one.figures = (min(after, key=lambda f: f.introduced),) if after else ()

    # --- By form --------------------------------------------------------------------------------

    def _resolve(self, one, found):
        resolver = getattr(self, "_" + one.form)
        one.figures = tuple(figure for figure in resolver(one, found) if figure is not None)

    def _name(self, one, found):
        title, name = one.title, one.name
        if one.noun == "counterpart" and name.kind != "person":
            holder = self._counterpart_holder(one, found)
            if holder is not None and letters(self._words(name)) in (
                letters(holder.family_name),
                letters(holder.name),
            ):
                return (self.cast.person(holder),)
        figure = self._named_figure(one, title, name)
        if figure is not None:
            self._learn(figure, one)
        return (figure,)

    def _named_figure(self, one, title, name):
        if name.kind == "person":
            return self.cast.person(self._likeliest(name.meanings, one), title, one.modifier)
        words = self._words(name)
        if name.kind == "unknown" and len(words.split()) > 1:
            person = self._respelt(words, title, one.countries)
            if person is not None:
                return self.cast.person(person, title, one.modifier)
            return self._stranger(one, words)
        key = letters(words)
        return self._by_family(one, title, name, key) or self._stranger(one, words)

    def _by_family(self, one, title, name, key):
        introduced = self.cast.of_family(key)
        if one.countries:
            introduced = [f for f in introduced if not f.country or f.country in one.countries] or introduced
        if title is not None:
            bearers = [f for f in introduced if self._could_bear(f, title)]
            if bearers:
                return bearers[0]
            holder = self._holder_of_family(name.meanings, title, one)
            if holder is not None:
                return self.cast.person(holder, title, one.modifier)
            if name.kind == "family" and title.role != "other":
                return None
            return None
        if one.honorific and introduced:
            gendered = [f for f in introduced if f.may_be(_gender(one.honorific))]
            introduced = gendered or introduced
        if introduced:
            return introduced[0]
        leading = self._leading(name.meanings, one.countries)
        return self.cast.person(leading) if leading is not None else None

    def _could_bear(self, figure, title):
        if title.head in figure.heads:
            return True
        if figure.actor.role and (
            figure.actor.role == title.role or (title.role == "leader" and figure.leads())
        ):
            return True
        person = figure.actor.person
        return bool(person) and title.role != "other" and self.lexicon.offices.ever_held(person, title.role)

    def _holder_of_family(self, people, title, one):
        """The person of the family who held the office: on the day, or ever where the words say former."""
        offices = self.lexicon.offices
        fitting = [p for p in people if not one.countries or p.country in one.countries]
        on_day = [p for p in fitting if self._holds(p, title.role)]
        if len(on_day) == 1:
            return on_day[0]
        if len(on_day) > 1:
            return self._in_text_countries(on_day)
        ever = [p for p in fitting if offices.ever_held(p.key, title.role)]
        if one.modifier in ("former", "then", "late", "elect") or len(ever) == 1:
            past = [p for p in ever if self._began_by(p)] or ever
            return max(past, key=self._latest_start, default=None)
        return None

    def _began_by(self, person):
        last = self.published and self.published.last
        return last is None or any(tenure.start <= last for tenure in person.tenures)

    def _latest_start(self, person):
        last = self.published and self.published.last
        return max(
            (t.start.toordinal() for t in person.tenures if last is None or t.start <= last), default=0
        )

    def _holds(self, person, role):
        tenures = [t for t in person.tenures if t.role == role or (role == "leader" and t.role in _LEADERS)]
        return any(self._now(tenure) for tenure in tenures)

    def _now(self, tenure):
        if self.published is None:
            return False
        last = self.published.last or self.published.first
        first = self.published.first or last
        return tenure.start <= last and (tenure.end is None or first <= tenure.end)

    def _leading(self, people, countries):
        """The one of a family in a leading office, or None where there are none or several."""
        fitting = [p for p in people if not countries or p.country in countries]
        for role in ("leader", "foreign_minister", "national_security_adviser", "other"):
            holders = [p for p in fitting if self._holds(p, role)]
            if role == "leader" and len(holders) > 1:
                heads = [p for p in holders if self._heads_country(p)]
                holders = heads or holders
            if len(holders) > 1:
                return self._in_text_countries(holders)
            if holders:
                return holders[0]
        return fitting[0] if len(fitting) == 1 and len(people) == 1 else None

    def _heads_country(self, person):
        leading = self.lexicon.offices.leading_role(person.country, self.published)
        return any(t.role == leading and self._now(t) for t in person.tenures)

    def _in_text_countries(self, people):
        """The one whose country the text names, or None where that leaves several."""
        named = [p for p in people if self.text_countries.get(p.country)]
        return named[0] if len(named) == 1 else None

    def _likeliest(self, people, one):
        if len(people) == 1:
            return people[0]
        for wanted in (
            lambda p: bool(one.countries) and p.country in one.countries,
            lambda p: one.title is not None and self._holds(p, one.title.role),
            lambda p: any(self._now(t) for t in p.tenures),
        ):
            fitting = [p for p in people if wanted(p)]
            if fitting:
                return fitting[0]
        return people[0]

    def _respelt(self, words, title, countries):
        """The office-holder whose name the text spells in a way of its own: "President Noh Moo-hyun"."""
        if title is None or title.role not in _LEADERS | {"foreign_minister", "national_security_adviser"}:
            return None
        for country in countries or list(self.text_countries):
            held = self.lexicon.offices.holder(country, title.role, self.published)
            if held is not None and _alike(words, held[0]):
                return held[0]
        return None

    def _stranger(self, one, words):
        title = one.title
        country = self._country_of(one, words)
        office = self._title_words(one)
        role = title.role if title is not None else ""
        key = letters(words)
        if len(words.split()) == 1:
            for figure in self.cast.of_family(key):
                if title is None or self._could_bear(figure, title):
                    return figure
        return self.cast.stranger(words, office, role, country)

    def _country_of(self, one, words):
        """The country a stranger speaks for: as the words say, else as family name and text agree."""
        if one.countries:
            return one.countries[0]
        parts = words.split()
        by_family = self.lexicon.family_countries.get(letters(parts[0]), set()) | (
            self.lexicon.family_countries.get(letters(parts[-1]), set()) if len(parts) > 1 else set()
        )
        named = [country for country in self.text_countries if country in by_family]
        if named and one.title is not None:
            return max(named, key=lambda country: self.text_countries[country])
        if one.title is not None and len(self.text_countries) == 1:
            return next(iter(self.text_countries))
        return ""

    def _title_words(self, one):
        title = one.title
        if title is None:
            return ""
        t = self.tokens
        return t.text[t.begin[title.begin] : t.end[title.end - 1]].replace("\n", " ")

    def _words(self, name):
        t = self.tokens
        return " ".join(t.text[t.begin[name.begin] : t.end[name.end - 1]].split())

    def _office(self, one, found):
        title, countries = one.title, one.countries
        if title.head in ("spokesman", "spokeswoman", "spokesperson", "secretary", "ambassador", "envoy"):
            bearer = self.cast.of_title(title, countries)
            if bearer is not None:
                return (bearer,)
        if countries:
            return (self._holder(one, countries[0]),)
        bearer = self._nearest_bearer(title, found, one)
        if bearer is not None:
            return (bearer,)
        if one.owner:
            owner = self._owner_figure(one, found)
            if owner is not None and owner.country:
                return (self._holder(one, owner.country),)
        country = self._only_country_with(title.role)
        return (self._holder(one, country) if country else self._role_figure(one, ""),)

    def _nearest_bearer(self, title, found, one):
        return self.cast.of_title(title)

    def _holder(self, one, country):
        """The figure who holds the office of `country`: by the table, else as the text has it."""
        title = one.title
        role = title.role
        if role == "leader":
            bearer = self.cast.of_title(title, [country])
            if bearer is not None and bearer.country == country and one.modifier in ("", "elect"):
                one.by_office = True
                return bearer
        if one.modifier in ("former", "late"):
            bearer = self.cast.of_title(title, [country])
            return bearer or self._role_figure(one, country)
        held = self.lexicon.offices.holder(country, role, self.published, " ".join(title.words))
        if held is not None and role not in ("other", "minister"):
            one.by_office = True
            figure = self.cast.person(held[0])
            figure.heads.update(title.words)
            return figure
        return self.cast.of_title(title, [country]) or self._role_figure(one, country)

    def _role_figure(self, one, country):
        t = self.tokens
        words = " ".join(t.text[t.begin[one.begin] : t.end[one.end - 1]].split())
        figure = self.cast.other(words, country, "role")
        if not figure.actor.role and one.title is not None:
            figure.actor = replace(figure.actor, role=one.title.role, office=self._title_words(one))
        return figure

    def _only_country_with(self, role):
        """The one country of the text that has such an office, or ""."""
        if role in ("other", "minister"):
            return next(iter(self.text_countries)) if len(self.text_countries) == 1 else ""
        offices = self.lexicon.offices
        having = [c for c in self.text_countries if offices.holder(c, role, self.published) is not None]
        if len(having) == 1:
            return having[0]
        return ""

    def _counterpart(self, one, found):
        holder = self._counterpart_holder(one, found)
        if holder is None:
            return ()
        one.by_office = bool(one.countries)
        return (self.cast.person(holder),)

    def _counterpart_holder(self, one, found):
        owner = self._owner_figure(one, found)
        if owner is None or not owner.actor.role:
            return None
        role = owner.actor.role
        if not one.countries:
            return None
        country = one.countries[0]
        offices = self.lexicon.offices
        role = offices.counterpart_role(role, owner.country, country, self.published)
        if owner.leads():
            seen = [f for f in self.cast.people if f.country == country and f.leads() and f.actor.person]
            if seen:
                return offices.people[max(seen, key=lambda f: f.last).actor.person]
        held = offices.holder(country, role, self.published)
        return held[0] if held is not None else None

    def _owner_figure(self, one, found):
        """Whose "his", "her" or "their" it is."""
        gender = v.POSSESSIVE_PRONOUNS.get(one.owner, "")
        return self._antecedent(one, found, gender, False)

    def _host(self, one, found):
        return self._across(one, found, at_home=True)

    def _guest(self, one, found):
        return self._across(one, found, at_home=False)

    def _across(self, one, found, at_home):
        """The other of the two: the host of a guest, the guest of a host."""
        gender = v.POSSESSIVE_PRONOUNS.get(one.owner, "")
        me = (
            self._antecedent(one, found, gender, False)
            if one.owner in ("his", "her")
            else self._clause_subject(one, found)
        )
        pair = self.groups.latest_people(2)
        others = [f for f in pair if f is not me]
        if me is not None and me in pair and len(others) == 1:
            self._fix_gender(me, gender)
            return (others[0],)
        people = [f for f in self.cast.people if f is not me and f.last >= 0]
        return (max(people, key=lambda f: f.last),) if people else ()

    def _country(self, one, found):
        if one.noun != "voice":
            code = one.countries[0]
            return (self.cast.other(self._words(one.name), code, "government"),)
        country = one.countries[0] if one.countries else ""
        if not country and one.name is not None:
            named = self._name(one, found)
            country = named[0].country if named and named[0] is not None else ""
        if not country and one.owner:
            owner = self._owner_figure(one, found)
            country = owner.country if owner is not None else ""
        if not country and one.title is not None:
            bearer = self.cast.of_title(one.title)
            country = bearer.country if bearer is not None else self._only_country_with(one.title.role)
        if not country and len(self.text_countries) == 1:
            country = next(iter(self.text_countries))
        t = self.tokens
        words = " ".join(t.text[t.begin[one.begin] : t.end[one.end - 1]].split())
        return (self.cast.other(words, country, "voice"),)

    def _unnamed(self, one, found):
        t = self.tokens
        words = " ".join(t.text[t.begin[one.begin] : t.end[one.end - 1]].split())
        country = one.countries[0] if one.countries else ""
        if not country and one.definite and not one.noun:
            earlier = [f for f in self.groups.unnamed if f.actor.name.lower().split()[-1:] or True]
            if earlier:
                country = earlier[-1].country
        if not country and one.owner:
            owner = self._owner_figure(one, found)
            country = owner.country if owner is not None else ""
        if not country and one.title is not None and "presidential" in one.title.words:
            country = self._only_country_with("head_of_state")
        figure = self.cast.other(words, country, "unnamed")
        self.groups.unnamed.append(figure)
        return (figure,)

    def _group(self, one, found):
        return self.groups.resolve(one, found, self.published)

    def _pronoun(self, one, found):
        if one.owner in v.PLURAL_PRONOUNS:
            return self.groups.they(one, found)
        gender = (
            v.SUBJECT_PRONOUNS.get(one.owner)
            or v.OBJECT_PRONOUNS.get(one.owner)
            or v.POSSESSIVE_PRONOUNS[one.owner]
        )
        is_object = one.owner in v.OBJECT_PRONOUNS and not one.possessive
        figure = self._antecedent(one, found, gender, is_object)
        if figure is not None:
            self._fix_gender(figure, gender if not is_object else "")
        return (figure,)

    def _relative(self, one, found):
        before = [other for other in found if other.end <= one.begin and other.figures]
        if before and before[-1].end >= one.begin - 2:
            return before[-1].figures
        return ()

    # --- Salience ---------------------------------------------------------------------------

    def _antecedent(self, one, found, gender, is_object):
        """The person a singular pronoun stands for, or None."""
        before = [o for o in found if o.end <= one.begin and _is_single(o) and o.figures[0].may_be(gender)]
        if is_object:
            mine = self._clause_subject(one, found)
            rest = [o for o in before if o.figures[0] is not mine]
            if rest:
                return rest[-1].figures[0]
            return self._recent(gender, without=mine)
        inside = [o for o in before if o.subject] or [o for o in before if not o.possessive] or before
        if one.speaker and self.speaker is not None and self.speaker.may_be(gender):
            if not [o for o in inside if o.subject and o.speaker]:
                return self.speaker
        if inside:
            return inside[-1].figures[0]
        ahead = self._fronted(one, found, gender)
        if ahead is not None:
            return ahead
        if self.subject is not None and self.subject.may_be(gender):
            return self.subject
        return self._recent(gender)

    def _fronted(self, one, found, gender):
        """ "After his talks with Xi, Lee said": the subject that follows the opening phrase."""
        if not one.possessive and not one.owner:
            return None
        if one.form == "pronoun" and not one.possessive:
            return None
        after = [
            o
            for o in found
            if o.begin >= one.end and o.subject and _is_single(o) and o.figures[0].may_be(gender)
        ]
        opening = self.tokens.key_at(found[0].begin - 1) if found else ""
        if after and (opening in v.PREPOSITIONS or found[0] is one):
            return after[0].figures[0]
        return None

    def _clause_subject(self, one, found):
        before = [o for o in found if o.end <= one.begin and o.figures and _is_single(o)]
        subjects = [o for o in before if o.subject] or before
        return subjects[-1].figures[0] if subjects else self.subject

    def _recent(self, gender, without=None):
        people = [f for f in self.cast.people if f.last >= 0 and f.may_be(gender) and f is not without]
        return max(people, key=lambda f: f.last, default=None)

    def _fix_gender(self, figure, gender):
        if gender and not figure.gender and figure.kind == "person":
            figure.gender = gender

    def _learn(self, figure, one):
        """What the words around a name tell of the person."""
        if one.name.kind != "family" or figure.introduced < 0:
            figure.introduced = self.clock
        if one.title is not None:
            figure.heads.update(one.title.words)
            figure.heads.add(one.title.head)
            if one.title.head in v.FEMALE_TITLES:
                figure.gender = "f"
            elif one.title.head in v.MALE_TITLES:
                figure.gender = "m"
        figure.gender = _gender(one.honorific) or figure.gender

    def _mention(self, one):
        for figure in one.figures:
            self.clock += 1
            figure.last = self.clock
            figure.count += 1

    def _is_subject(self, one, first, last):
        """True where the phrase stands where a subject stands."""
        if one.possessive or one.form == "relative":
            return False
        before = self.tokens.key_at(one.begin - 1) if one.begin > first else ""
        if before in v.PREPOSITIONS or before in v.OBJECT_VERBS:
            return before in ("since", "after", "before", "until") and verb_follows(
                self.tokens, one.end, last
            )
        p = one.end
        if self.tokens.key_at(p) == ",":
            p += 1
        if verb_follows(self.tokens, p, last) or before in v.SPEECH_VERBS:
            return True
        return before == "" or self.tokens.key_at(one.end) in ("and", ",", "who")

    def _remember_subject(self, found):
        singles = [o for o in found if _is_single(o) and o.form != "relative"]
        subjects = [o for o in singles if o.subject]
        speakers = [o for o in singles if o.speaker]
        if speakers:
            self.speaker = speakers[-1].figures[0]
        if subjects:
            self.subject = subjects[0].figures[0]
        elif singles:
            self.subject = singles[0].figures[0]


def _is_single(one):
    return len(one.figures) == 1 and one.figures[0].kind in ("person", "role")


def _gender(honorific):
    if honorific in v.FEMALE_HONORIFICS:
        return "f"
    return "m" if honorific in v.MALE_HONORIFICS else ""


def _alike(words, person):
    """True where two romanisations could be of one name: same family name or initials and length."""
    mine, theirs = letters(words), [letters(name) for name in (person.name, *person.names)]
    family = letters(person.family_name)
    if mine.startswith(family) or mine.endswith(family):
        rest = mine.replace(family, "", 1)
        return any(rest[:1] == name.replace(family, "", 1)[:1] for name in theirs)
    return any(_same_consonants(mine, name) for name in theirs)


def _same_consonants(a, b):
    """ "noh moo-hyun" and "roh moo-hyun": alike but for the first letter."""
    return len(a) > 6 and a[1:] == b[1:]
