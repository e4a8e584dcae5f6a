"""The people of one text as reading goes on: who was introduced how, and who was mentioned last."""

from dataclasses import dataclass, field, replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.lexicon import letters
from relations.extraction.actors.offices import LEADING
from relations.extraction.types import Actor


@dataclass(slots=True, eq=False)
class Figure:
    """One person, government or unnamed speaker of a text."""

    actor: Actor
    families: frozenset = frozenset()
    heads: set = field(default_factory=set)
    gender: str = ""
    last: int = -1
    introduced: int = -1
    count: int = 0
    kind: str = "person"

    @property
    def country(self):
        return self.actor.country

    def may_be(self, gender):
        return not self.gender or not gender or self.gender == gender

    def leads(self):
        return self.actor.role in LEADING or self.actor.role == "leader"


class Cast:
    """All figures of a text, found again by person, by name, by family name or by title."""

    def __init__(self, lexicon, published):
        self.lexicon, self.published = lexicon, published
        self.offices = lexicon.offices
        self._by_key = {}
        self.people = []

    def person(self, person, title=None, modifier=""):
        """The figure of a known person, with the office held when the text was published."""
        figure = self._by_key.get(person.key)
        if figure is None:
            figure = Figure(self.actor_of(person), frozenset((letters(person.family_name),)))
            figure.gender = _gender_of_name(person)
            self._enter(person.key, figure)
        if title is not None and not figure.actor.role and modifier in ("then", "elect"):
            figure.actor = replace(figure.actor, role=title.role, office=" ".join(title.words))
        return figure

    def actor_of(self, person, on=None, role=""):
        tenure = self.offices.tenure(person.key, on or self.published, role)
        if tenure is None:
            return Actor(person.name, person.key, country=person.country)
        return Actor(person.name, person.key, tenure.role, tenure.title, tenure.country or person.country)

    def stranger(self, name, title_words, role, country):
        """The figure of someone the gazetteer does not know, by the name the text gives."""
        key = "name:" + letters(name)
        figure = self._by_key.get(key)
        if figure is None:
            parts = name.replace("-", " ").split()
            families = {letters(parts[0]), letters(name.split()[-1])}
            figure = Figure(Actor(name, "", role, title_words, country), frozenset(families))
            if any(part.lower() in v.FEMININE_NAMES for part in name.split()):
                figure.gender = "f"
            self._enter(key, figure)
        elif title_words and not figure.actor.office:
            figure.actor = replace(figure.actor, role=role, office=title_words)
        if country and not figure.actor.country:
            figure.actor = replace(figure.actor, country=country)
        return figure

    def other(self, name, country, kind):
        """The figure of a government or an unnamed speaker."""
        key = f"{kind}:{country}:{name.lower()}"
        figure = self._by_key.get(key)
        if figure is None:
            figure = Figure(Actor(name, country=country), kind=kind)
            self._by_key[key] = figure
        return figure

    def _enter(self, key, figure):
        self._by_key[key] = figure
        self.people.append(figure)

    def of_family(self, family):
        """Figures of a family name (letters only), the last introduced first."""
        found = [figure for figure in self.people if family in figure.families and figure.introduced >= 0]
        return sorted(found, key=lambda figure: -figure.introduced)

    def of_title(self, title, countries=()):
        """The figure last mentioned that bears this title in the text, or None."""
        found = [figure for figure in self.people if _bears(figure, title) and figure.last >= 0]
        if countries:
            found = [figure for figure in found if figure.country in countries]
        return max(found, key=lambda figure: figure.last, default=None)


def _bears(figure, title):
    if title.head in figure.heads:
        wanted = set(title.words) - {"the"}
        if len(wanted) <= 1 or wanted <= figure.heads:
            return True
    if title.role in ("other", "minister"):
        if title.role == "minister":
            return figure.actor.role == "foreign_minister" or "minister" in figure.heads
        return False
    return figure.actor.role == title.role or (title.role == "leader" and figure.leads())


def _gender_of_name(person):
    if letters(person.family_name) in v.FEMININE_FAMILIES:
        return "f"
    given = {part.lower() for name in (person.name, *person.names) for part in name.split()}
    given -= {person.family_name.lower()}
    return "f" if given & v.FEMININE_NAMES else ""
