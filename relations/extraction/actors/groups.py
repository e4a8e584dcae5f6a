"""Who "the two leaders", "both sides" and "they" are."""

from collections import Counter, deque

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.verbs import OBJECT_VERBS

_MEETING_WORDS = v.MEETING_NOUNS | frozenset(("meeting", "visit", "between"))
# Who is spoken to stands after these.
_TO_WHOM = OBJECT_VERBS | frozenset(("with", "to"))
# How many groups back a reader would look.
_IN_MIND = 30
_IN_LIST = frozenset(("name", "office", "country", "pronoun", "counterpart"))


class Groups:
    """The groups of people and of countries that a text has brought together, in order."""

    def __init__(self, text, cast, published, named):
        self.text, self.cast, self.published, self.named = text, cast, published, named
        self.offices = text.lexicon.offices
        self.people, self.countries = deque(maxlen=_IN_MIND), deque(maxlen=_IN_MIND)
        self._often, self._ranking = Counter(), None

    # --- Learning ------------------------------------------------------------------------------

    def end_of_sentence(self, found):
        """Learns from a sentence who belongs together; who it speaks of as a group is in mind most."""
        self._learn_of(found)
        subjects = [one for one in found if one.subject and one.figures]
        for one in subjects:
            # "The three agreed …", or "Abe said the three had agreed …"
            leads = one is subjects[0] or subjects[0].figures[0] in one.figures
            several = one.form in ("group", "pronoun") and len(one.figures) > 1
            if leads and several and all(figure.kind == "person" for figure in one.figures):
                self.people.append(one.figures)

    def _learn_of(self, found):
        """Learns from a sentence's lists, or from the two people in it."""
        chains = coordinated(found)
        embedded = {id(one) for chain in chains if self._embedded(chain[0]) for one in chain}
        chains = [chain for chain in chains if id(chain[0]) not in embedded]
        for chain in chains:
            figures = _distinct(f for one in chain for f in one.figures)
            self._learn(figures)
            self._learn(_distinct((*self._across_from(chain[0], found), *figures)))
        if chains:
            return
        acting = [one for one in found if len(one.figures) == 1 and one.figures[0].kind == "person"]
        acting = [one for one in acting if not (id(one) in embedded or self._embedded(one) or one.quoted)]
        people = _distinct(one.figures[0] for one in acting)
        if len(people) == 2:
            if not self._told_of(acting):
                self._learn_pair(*people)
        elif len(people) > 2:
            subject = next((one.figures[0] for one in acting if one.subject), people[0])
            other = next(
                (f for f in people if f is not subject and f.country not in ("", subject.country)), None
            )
            if other is not None:
                self._learn_pair(subject, other)

    def _told_of(self, acting):
        """ "It was Kishida who wished to come, Kim Tae-hyo said": one speaks about the other."""
        acting = [one for one in acting if one.form != "relative"]
        speakers = {id(one.figures[0]) for one in acting if one.speaker}
        if len(speakers) != 1:
            return False
        others = [one for one in acting if id(one.figures[0]) not in speakers]
        return not any(self.text.key(one.begin - 1) in _TO_WHOM for one in others)

    def _across_from(self, first, found):
        """ "Biden met Kishida and Yoon", "brought Biden together with …": who is named just before."""
        before = self.text.key(first.begin - 1)
        if before != "with" and before not in OBJECT_VERBS:
            return ()
        alone = [o for o in found if o.end < first.begin and len(o.figures) == 1 and not self._embedded(o)]
        return alone[-1].figures if alone and alone[-1].figures[0].kind == "person" else ()

    def _learn_pair(self, first, second):
        if first.country != second.country:
            self._learn((first, second))

    def _learn(self, figures):
        lands = tuple(dict.fromkeys(f.country for f in figures if f.country))
        if len(figures) < 2:
            return
        if all(f.kind == "person" for f in figures):
            self.people.append(tuple(figures))
            self._often[tuple(figures)] += 1
        elif not all(f.kind == "government" for f in figures):
            return
        if len(lands) > 1:
            self.countries.append(lands)

    def _embedded(self, one):
        """ "the 1998 declaration of Kim and Obuchi": named inside another noun, not acting here."""
        if one.possessive:
            return True
        if self.text.key(one.begin - 1) == "with" and self.text.key(one.begin - 2) == ",":
            return True  # "…, with Lord Frost and Michel Barnier at the table"
        return self.text.key(one.begin - 1) == "of" and self.text.key(one.begin - 2) not in _MEETING_WORDS

    # --- Asking --------------------------------------------------------------------------------

    def latest_pair(self):
        return next((group for group in reversed(self.people) if len(group) == 2), ())

    def latest(self, figure):
        """The last group that a figure belongs to."""
        return next((group for group in reversed(self.people) if figure in group), ())

    def resolve(self, one, found):
        """The figures a group phrase stands for, () where nobody can be told yet."""
        if one.noun == "countries":
            return self._figures_of(one.countries) if one.countries else self._governments(one, found)
        if len(one.countries) > 1:
            return self._holders(one)
        if one.countries:
            return ()  # "Chinese leaders": those of one country, whoever they were
        candidates = [*self.people, *self._in_this_sentence(one, found)][::-1]
        for fits in _filters(one):
            group = self._fitting(candidates, fits, one.number)
            if group:
                return group
        fits = _filters(one)[0]
        return self._assembled(one, fits) or self._leading_group(one)

    def _fitting(self, candidates, fits, number):
        """The first group that fits, one of several countries before one of a single country."""
        fitting = [g for g in candidates if (not number or len(g) == number) and all(fits(f) for f in g)]
        across = [group for group in fitting if len({f.country for f in group}) == len(group)]
        return next(iter(across or fitting), ())

    def _leading_group(self, one):
        """ "the three leaders" of the three countries spoken of, where the text names none of them."""
        title = one.title
        if title is None or title.role not in ("leader", "foreign_minister") or one.number < 2:
            return ()
        lands = next((lands for lands in reversed(self.countries) if len(lands) == one.number), None)
        lands = lands or self._most_named(one.number)
        words = " ".join(title.words)
        return tuple(self._holder(country, title.role, words) for country in lands)

    def apposed(self, one, found):
        """ "The finance ministers, Fernando Haddad and Sergio Massa, signed": the names that follow."""
        if self.text.key(one.end) != "," or one.noun != "people":
            return ()
        after = [other for other in found if other.begin > one.end]
        if not after or after[0].begin != one.end + 1:
            return ()
        chain = next((chain for chain in coordinated(after) if chain[0] is after[0]), ())
        names = [other for other in chain if other.form == "name"]
        return _distinct(f for other in names for f in other.figures) if len(names) > 1 else ()

    def they(self, one, found):
        """The last plural of this sentence, else the last group of the text."""
        before = [other for other in found if other.end <= one.begin]
        plural = [other for other in before if len(other.figures) > 1 or other.noun == "plural"]
        here = self._in_this_sentence(one, found)
        if plural and (not here or plural[-1].form != "relative"):
            return plural[-1].figures
        if here:
            return here[-1]
        people = _distinct(f for other in before for f in other.figures if f.kind == "person")
        if len(people) == 2 and people[0].country != people[1].country:
            return people
        return self.people[-1] if self.people else ()

    def principal(self, one):
        """The group a text is about, for a phrase that comes before its people are named."""
        if one.noun == "countries":
            common = Counter(self.countries).most_common(1)
            return self._figures_of(common[0][0]) if common else ()
        number = one.number or 2
        for fits in _filters(one):
            for group in self._most_often():
                if len(group) == number and all(fits(f) for f in group):
                    return group
        return self._assembled(one, _filters(one)[0])

    def _most_often(self):
        """All groups of the text, that of most sentences first, either order of two people as one."""
        if self._ranking is not None:
            return self._ranking
        order = Counter()
        for group, times in self._often.items():
            order[frozenset(group)] += times
        self._ranking = sorted(self._often, key=lambda group: -order[frozenset(group)])[:_IN_MIND]
        return self._ranking

    def countries_before(self, one, found):
        """The codes of a list of countries that a sentence names before a phrase, or ()."""
        for chain in reversed(coordinated([other for other in found if other.end <= one.begin])):
            if all(other.figures[0].kind == "government" for other in chain):
                return tuple(dict.fromkeys(other.figures[0].country for other in chain))
        return ()

    def _in_this_sentence(self, one, found):
        chains = coordinated([other for other in found if other.end <= one.begin])
        chains = [chain for chain in chains if not self._embedded(chain[0])]
        groups = [_distinct(f for other in chain for f in other.figures) for chain in chains]
        return [group for group in groups if all(f.kind == "person" for f in group)]

    def _assembled(self, one, fits):
        """The people last mentioned, one a country, as many as the phrase says."""
        number, chosen = one.number or 2, []
        for figure in self.cast.recent():
            if figure.country and fits(figure) and all(figure.country != other.country for other in chosen):
                chosen.append(figure)
            if len(chosen) == number:
                return tuple(reversed(chosen))
        return ()

    def _governments(self, one, found):
        number = one.number or 2
        named = (f for other in found if other.end <= one.begin for f in other.figures)
        here = tuple(dict.fromkeys(f.country for f in named if f.kind == "government"))
        for lands in [*self.countries, here][::-1]:
            if len(lands) == number:
                return self._figures_of(lands)
        return self._figures_of(self._most_named(number))

    def _most_named(self, number):
        """The countries the text speaks of most, where that many stand out; else ()."""
        ranked = self.named.most_common(number + 1)
        if len(ranked) < number or (len(ranked) > number and ranked[number][1] == ranked[number - 1][1]):
            return ()
        return tuple(country for country, _ in ranked[:number])

    def _figures_of(self, lands):
        names = self.text.lexicon.country_names
        return tuple(self.cast.other(names.get(code, code), code, "government") for code in lands)

    def _holders(self, one):
        """ "the leaders of Japan and China", by the table of offices."""
        role = one.title.role if one.title is not None else "leader"
        words = " ".join(one.title.words) if one.title is not None else ""
        if role in ("other", "minister"):
            role = "leader"
        one.by_office = True
        return tuple(self._holder(country, role, words) for country in one.countries)

    def _holder(self, country, role, title=""):
        held = self.offices.holder(country, role, self.published, title)
        if held is not None:
            return self.cast.person(held[0])
        seen = self.cast.last_of(lambda f: f.country == country and f.actor.role == role)
        return seen or self._figures_of([country])[0]


