"""Who "her host", "his guest" and "the visitor" are: the other of two who meet."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.salience import gender_of_pronoun, is_single
from relations.extraction.language.tokens import words

_RECEIVING = words(
    "received welcomed hosted entertained greeted receives welcomes hosts entertains greets receive welcome"
)
_MEALS = words("banquet dinner lunch luncheon reception breakfast")
# How far back a reader would look for where they meet.
_REACH = 150


class Hosting:
    """Remembers who received whom."""

    def __init__(self, text, cast, groups, salience):
        self.text, self.cast, self.groups, self.salience = text, cast, groups, salience
        self._host_and_guest = ()

    def host(self, one, found):
        """The figures "the host" or "his host" stands for."""
        if not one.owner:
            here = self._host_and_guest or self._by_venue(one)
            if here:
                return here[:1]
        return self._across(one, found)

    def guest(self, one, found):
        """The figures "the visitor" or "her guest" stands for."""
        if not one.owner:
            here = self._host_and_guest or self._by_venue(one)
            if here:
                return here[1:]
        guests = self._across(one, found)
        me = self.salience.clause_subject(one, found)
        if not one.owner and me is not None and len(guests) == 1 and guests[0] not in (me, None):
            self._host_and_guest = (me, guests[0])
        return guests

    def _by_venue(self, one):
        """(host, guest): the one of two who meet in whose country they do, and the other; or ()."""
        pair = self.groups.latest_pair()
        if len({figure.country for figure in pair}) != 2:
            return ()
        text = self.text
        for p in range(one.begin - 1, max(-1, one.begin - _REACH), -1):
            label = text.label(p, "capital", "place", "country")
            at_home = [f for f in pair if label is not None and f.country == label.country]
            if at_home and text.key(p - 1) in v.PLACE_PREPOSITIONS - {"from"}:
                return (at_home[0], next(figure for figure in pair if figure is not at_home[0]))
        return ()

    def end_of_sentence(self, found):
        """Learns who received whom: "the Emperor gave a banquet for Kim", "Lee welcomed Abe"."""
        people = [one for one in found if is_single(one) and one.figures[0].kind == "person"]
        for one in people:
            giver = next((o for o in people if o.end <= one.begin and o.subject), None)
            if giver is None or giver.figures[0] is one.figures[0] or one.possessive:
                continue
            if self.text.key(one.begin - 1) in _RECEIVING or self._given_for(giver, one):
                self._host_and_guest = (giver.figures[0], one.figures[0])

    def _given_for(self, giver, one):
        """ "gave a banquet for Kim"."""
        keys = [self.text.key(p) for p in range(giver.end, one.begin)]
        return keys[-1:] == ["for"] and len(keys) < _REACH and not _MEALS.isdisjoint(keys)

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
