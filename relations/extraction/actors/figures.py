"""The people of one text as reading goes on: who was introduced how, and who was mentioned last."""

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import islice

from relations.extraction.actors.offices import LEADING
from relations.extraction.actors.personal_names import FEMININE_FAMILIES, FEMININE_NAMES, MASCULINE_NAMES
from relations.extraction.actors.spelling import letters, name_parts, short_names
from relations.extraction.types import Actor

# How many people a pronoun or a title is looked for among.
_IN_MIND = 100
_SMALL_WORDS = frozenset(("the", "of", "for", "institution", "town"))


@dataclass(slots=True, eq=False)
class Figure:
    """One person, government or unnamed speaker of a text.

    `kind` is person, role (an office whose holder nobody can name), government, voice or unnamed.
    `titles` are the words of the titles borne in the text, `count` the mentions; `introduced` orders
    those of whom it was said who they are, -1 where that is still to come.
    """

    actor: Actor
    kind: str = "person"
    families: frozenset = frozenset()
    titles: set = field(default_factory=set)
    gender: str = ""
    introduced: int = -1
    count: int = 0

    @property
    def country(self):
        return self.actor.country

    @property
    def leads(self):
        return self.actor.role in LEADING or self.actor.role == "leader"

    def may_be(self, gender):
        return not self.gender or not gender or self.gender == gender

    def bears(self, title):
        """True where the text or the table gives this person such a title."""
        if title.head in self.titles and set(title.words) <= self.titles | {"the"}:
            return True
        if title.role == "minister":
            return self.actor.role == "foreign_minister" or "minister" in self.titles
        if title.role == "other":
            known = self.titles or set(self.actor.office.lower().split())
            return title.head in known and len(title.words) == 1
        return self.actor.role == title.role or (title.role == "leader" and self.leads)


class Cast:
    """All figures of a text, found again by person, by name or by title."""

    def __init__(self, lexicon, published):
        self.offices, self.published = lexicon.offices, published
        # Figures of a family in the order they were last introduced: dicts keep it.
        self._by_key, self._by_family = {}, defaultdict(dict)
        self._recent = {}
        self._clock = 0

    def person(self, person, title=None, modifier="", title_words=""):
        """The figure of a known person, with the office held at publication, else that of the words."""
        figure = self._by_key.get(person.key)
        if figure is None:
            figure = Figure(self._actor(person), families=frozenset((letters(person.family_name),)))
            figure.gender = _gender_of(person)
            self._enter(person.key, figure)
        if title is not None and not figure.actor.office and modifier not in ("former", "late"):
            figure.actor = replace(figure.actor, role=title.role, office=title_words)
        return figure

    def _actor(self, person):
        tenure = self.offices.tenure(person.key, self.published)
        if tenure is None:
            return Actor(person.name, person.key, country=person.country)
        return Actor(person.name, person.key, tenure.role, tenure.title, tenure.country)

    def stranger(self, name, role, title_words, country):
        """The figure of someone the gazetteer does not know, by the name the text gives."""
        parts = name_parts(name)
        key = "name:" + parts[0] + (" " + parts[-1] if len(parts) > 1 else "")
        figure = self._by_key.get(key)
        if figure is None:
            families = short_names(name)
            figure = Figure(Actor(name, "", role, title_words, country), families=families)
            figure.gender = _gender_by_name(parts[:-1])
            self._enter(key, figure)
        if title_words and not figure.actor.office:
            figure.actor = replace(figure.actor, role=role, office=title_words)
        if country and not figure.country:
            figure.actor = replace(figure.actor, country=country)
        return figure

    def other(self, name, country, kind, role="", office=""):
        """The figure of a government, an office without a name or an unnamed speaker."""
        key = f"{kind}:{country}:{name.lower()}"
        if key not in self._by_key:
            self._by_key[key] = Figure(Actor(name, "", role, office, country), kind)
        return self._by_key[key]

    def _enter(self, key, figure):
        self._by_key[key] = figure
        for family in figure.families:
            self._by_family[family][figure] = None

    def introduce(self, figure):
        """Notes that the text has just said who the figure is."""
        self._clock += 1
        figure.introduced = self._clock
        for family in figure.families:
            self._by_family[family].pop(figure)
            self._by_family[family][figure] = None

    def mention(self, figure):
        """Notes that the text has just spoken of the figure."""
        figure.count += 1
        self._recent.pop(figure, None)
        self._recent[figure] = None

    def everyone(self):
        """All people of the text, in the order they were first named."""
        return [figure for figure in self._by_key.values() if figure.kind == "person"]

    def of_family(self, family):
        """Figures of a family name (letters only), the last introduced first."""
        last = islice(reversed(self._by_family[family]), _IN_MIND)
        return [figure for figure in last if figure.introduced >= 0]

    def recent(self):
        """The people spoken of, the last first, as far back as a reader would remember."""
        return [f for f in islice(reversed(self._recent), _IN_MIND) if f.kind == "person"]

    def of_title(self, title, countries=(), but=None):
        """The figure last mentioned that bears the title, or None; never the figure `but`."""

        here = [f for f in self.recent() if f is not but and (not countries or f.country in countries)]
        called = (f for f in here if title.head in f.titles or title.head in f.actor.office.lower().split())
        by_word = next((f for f in called if f.bears(title)), None)
        return by_word or next((f for f in here if f.bears(title) or self._holds(f, title)), None)

    def _holds(self, figure, title):
        """ "the general secretary": one of several offices the table gives the person, by all its words."""
        wanted = set(title.words) - _SMALL_WORDS
        if title.role != "other" or len(wanted) < 2:
            return False
        titles = self.offices.titles_on(figure.actor.person, self.published)
        return any(wanted <= set(held.split()) for held in titles)

    def last_of(self, wanted):
        """The person last mentioned for whom `wanted` is true, or None."""
        return next((figure for figure in self.recent() if wanted(figure)), None)


def _gender_of(person):
    if letters(person.family_name) in FEMININE_FAMILIES:
        return "f"
    given = {part.lower() for name in (person.name, *person.names) for part in name.split()}
    return _gender_by_name(given - {person.family_name.lower()})


def _gender_by_name(given):
    """f or m where the given names tell, else ""."""
    if not FEMININE_NAMES.isdisjoint(given):
        return "f"
    return "" if MASCULINE_NAMES.isdisjoint(given) else "m"
