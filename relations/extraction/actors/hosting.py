"""Who "her host", "his guest" and "the visitor" are: the other of two who meet."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.salience import gender_of_pronoun, is_single


class Hosting:
    """Remembers who received whom."""

    def __init__(self, text, cast, groups, salience):
        self.text, self.cast, self.groups, self.salience = text, cast, groups, salience
        self._host_and_guest = ()

    def host(self, one, found):
        """The figures "the host" or "his host" stands for."""
        if not one.owner and self._host_and_guest:
            return self._host_and_guest[:1]
        return self._across(one, found)

    def guest(self, one, found):
        """The figures "the visitor" or "her guest" stands for."""
        if not one.owner and self._host_and_guest:
            return self._host_and_guest[1:]
        return self._across(one, found)

    def guest_of(self, country):
        """Whom a country receives: the leader from elsewhere whom the text speaks of most."""
        away = [figure for figure in self.cast.recent() if figure.country not in ("", country)]
        return (max(away, key=lambda figure: (figure.leads, figure.count)),) if away else ()

    def _across(self, one, found):
        """The other of the two: the host of a guest, the guest of a host."""
        if self.text.key(one.begin - 1) == ",":
            named = [o for o in found if o.end == one.begin - 1 and is_single(o)]
            if named:  # "Takeshi Iwaya, the host, said"
                return named[0].figures
        if one.owner in v.POSSESSIVE_PRONOUNS:
            me = self.salience.antecedent(one, found)
            if me is not None and not me.gender:
                me.gender = gender_of_pronoun(one.owner)
        else:
            me = self.salience.clause_subject(one, found) or self.salience.subject
        others = self._others(one, found, me)
        if one.owner and me is not None and len(others) == 1 and others[0] is not None:
            self._host_and_guest = (*others, me) if one.form == "host" else (me, *others)
        return others

    def _others(self, one, found, me):
        """The people across the table from the figure `me`."""
        here = [f for o in found if o.end <= one.begin and o.form == "name" for f in o.figures if f is not me]
        if one.owner and len(here) == 1 and me is not None and here[0].country != me.country:
            return (here[0],)
        pair = self.groups.latest_pair() if one.noun != "plural" else self.groups.latest(me)
        if me in pair:
            return tuple(f for f in pair if f is not me)
        return (self.cast.last_of(lambda f: f is not me),)
