"""Who "the two leaders", "both sides" and "they" are."""

from collections import Counter

_MEETING_WORDS = frozenset(
    [
        "meeting",
        "meetings",
        "talks",
        "summit",
        "met",
        "meet",
        "meets",
        "call",
        "conversation",
        "dialogue",
        "dinner",
        "lunch",
        "between",
        "with",
        "discussion",
        "discussions",
        "encounter",
        "consultations",
        "spoke",
        "speak",
        "held",
        "hold",
        "agreed",
        "welcomed",
        "hosted",
    ]
)


class Groups:
    """The groups of people and of countries that a text has brought together, in order."""

    def __init__(self, cast, lexicon):
        self.cast, self.lexicon = cast, lexicon
        self.people, self.countries, self.unnamed = [], [], []
        self._plural_subject = None

    def end_of_sentence(self, found, tokens):
        """Learns from a sentence who belongs together."""
        for chain in coordinated(found, tokens):
            figures = _distinct(f for one in chain for f in one.figures)
            if _embedded(chain[0], tokens):
                continue
            self._learn(figures)
        people = _distinct(f for one in found for f in one.figures if f.kind == "person" and not one.quoted)
        lands = Counter(f.country for f in people if f.country)
        if len(people) == 2 and len(lands) == 2 and not any(len(one.figures) > 1 for one in found):
            self._learn(people)
        elif len(people) > 2:
            self._learn_from_verb(found, tokens)
        plural = [one for one in found if len(one.figures) > 1 or one.noun == "plural"]
        if plural:
            self._plural_subject = plural[0].figures if plural[0].subject else self._plural_subject

    def _learn(self, figures):
        people = tuple(f for f in figures if f.kind == "person")
        if len(people) == len(figures) > 1:
            self.people.append(people)
            lands = tuple(dict.fromkeys(f.country for f in people if f.country))
            if len(lands) > 1:
                self.countries.append(lands)
        elif len(figures) > 1 and all(f.kind == "government" for f in figures):
            lands = tuple(dict.fromkeys(f.country for f in figures))
            if len(lands) > 1:
                self.countries.append(lands)

    def _learn_from_verb(self, found, tokens):
        """In a sentence of many, the subject and the first person of another country after it."""
        if coordinated(found, tokens):
            return
        singles = [one for one in found if len(one.figures) == 1 and one.figures[0].kind == "person"]
        subject = next((one for one in singles if one.subject), None)
        if subject is None:
            return
        for one in singles:
            if one.begin > subject.begin and one.figures[0].country not in ("", subject.figures[0].country):
                self._learn((subject.figures[0], one.figures[0]))
                return

    def latest_people(self, number):
        for group in reversed(self.people):
            if len(group) == number:
                return group
        return ()

    def resolve(self, one, found, published):
        if one.noun == "countries":
            return self._governments(one, found)
        if len(one.countries) > 1:
            return self._holders(one, published)
        here = self._coordinated_here(one, found)
        fits = _filter(one)
        for group in reversed(self.people + here):
            if (not one.number or len(group) == one.number) and all(fits(f) for f in group):
                return group
        return self._assembled(one, fits)

    def they(self, one, found):
        """The last plural subject, of this sentence or an earlier one, else the last pair."""
        before = [o for o in found if o.end <= one.begin]
        plural = [o for o in before if len(o.figures) > 1 or o.noun == "plural"]
        if plural:
            return plural[-1].figures
        here = self._coordinated_here(one, found)
        if here:
            return here[-1]
        pair = _distinct(f for o in before for f in o.figures if f.kind == "person")
        if len(pair) == 2 and pair[0].country != pair[1].country:
            return pair
        return self.people[-1] if self.people else ()

    def principal(self, one):
        """The two people a text is about: its first pair, or the two it names most."""
        if one.noun == "countries":
            lands = next(iter(self.countries), ())
            return self._figures_of(lands)
        fits = _filter(one)
        number = one.number or 2
        for group in self.people:
            if len(group) == number and all(fits(f) for f in group):
                return group
        return self._assembled(one, fits)

    def _coordinated_here(self, one, found):
        chains = coordinated([o for o in found if o.end <= one.begin], None)
        return [_distinct(f for o in chain for f in o.figures) for chain in chains]

    def _assembled(self, one, fits):
        number = one.number or 2
        people = sorted((f for f in self.cast.people if f.last >= 0 and fits(f)), key=lambda f: -f.last)
        chosen = []
        for figure in people:
            if figure.country and all(figure.country != other.country for other in chosen):
                chosen.append(figure)
            if len(chosen) == number:
                return tuple(reversed(chosen))
        return ()

    def _governments(self, one, found):
        here = _distinct(f for o in found if o.end <= one.begin for f in o.figures if f.kind == "government")
        number = one.number or 2
        lands = tuple(dict.fromkeys(f.country for f in here))
        if len(lands) == number:
            return self._figures_of(lands)
        for lands in reversed(self.countries):
            if len(lands) == number:
                return self._figures_of(lands)
        return ()

    def _figures_of(self, lands):
        names = self.lexicon.country_names
        return tuple(self.cast.other(names.get(code, code), code, "government") for code in lands)

    def _holders(self, one, published):
        """ "the leaders of Japan and China", by the table of offices."""
        role = "leader"
        if one.title is not None and one.title.role not in ("other", "minister"):
            role = one.title.role
        figures = []
        for country in one.countries:
            seen = [f for f in self.cast.people if f.country == country and f.last >= 0 and f.actor.role]
            held = self.lexicon.offices.holder(country, role, published)
            if held is not None:
                figures.append(self.cast.person(held[0]))
            elif seen:
                figures.append(max(seen, key=lambda f: f.last))
            else:
                figures.extend(self._figures_of([country]))
        one.by_office = True
        return tuple(figures)


def coordinated(found, tokens):
    """Runs of phrases joined by commas and "and" (or "with" between two), each a list of at least two."""
    chains, chain = [], []
    for one in found:
        single = (
            len(one.figures) == 1
            and one.form in ("name", "office", "country", "pronoun")
            and not one.possessive
        )
        if chain and single and _joined(chain[-1], one):
            chain.append(one)
            continue
        if len(chain) > 1:
            chains.append(chain)
        chain = [one] if single else []
    if len(chain) > 1:
        chains.append(chain)
    return [c for c in chains if _is_list(c)]


def _is_list(chain):
    distinct = len({id(one.figures[0]) for one in chain}) == len(chain)
    return distinct and any(one.joiner == "and" for one in chain[:-1])


def _joined(left, right):
    return bool(left.joiner) and right.begin - left.end <= 2


def _embedded(one, tokens):
    """ "the 1998 declaration of Kim and Obuchi": named inside another noun, not acting here."""
    return tokens.key_at(one.begin - 1) == "of" and tokens.key_at(one.begin - 2) not in _MEETING_WORDS


def _filter(one):
    """Which people a group word can mean."""
    head = one.title.head if one.title is not None else ""
    if head in ("leader", "head", "principal") or (one.title is not None and one.title.role == "leader"):
        return lambda f: f.leads() or not f.actor.role
    if one.title is not None and one.title.role in (
        "head_of_state",
        "head_of_government",
        "foreign_minister",
    ):
        return lambda f: f.actor.role == one.title.role or one.title.head in f.heads
    if head == "minister":
        return lambda f: "minister" in f.heads or f.actor.role in ("foreign_minister", "head_of_government")
    return lambda f: True


def _distinct(figures):
    return tuple(dict.fromkeys(figures))
