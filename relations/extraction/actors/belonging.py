"""Whose an office or a ministry is: the country behind "his", "its", "the ministry", "in Beijing"."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.salience import is_single
from relations.extraction.actors.spelling import letters

# How far before a ministry its town may stand.
_NEAR = 8


class Belonging:
    """Remembers the government and the several people last spoken of, and tells whose things are."""

    def __init__(self, text, cast, identifier, salience):
        self.text, self.cast, self.identifier, self.salience = text, cast, identifier, salience
        self.government, self.several = None, ()
        self.sent_from = _sent_from(text)

    def owner(self, one, found):
        """The person whose "his", "her" or "Kishida's" stands before a noun."""
        alone = [o for o in before(one, found) if len(o.figures) == 1]
        if one.owner in v.POSSESSIVE_PRONOUNS:
            if (
                one.form == "name"
                and alone
                and alone[-1].possessive
                and alone[-1].figures[0].kind == "person"
            ):
                return alone[-1].figures[0]  # "no priority of Biden's, Psaki, his press secretary, said"
            return self.salience.antecedent(one, found)
        if alone and alone[-1].possessive and alone[-1].end >= one.begin - 1:
            return alone[-1].figures[0]
        return self.salience.clause_subject(one, found) or self.salience.subject

    def country_of_owner(self, one, found):
        """The country that "its" or the person whose "his" stands before a title."""
        if one.owner == "its":
            named = (f for o in before(one, found) for f in o.figures if f.kind in ("government", "voice"))
            figure = next(reversed(list(named)), self.government)
            return figure.country if figure is not None else ""
        if one.owner == "their":
            return self._country_of_several(one, found)
        owned = one.owner in v.POSSESSIVE_PRONOUNS or self.text.key(one.begin - 1) == "'s"
        owner = self.owner(one, found) if owned else None
        return owner.country if owner is not None else ""

    def _country_of_several(self, one, found):
        """The one country of those whose "their" stands before a title, or ""."""
        plural = [o for o in before(one, found) if o.noun == "plural"]
        figures = plural[-1].figures if plural else self.several
        lands = {figure.country for figure in figures}
        return lands.pop() if len(lands) == 1 else ""

    def voice_before(self, one):
        """ "the office", "the ministry": the institution of that name last spoken of, or None."""
        last = self.government
        if last is None or last.kind != "voice":
            return None
        return last if last.actor.name.lower().endswith(self.text.key(one.end - 1)) else None

    def country_of_voice(self, one, found):
        """The country of "his office", "the Abe government" or "the ministry"."""
        if one.name is not None:
            figure = self.identifier.by_name(one)
            return figure.country if figure is not None else ""
        if one.title is not None:
            bearer = self.cast.of_title(one.title)
            return bearer.country if bearer is not None else self.identifier.only_country_with(one.title.role)
        if one.owner:
            return self.country_of_owner(one, found)
        presidential = "presidential" in (self.text.key(p) for p in range(one.begin, one.end))
        here = self.country_around(one) or (self.with_a_president() if presidential else "")
        if here:
            return here
        if self.sent_from in self.identifier.countries:
            return self.sent_from
        subject = self.salience.clause_subject(one, found)
        if subject is None:
            subject = next((o.figures[0] for o in found if o.begin > one.end and is_single(o)), None)
        if subject is not None and subject.country:
            return subject.country
        countries = self.identifier.countries
        if len(countries) == 1:
            return next(iter(countries))
        return self.government.country if self.government is not None else ""

    def with_a_president(self):
        """ "the presidential office": of the one country spoken of that a president leads, the dateline's
        where there are several, or ""."""
        offices, on = self.identifier.offices, self.identifier.published
        led = [c for c in self.identifier.countries if offices.leading_role(c, on) == "head_of_state"]
        if self.sent_from in led:
            return self.sent_from
        if len(led) == 1:
            return led[0]
        presidents = [f.country for f in self.cast.recent() if f.leads and f.country in led]
        return presidents[0] if len(set(presidents)) == 1 else ""

    def country_around(self, one):
        """ "In Beijing the foreign ministry said": the country of the town named just before, or ""."""
        text = self.text
        for p in range(one.begin - 1, max(-1, one.begin - _NEAR), -1):
            label = text.label(p, "capital", "place", "country")
            if label is not None and text.key(p - 1) in ("in", "at"):
                return label.country
            # "at the venue in New Delhi, the presidential office said": the town is of what was said.
            if p in text.tokens.opening or (text.key(p) == "," and not self._opens_with_town(p)):
                break
        return ""

    def _opens_with_town(self, comma):
        """ "In Beijing, the ministry said": a town before the comma that opens the sentence."""
        text = self.text
        return any(p in text.tokens.opening for p in range(max(0, comma - 4), comma))

    def country_of_named_inside(self, one):
        """ "an aide to Mr. Bhutto": the country of a person named within the phrase, or ""."""
        for p in range(one.begin, one.end):
            label = self.text.label(p, "unknown", "family")
            if label is not None:
                named = self.cast.of_family(letters(self.text.words(label.begin, label.end)))
                return named[0].country if named else ""
        return ""


def _sent_from(text):
    """The country of the town a report was sent from, where it begins with one; or ""."""
    label = next(iter(text.labels.values()), None)
    at_head = label is not None and label.kind in ("capital", "place") and label.begin < 2
    return label.country if at_head and text.tokens.word[label.begin].isupper() else ""


def before(one, found):
    """The phrases of a sentence that end before another begins."""
    return [other for other in found if other.end <= one.begin]
