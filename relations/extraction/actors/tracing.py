"""Who is meant: names, titles, pronouns and groups traced to the people of the text.

In the order a careful reader would try: what the words name, who bears the title in this text, who
held the office when it was published; for pronouns the subject or speaker of the clause before.
"""

import itertools
from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.belonging import Belonging, before
from relations.extraction.actors.figures import Cast
from relations.extraction.actors.groups import Groups
from relations.extraction.actors.hosting import Hosting
from relations.extraction.actors.identifying import Identifier, gender_of
from relations.extraction.actors.salience import Salience, gender_of_pronoun
from relations.extraction.actors.spelling import letters
from relations.extraction.actors.standing import follows_its_verb, speaks
from relations.extraction.actors.strangers import settle_countries
from relations.extraction.actors.verbs import OBJECT_VERBS

# Whoever bears one of these in the text is meant before anybody in the table.
_BORNE_IN_TEXT = frozenset(
    ("spokesman", "spokeswoman", "spokesperson", "secretary", "ambassador", "envoy", "negotiator")
)
# Who does this, or does something with somebody, is another than the one named after it.
_ACTING_ON = OBJECT_VERBS | {"with"}
# No sentence that makes sense speaks of more.
_LONGEST = 60


class Tracer:
    """Resolves the phrases of one text, sentence by sentence."""

    def __init__(self, text, published, countries):
        self.text = text
        self.cast = Cast(text.lexicon, published)
        self.identifier = Identifier(text, self.cast, published, countries)
        self.groups = Groups(text, self.cast, published, countries)
        self.salience = Salience(text, self.cast)
        self.belonging = Belonging(text, self.cast, self.identifier, self.salience)
        self.hosting = Hosting(text, self.cast, self.groups, self.salience)
        self._published = published
        self._sources = []
        self._unresolved, self._by_family_alone = [], []

    def sentence(self, found, first, last):
        """Resolves the phrases of one sentence; an endless one is taken in parts."""
        for begin in range(0, len(found), _LONGEST):
            self._part(found[begin : begin + _LONGEST], first, last)

    def _part(self, found, first, last):
        """Resolves names before the words that lean on them."""
        for one in found:
            one.subject = self.salience.is_subject(one, first, last)
            one.speaker = not one.possessive and speaks(self.text, one.begin, one.end, last)
        for previous, one in itertools.pairwise(found):
            # "Wang Yi, the foreign minister, said Lee would come": not Lee speaks.
            if previous.end == one.begin - 2 and follows_its_verb(self.text, one.begin) and one.speaker:
                one.speaker = self.text.key(one.begin - 2) != ","
                one.subject = one.subject and one.speaker
        for one in found:
            if one.form == "name" and one.noun != "counterpart":
                self._resolve(one, found)
        for one in found:
            if not one.figures:
                self._resolve(one, found)
            self._mention(one)
        self.groups.end_of_sentence(found)
        self.salience.end_of_sentence(found)
        self.hosting.end_of_sentence(found)
        self.identifier.last_speaker = self.salience.speaker
        self._unresolved.extend(one for one in found if not one.figures)
        self._by_family_alone.extend(one for one in found if one.form == "name" and _is_bare(one.figures))

    def finish(self):
        """Gives the phrases that come before anyone was named the people named after them.

        And a country to strangers of whom the text says an office but not whose.
        """
        people, named = self.cast.everyone(), self.identifier.countries
        settle_countries(people, named, self.groups.people, self.belonging.sent_from)
        for one in self._by_family_alone:
            one.figures = tuple(self._named_later(one.figures[0]))
        for one in self._unresolved:
            if one.form == "group" or (one.form == "pronoun" and one.owner in v.PLURAL_PRONOUNS):
                one.figures = self.groups.principal(one)
            elif one.form == "pronoun" and one.owner != v.IMPERSONAL:
                gender = gender_of_pronoun(one.owner)
                people = [f for f in self.cast.recent() if f.count > 1 and f.may_be(gender)]
                one.figures = (max(people, key=lambda f: f.count),) if people else ()

    def _resolve(self, one, found):
        one.figures = tuple(
            figure for figure in getattr(self, "_" + one.form)(one, found) if figure is not None
        )

    def _mention(self, one):
        if one.noun == "plural" and one.figures:
            self.belonging.several = one.figures
        for figure in one.figures:
            self.cast.mention(figure)
            if figure.kind in ("government", "voice") and len(one.figures) == 1:
                self.belonging.government = figure

    def _named_later(self, bare):
        """ "Lee tells Abe …" in a headline: the person of that family whom the text names in full below."""
        family = letters(bare.actor.name)
        full = [figure for figure in self.cast.of_family(family) if " " in figure.actor.name]
        return full[-1:] or [bare]

    # --- By form --------------------------------------------------------------------------------

    def _name(self, one, found):
        if one.noun == "counterpart":
            owner = self.belonging.owner(one, found)
            figure = self.identifier.by_name(one)
            if figure is not None and not figure.actor.role and owner is not None:
                figure.actor = replace(figure.actor, role=owner.actor.role, office=owner.actor.office)
        else:
            figure = self.identifier.by_name(one)
        if figure is not None:
            self._learn(figure, one)
            if one.title is not None and not figure.country:
                country = self.belonging.country_of_owner(one, found) or self.belonging.country_around(one)
                figure.actor = replace(figure.actor, country=country)
        return (figure,)

    def _learn(self, figure, one):
        """What the words around a name tell of the person, and of another they name."""
        if one.inside is not None and one.inside.kind == "person":
            self.cast.introduce(self.cast.person(one.inside.meanings[0]))
        if one.name.kind != "family" or figure.introduced < 0:
            self.cast.introduce(figure)
        if one.title is not None:
            figure.titles.update(one.title.words, (one.title.head,))
            if one.title.head in v.FEMALE_TITLES:
                figure.gender = "f"
            elif one.title.head in v.MALE_TITLES:
                figure.gender = "m"
        figure.gender = gender_of(one.honorific) or figure.gender

    def _office(self, one, found):
        title, countries = one.title, one.countries
        if one.noun == "national":
            return (self.identifier.national(one, countries[0]),)
        if title.head in ("predecessor", "successor"):
            return (self._predecessor(one, found),)
        if self._of_organisation(one, found):
            return (self.cast.other(self.text.words(one.begin, one.end), "", "unnamed"),)
        if title.head in _BORNE_IN_TEXT or not countries:
            bearer = self.cast.of_title(title, countries, self._acting_on(one, found))
            if bearer is not None and (
                one.owner not in ("its", "their")
                or bearer.country == self.belonging.country_of_owner(one, found)
            ):
                return (bearer,)
        if countries:
            return (self.identifier.holder(one, countries[0]),)
        country = self.belonging.country_of_owner(one, found) or self.identifier.only_country_with(title.role)
        return (self.identifier.holder(one, country) if country else self.identifier.role(one, ""),)

    def _of_organisation(self, one, found):
        """ "the European Commission's president": of nobody whom the text has named."""
        owned = self.text.key(one.begin - 1) == "'s"
        return owned and not any(other.end >= one.begin - 1 for other in before(one, found))

    def _acting_on(self, one, found):
        """ "He last saw the president in June": the subject, who is not the one seen; or None."""
        if self.text.key(one.begin - 1) not in _ACTING_ON:
            return None
        return self.salience.clause_subject(one, found)

    def _predecessor(self, one, found):
        owner = self.belonging.owner(one, found)
        if owner is None or one.title.head == "successor":
            return self.identifier.role(one, owner.country if owner is not None else "")
        person = self.text.lexicon.offices.predecessor(owner.country, owner.actor.role, self._published)
        return self.cast.person(person) if person is not None else self.identifier.role(one, owner.country)

    def _counterpart(self, one, found):
        country = one.countries[0] if one.countries else ""
        person = self.identifier.counterpart(self.belonging.owner(one, found), country)
        if person is None:
            return (self.identifier.role(one, country),) if country else ()
        one.by_office = True
        return (self.cast.person(person),)

    def _host(self, one, found):
        return self.hosting.host(one, found)

    def _guest(self, one, found):
        if one.owner == "its":
            return self.hosting.guest_of(self.belonging.country_of_owner(one, found))
        return self.hosting.guest(one, found)

    def _country(self, one, found):
        if one.noun != "voice":
            code = one.countries[0]
            name = self.text.words(one.name.begin, one.name.end)
            if one.name.kind == "country":
                name = self.text.lexicon.country_names.get(code, name)
            return (self.cast.other(name, code, "government"),)
        bare = not (one.countries or one.owner or one.name or one.title)
        spoken_of = self.belonging.voice_before(one) if bare else None
        if spoken_of is not None:
            return (spoken_of,)
        country = one.countries[0] if one.countries else self.belonging.country_of_voice(one, found)
        return (self.cast.other(self.text.words(one.begin, one.end), country, "voice"),)

    def _unnamed(self, one, found):
        words, countries = self.text.words(one.begin, one.end), one.countries
        country = countries[0] if countries else ""
        if not country and one.definite and not one.noun and self._sources:
            country = self._sources[-1].country
        if not country and one.owner:
            country = self.belonging.country_of_owner(one, found)
        if not country and self.text.key(one.begin - 1) == "'s":  # "Roh's aides"
            owner = self.belonging.owner(one, found)
            country = owner.country if owner is not None else ""
        if not country and "presidential" in words.lower():
            country = self.belonging.with_a_president()
        if not country:
            country = self.belonging.country_around(one)
        if not country:
            country = self.belonging.country_of_named_inside(one)
        government = self.belonging.government
        if not country and government is not None and v.VOICES & set(words.lower().split()[1:]):
            country = government.country
        self._sources.append(self.cast.other(words, country, "unnamed"))
        return (self._sources[-1],)

    def _group(self, one, found):
        """A group; "their leaders" and "the two countries' ministers" are those of the countries before."""
        apposed = self.groups.apposed(one, found)
        if apposed:
            return apposed
        earlier, owners = before(one, found), ()
        if one.owner == "their" and one.noun == "people":
            one.countries = list(self.groups.countries_before(one, found))
            owners = self.groups.they(one, found)
        elif earlier and earlier[-1].possessive and earlier[-1].end >= one.begin - 1:
            owners = earlier[-1].figures
        if one.noun == "people" and len(owners) > 1 and not one.countries:
            one.countries = list(dict.fromkeys(figure.country for figure in owners if figure.country))
        return self.groups.resolve(one, found)

    def _pronoun(self, one, found):
        if one.owner in v.PLURAL_PRONOUNS:
            return self.groups.they(one, found)
        if one.owner == v.IMPERSONAL:
            return (self.belonging.government,)
        figure = self.salience.antecedent(one, found)
        object_pronoun = one.owner in v.OBJECT_PRONOUNS and not one.possessive
        if figure is not None and figure.kind == "person" and not figure.gender and not object_pronoun:
            figure.gender = gender_of_pronoun(one.owner)
        return (figure,)

    def _relative(self, one, found):
        named = [other for other in before(one, found) if other.figures]
        return named[-1].figures if named and named[-1].end >= one.begin - 1 else ()


def _is_bare(figures):
    """True for one person of whom the text so far gives a family name alone."""
    if len(figures) != 1 or figures[0].kind != "person":
        return False
    return not figures[0].actor.person and " " not in figures[0].actor.name
