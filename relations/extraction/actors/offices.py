"""Who held which office on a date: questions to the gazetteer's tenures."""

from collections import defaultdict
from dataclasses import replace

from relations.extraction.types import Actor

RANK = ("head_of_state", "head_of_government", "foreign_minister", "national_security_adviser", "other")
LEADING = RANK[:2]
# Here the foreign secretary is the highest official under the foreign minister.
_OFFICIAL_SECRETARY = frozenset(("IN", "PK", "BD", "LK", "NP"))
_CEREMONIAL = ("president",)
# Here a premier under a president or party leader is the counterpart of other countries' premiers.
_PREMIER_UNDER_A_LEADER = ("CN", "VN", "KP", "RU")


class Offices:
    """All tenures, by office and by person."""

    def __init__(self, people):
        self._by_office = defaultdict(list)
        self.people = {person.key: person for person in people}
        for person in people:
            for tenure in person.tenures:
                self._by_office[tenure.country, tenure.role].append((tenure, person))

    def holder(self, country, role, on, title=""):
        """The (person, tenure) of `role` in `country` on the date, or None where nobody is known.

        On a handover the one with more days of the date, then the later; the acting holder last.
        Of the many offices of role "other" only one whose title contains `title` is meant.
        """
        if on is None:
            return None
        if role == "leader":
            role = self.leading_role(country, on)
        if role == "foreign_minister" and country in _OFFICIAL_SECRETARY and "secretary" in title.lower():
            role, title = "other", "foreign secretary"
        found = self._holder(country, role, on, title)
        if found is None and role == "head_of_state":
            # Heads of state who do not lead stand as "other".
            return next((h for name in _CEREMONIAL if (h := self._holder(country, "other", on, name))), None)
        return found

    def _holder(self, country, role, on, title):
        best, rank = None, None
        for tenure, person in self._by_office.get((country, role), ()):
            days = _shared_days(tenure, on)
            if not days or (role == "other" and not (title and title.lower() in tenure.title.lower())):
                continue
            order = (not tenure.acting, days, tenure.start)
            if rank is None or order > rank:
                best, rank = (person, tenure), order
        return best

    def leading_role(self, country, on):
        """head_of_state where the gazetteer knows one on that date, else head_of_government."""
        for role in LEADING:
            if any(_shared_days(tenure, on) for tenure, _ in self._by_office.get((country, role), ())):
                return role
        return LEADING[0]

    def counterpart_role(self, role, own_country, country, on):
        """The role across the table from `role`: a prime minister meets a president where that one leads."""
        if role not in LEADING and role != "leader":
            return role
        if role == "head_of_government" and country in _PREMIER_UNDER_A_LEADER:
            return role
        leads = role == "leader" or role == self.leading_role(own_country, on)
        return self.leading_role(country, on) if leads else role

    def predecessor(self, country, role, on):
        """Who held the leading office of a country before its holder on the date, or None."""
        now = self.holder(country, role, on)
        if now is None:
            return None
        person, tenure = now
        earlier = [
            (other.start, before)
            for other, before in self._by_office.get((country, tenure.role), ())
            if other.start < tenure.start and before.key != person.key and not other.acting
        ]
        return max(earlier, key=lambda entry: entry[0])[1] if earlier else None

    def tenure(self, person_key, on, role=""):
        """The tenure a person held on the date: the wanted role first, then the highest; or None."""
        person = self.people.get(person_key)
        if person is None or on is None:
            return None
        held = [tenure for tenure in person.tenures if _shared_days(tenure, on)]
        return max(held, key=lambda t: (t.role == role, -_rank(t.role), _shared_days(t, on)), default=None)

    def titles_on(self, person_key, on):
        """The titles a person held on the date, in small letters and American spelling."""
        person = self.people.get(person_key)
        if person is None or on is None:
            return []
        held = [tenure.title.lower() for tenure in person.tenures if _shared_days(tenure, on)]
        return [title.replace("defence", "defense") for title in held]

    def holds(self, person, role, on):
        """True where the person held the role on the date; "leader" is either leading role."""
        return any(_is_role(t.role, role) and _shared_days(t, on) for t in person.tenures) if on else False

    def ever_held(self, person_key, role):
        person = self.people.get(person_key)
        return person is not None and any(_is_role(tenure.role, role) for tenure in person.tenures)

    def actor_at(self, actor, on, by_office=False):
        """The Actor with the office of that date; `by_office`: whoever held the same office then."""
        if by_office and actor.role and actor.country:
            tenure = self.tenure(actor.person, on, actor.role)
            if tenure is None or tenure.role != actor.role:
                holder = self.holder(actor.country, actor.role, on, actor.office)
                if holder is not None:
                    person, tenure = holder
                    return Actor(person.name, person.key, tenure.role, tenure.title, actor.country)
        tenure = self.tenure(actor.person, on, actor.role)
        if tenure is not None:
            return replace(actor, role=tenure.role, office=tenure.title, country=tenure.country)
        return replace(actor, role="", office="") if self._is_from_table(actor) else actor

    def _is_from_table(self, actor):
        """True where the actor's office is one the table gives, false where only the text's words do."""
        person = self.people.get(actor.person)
        return person is not None and self.ever_held(actor.person, actor.role)


def _rank(role):
    return RANK.index(role) if role in RANK else len(RANK)


def _is_role(role, wanted):
    return role == wanted or (wanted == "leader" and role in LEADING)


def _shared_days(tenure, on):
    """How many days of the date fall in the tenure; an open end counts as a long time."""
    first = max(tenure.start, on.first) if on.first else tenure.start
    ends = [day for day in (tenure.end, on.last) if day is not None]
    return max(0, (min(ends) - first).days + 1) if ends else 36525
