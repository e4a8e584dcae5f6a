"""Which person a name or a title means, by the text so far and the table of offices."""

from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.spelling import letters
from relations.extraction.actors.strangers import country_of

_LEADERS = frozenset(("head_of_state", "head_of_government", "leader"))
_KEY_ROLES = _LEADERS | {"foreign_minister", "national_security_adviser"}


class Identifier:
    """Finds figures by name and by office. `countries` counts how often the text names each country."""

    def __init__(self, text, cast, published, countries):
        self.text, self.cast, self.published, self.countries = text, cast, published, countries
        self.offices = text.lexicon.offices
        self.last_speaker = None

    # --- Names -----------------------------------------------------------------------------------

    def by_name(self, one):
        """The figure a name means; None where several people could be meant."""
        name, title = one.name, one.title
        words = self.text.words(name.begin, name.end)
        if name.kind == "person":
            return self._known(self._likeliest(name.meanings, one), one)
        if len(words.split()) > 1 and name.kind == "unknown":
            shortened = self._shortened(words, one)
            if shortened is not None:
                return shortened
            person = self._respelt(words, one)
            return self._known(person, one) if person is not None else self._stranger(one, words)
        figure = self._by_family(one, title, name, letters(words))
        if figure is not None or (name.kind == "family" and title is None and not one.honorific):
            return figure or self.cast.stranger(words, "", "", one.countries[0] if one.countries else "")
        return self._stranger(one, words)

    def _shortened(self, words, one):
        """ "von der Leyen", "Lacalle Pou": a name of several words that is only part of a full one."""
        for figure in self.cast.of_family(letters(words)):
            if one.title is None or not figure.actor.role or self._could_bear(figure, one.title):
                return figure
        return None

    def _known(self, person, one):
        words = self.title_words(one)
        return self.cast.person(person, one.title if words else None, one.modifier, words)

    def _likeliest(self, people, one):
        """Of several people of one full name, the one whose country or office fits."""
        wanted = (
            lambda p: bool(one.countries) and p.country in one.countries,
            lambda p: one.title is not None and self._holds(p, one.title.role),
            lambda p: any(self._holds(p, tenure.role) for tenure in p.tenures),
        )
        for fits in wanted if len(people) > 1 else ():
            fitting = [p for p in people if fits(p)]
            if fitting:
                return fitting[0]
        return people[0]

    def _by_family(self, one, title, name, key):
        introduced = self.cast.of_family(key)
        if one.countries:
            introduced = [f for f in introduced if not f.country or f.country in one.countries]
        if title is not None:
            bearers = [f for f in introduced if self._could_bear(f, title)]
            if bearers:
                return bearers[0]
            holder = self._holder_of_family(name.meanings, title, one)
            if holder is None and len(name.meanings) == 1 and name.end - name.begin > 1:
                holder = name.meanings[0]  # "Prime Minister Hun Sen": the whole name, whatever the table has
            return self._known(holder, one) if holder is not None else None
        if one.honorific:
            introduced = [f for f in introduced if f.may_be(gender_of(one.honorific))] or introduced
        if introduced:
            return self._most_salient(introduced, one)
        leading = self._leading(name.meanings, one.countries)
        return self.cast.person(leading) if leading is not None else None

    def _most_salient(self, introduced, one):
        """Of several of one family name: the leader, unless the other is the one who has been speaking."""
        leaders = [f for f in introduced if f.leads]
        if len(leaders) == 1 and not (one.speaker and self.last_speaker in introduced):
            return leaders[0]
        if one.speaker and self.last_speaker in introduced:
            return self.last_speaker
        return introduced[0]

    def _could_bear(self, figure, title):
        if title.head in figure.titles or figure.bears(title):
            return True
        return title.role != "other" and self.offices.ever_held(figure.actor.person, title.role)

    def _holder_of_family(self, people, title, one):
        """The person of the family who held the office: on the day, or before where the words say former."""
        fitting = [p for p in people if not one.countries or p.country in one.countries]
        on_day = [p for p in fitting if self._holds(p, title.role)]
        if on_day and one.modifier not in ("former", "late"):
            return on_day[0] if len(on_day) == 1 else self._in_named_country(on_day)
        ever = [p for p in fitting if self.offices.ever_held(p.key, title.role)]
        if one.modifier in ("former", "then", "late", "elect") or len(ever) == 1:
            past = [p for p in ever if self._latest_start(p)] or ever
            return max(past, key=self._latest_start, default=None)
        return None

    def _latest_start(self, person):
        last = self.published and self.published.last
        return max(
            (t.start.toordinal() for t in person.tenures if last is None or t.start <= last), default=0
        )

    def _holds(self, person, role):
        return self.offices.holds(person, role, self.published)

    def _leading(self, people, countries):
        """The one of a family in a leading office, or None where there is none or several."""
        fitting = [p for p in people if not countries or p.country in countries]
        for role in ("leader", "foreign_minister", "national_security_adviser", "other"):
            holders = [p for p in fitting if self._holds(p, role)]
            if holders:
                return holders[0] if len(holders) == 1 else self._leader_among(holders)
        past = [p for p in fitting if self.offices.ever_held(p.key, "leader") and self._latest_start(p)]
        if len(past) == 1:
            return past[0]
        return people[0] if len(people) == 1 else None

    def _leader_among(self, holders):
        """The one who leads a country the text names, or who alone leads where it names none of theirs."""
        first = [p for p in holders if self._holds(p, self.offices.leading_role(p.country, self.published))]
        named = [p for p in holders if self.countries.get(p.country)]
        if len(named) == 1:
            return named[0] if named[0] in first or not first else None
        return first[0] if len(first) == 1 and (not named or first[0] in named) else None

    def _in_named_country(self, people):
        """The one whose country the text names, or None where that leaves several."""
        fitting = [p for p in people if self.countries.get(p.country)]
        return fitting[0] if len(fitting) == 1 else None

    def _respelt(self, words, one):
        """The office-holder whose name the text spells in a way of its own: "President Noh Moo-hyun"."""
        title = one.title
        if title is None or title.role not in _KEY_ROLES or one.modifier in ("former", "late"):
            return None
        for country in one.countries or list(self.countries):
            held = self.offices.holder(country, title.role, self.published)
            if held is not None and _alike(words, held[0]):
                return held[0]
        return None

    def _stranger(self, one, words):
        key = letters(words)
        if len(words.split()) == 1:
            for figure in self.cast.of_family(key):
                if one.title is None or self._could_bear(figure, one.title):
                    return figure
        role = one.title.role if one.title is not None and self.title_words(one) else ""
        country = country_of(one, words, self.text, self._open_to(role)) or self._presidential(one.title)
        return self.cast.stranger(words, role, self.title_words(one), country)

    def _open_to(self, role):
        """The countries the text names whose `role` nobody else of the text holds: each has one only."""
        if role not in _KEY_ROLES:
            return self.countries
        held = {figure.country for figure in self.cast.everyone() if figure.actor.role == role}
        return {country: n for country, n in self.countries.items() if country not in held}

    def _presidential(self, title):
        if title is None or "presidential" not in title.words:
            return ""
        return self.only_country_with("head_of_state")

    def title_words(self, one):
        """The title as the text has it, one person's where it names several."""
        title = one.title
        if title is None or title.head in ("predecessor", "successor"):
            return ""
        words = self.text.words(title.begin, title.end).split()
        return " ".join(word[:-1] if word.lower() == title.head + "s" else word for word in words)

    # --- Offices -----------------------------------------------------------------------------

    def holder(self, one, country):
        """The figure who holds the office of `country`: by the table, else as the text has it."""
        title, cast = one.title, self.cast
        bearer = cast.of_title(title, [country])
        if one.modifier in ("former", "late"):
            return bearer or self.role(one, country)
        if title.role == "leader" and bearer is not None:
            one.by_office = True
            return bearer
        held = self.offices.holder(country, title.role, self.published, " ".join(title.words))
        if held is None or title.role == "minister":
            return bearer or self._of_unknown_country(title, country) or self.role(one, country)
        one.by_office = True
        figure = cast.person(held[0])
        figure.titles.update(title.words)
        return figure

    def national(self, one, country):
        """The figure "the Egyptian" means: who leads that country, else its person last spoken of."""
        leading = self.cast.last_of(lambda f: f.country == country and f.leads)
        someone = leading or self.cast.last_of(lambda f: f.country == country)
        return someone or self._of_unknown_country(None, country) or self.role(one, country)

    def _of_unknown_country(self, title, country):
        """The one stranger of the text whom "the Soviet leader" can mean, now of that country; or None."""

        def fits(figure):
            if figure.country or figure.actor.person:
                return False
            return title is None or not figure.actor.role or figure.bears(title)

        fitting = [figure for figure in self.cast.recent() if fits(figure)]
        if not fitting or (title is not None and len(fitting) > 1):
            return None
        if title is not None and title.role not in _KEY_ROLES:
            return None
        fitting[0].actor = replace(fitting[0].actor, country=country)
        return fitting[0]

    def role(self, one, country):
        """A figure for an office whose holder nobody can name."""
        words = self.text.words(one.begin, one.end)
        role = one.title.role if one.title is not None else ""
        return self.cast.other(words, country, "role", role, self.title_words(one))

    def only_country_with(self, role):
        """The one country of the text that has such an office, or ""."""
        if role in ("other", "minister"):
            return next(iter(self.countries)) if len(self.countries) == 1 else ""
        having = [c for c in self.countries if self.offices.holder(c, role, self.published) is not None]
        if role == "head_of_state":
            having = [c for c in having if self.offices.leading_role(c, self.published) == role]
        return having[0] if len(having) == 1 else ""

    def counterpart(self, owner, country):
        """The person across the table from the figure `owner`, in `country`; or None."""
        if owner is None or not owner.actor.role:
            return None
        if not country:
            # "Motegi asked, and his counterpart agreed": the one of the same office spoken of with him.
            peer = self.cast.last_of(lambda f: _is_peer(f, owner))
            return self.offices.people[peer.actor.person] if peer is not None else None
        if owner.leads:
            seen = self.cast.last_of(lambda f: f.country == country and f.leads and f.actor.person)
            if seen is not None:
                return self.offices.people[seen.actor.person]
        role = self.offices.counterpart_role(owner.actor.role, owner.country, country, self.published)
        held = self.offices.holder(country, role, self.published, owner.actor.office)
        return held[0] if held is not None else None


def _is_peer(figure, owner):
    """True for a person of another country who bears the owner's office, or who leads as the owner does."""
    actor = figure.actor
    if not actor.person or not actor.country or actor.country == owner.country:
        return False
    return actor.role == owner.actor.role or (figure.leads and owner.leads)


def gender_of(honorific):
    if honorific in v.FEMALE_HONORIFICS:
        return "f"
    return "m" if honorific in v.MALE_HONORIFICS else ""


def _alike(words, person):
    """True where two romanisations could be of one name: by family name and the given name's first letter."""
    mine, family = letters(words), letters(person.family_name)
    for name in (letters(name) for name in (person.name, *person.names)):
        if len(mine) > 6 and mine[1:] == name[1:]:
            return True
        if family in mine and mine.replace(family, "", 1)[:1] == name.replace(family, "", 1)[:1]:
            return True
    return False
