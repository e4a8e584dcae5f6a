"""Who held which office on a date: questions to the gazetteer's tenures."""

from collections import defaultdict

RANK = ("head_of_state", "head_of_government", "foreign_minister", "national_security_adviser", "other")
LEADING = RANK[:2]
# The premier, not the president, is the counterpart of another country's premier.
PREMIER_MEETS_PREMIER = ("CN", "VN", "KP", "RU")


class Offices:
    """All tenures, by office and by person."""

    def __init__(self, people):
        self._by_office = defaultdict(list)
        self.people = {person.key: person for person in people}
        for person in people:
            for tenure in person.tenures:
                self._by_office[tenure.country, tenure.role].append((tenure, person))

    def holder(self, country, role, on, words=""):
        """The (person, tenure) of `role` in `country` on the date, or None where nobody is known.

        On a handover the one with more days of it, then the later. `words` is the title as the text
        has it, to choose among several offices of one role.
        """
        if on is None:
            return None
        if role == "leader":
            role = self.leading_role(country, on)
        found = [
            (not tenure.acting, _shared_days(tenure, on), tenure.start, -nth, tenure, person)
            for nth, (tenure, person) in enumerate(self._by_office.get((country, role), ()))
            if _shared_days(tenure, on)
        ]
        if role == "other":
            found = [entry for entry in found if words and words.lower() in entry[4].title.lower()]
        if not found:
            return None
        best = max(found, key=lambda entry: entry[:4])
        return best[5], best[4]

    def leading_role(self, country, on):
        """head_of_state where the gazetteer knows one on that date, else head_of_government."""
        for role in LEADING:
            if any(_shared_days(tenure, on) for tenure, _ in self._by_office.get((country, role), ())):
                return role
        return LEADING[0]

    def counterpart_role(self, role, own_country, country, on):
        """The role across the table from `role`."""
        if role not in LEADING and role != "leader":
            return role
        own_leads = role == "leader" or role == self.leading_role(own_country, on)
        if role == "head_of_government" and country in PREMIER_MEETS_PREMIER:
            return role
        return self.leading_role(country, on) if own_leads else role

    def tenure(self, person_key, on, role=""):
        """The tenure a person held on the date: the wanted role first, then the highest; or None."""
        person = self.people.get(person_key)
        if person is None or on is None:
            return None
        held = [tenure for tenure in person.tenures if _shared_days(tenure, on)]
        if not held:
            return None
        return max(
            held,
            key=lambda t: (
                t.role == role,
                _shared_days(t, on),
                -RANK.index(t.role) if t.role in RANK else -9,
            ),
        )

    def ever_held(self, person_key, role):
        person = self.people.get(person_key)
        return person is not None and any(
            tenure.role == role or (role == "leader" and tenure.role in LEADING) for tenure in person.tenures
        )


def _shared_days(tenure, on):
    """How many days of the date fall in the tenure; an open end counts as a long time."""
    first = max(tenure.start, on.first) if on.first else tenure.start
    ends = [day for day in (tenure.end, on.last) if day is not None]
    if not ends:
        return 36525
    return max(0, (min(ends) - first).days + 1)