def coordinated(found):
    """Runs of phrases joined by "and" or the commas of a list, each of at least two."""
    chains, chain = [], []
    for one in found:
        alone = len(one.figures) == 1 and one.form in _IN_LIST and not one.possessive
        if chain and alone and chain[-1].joiner:
            chain.append(one)
            continue
        chains.append(chain)
        chain = [one] if alone else []
    chains.append(chain)
    return [chain for chain in chains if _is_list(chain)]


def _is_list(chain):
    distinct = len({id(one.figures[0]) for one in chain}) == len(chain) > 1
    return distinct and any(one.joiner == "and" for one in chain[:-1])


def _filters(one):
    """Which people a group word can mean, the strictest answer first."""
    strict = _filter(one.title)
    return strict, lambda figure: not figure.actor.role or strict(figure)


def _filter(title):
    """Whether a figure bears the title of a group."""
    if title is None:
        return lambda figure: True
    if title.head in ("leader", "head") or title.role == "leader":
        return lambda figure: figure.leads or not figure.actor.role
    if title.head == "president":
        # Who leads a state without being its president is none of "the two presidents".
        return lambda figure: "president" in figure.titles or "president" in figure.actor.office.lower()
    if title.role in ("head_of_state", "head_of_government", "foreign_minister"):
        return lambda figure: figure.actor.role == title.role or title.head in figure.titles
    if title.head == "minister":
        ministers = ("foreign_minister", "head_of_government")
        return lambda figure: "minister" in figure.titles or figure.actor.role in ministers
    return lambda figure: True


def _distinct(figures):
    return tuple(dict.fromkeys(figures))
