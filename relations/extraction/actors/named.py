"""Phrases that name a person or an office: titles, names, and what is said of them in apposition."""

from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.found import Found
from relations.extraction.actors.opening import Opening, after_honorific, name_label
from relations.extraction.actors.standing import phrase_ends, speaks, verb_follows
from relations.extraction.actors.titles import title_at
from relations.extraction.actors.unnamed import listed_countries, with_tail
from relations.extraction.actors.verbs import AUXILIARIES, SPEECH_VERBS

_AFTER_APPOSITIVE = frozenset((",", ".", ";", ":", ")", "-", "--", "—", "–", "and", '"', "”", ""))
_LONGEST_TAIL = 14
_HEADS_OF_COUNTRIES = frozenset(("head_of_state", "head_of_government"))


def named_person(text, i, opening, last):
    """A name, with an honorific or a country before it at most; or the government named after it."""
    honorific, p = after_honorific(text, opening.end, last)
    name = name_label(text, p, last, lone=bool(honorific))
    if name is None:
        return None
    if text.key(name.end) in v.GOVERNMENTS and name.end < last:
        return Found(i, name.end + 1, name.begin, name.end + 1, "country", name, noun="voice")
    if opening.number or (opening.determiner and not (opening.modifier or opening.countries or honorific)):
        return None
    found = Found(i, name.end, name.begin, name.end, "name", name, honorific=honorific)
    return with_appositives(text, found, last)


def titled(text, i, opening, last):
    """A title, with the name that belongs to it or alone."""
    title = title_at(text, opening.end, last)
    if title is None:
        return None
    end, modifier = _elect(text, title.end, last)
    countries = [title.country] if title.country else []
    name = _name_after(text, end, opening, title, last)
    if name is None:
        both, name = _compound(text, end, title, last)
        if name is not None and not _fits(name, opening.countries):
            name = None  # "the North Korean leader and President Xi Jinping": two
        title = both if name is not None else title
    if name is not None:
        found = Found(i, name.end, name.begin, name.end, "name", name, title, countries, modifier)
        return with_appositives(text, found, last)
    if title.plural:
        return _several(text, i, title, opening, countries, last)
    return _office_alone(text, i, end, title, opening, countries, modifier, last)


def _elect(text, end, last):
    """(end, modifier) past "-elect" or "-designate"."""
    p = end + 1 if text.key(end) == "-" else end
    if p < last and text.key(p) in v.ELECT:
        return p + 1, "elect"
    return end, ""


def _name_after(text, end, opening, title, last):
    """The name after a title, directly or in apposition, or None."""
    if end in text.tokens.opening:
        return None
    _, p = after_honorific(text, end, last)
    name = name_label(text, p, last, lone=True)
    if name is not None:
        return name
    # "the new South Korean president, Lee Jae-myung, said"
    owned = text.key(opening.begin - 1) == "'s"  # "Moon's press secretary, Yoon Young-chan,"
    if text.key(end) != "," or title.plural or not (opening.identifies or title.country or owned):
        return None
    if title.head in v.WEAK_HEADS and len(title.words) == 1:
        return None
    _, p = after_honorific(text, end + 1, last)
    name = name_label(text, p, last)
    if name is None or text.key(name.end) not in (",", ".", ";", ")", "--", "—", "–", ""):
        return None
    return name if _fits(name, opening.countries) else None


def _fits(name, countries):
    """True unless the gazetteer says that the person is of another country."""
    if name.kind == "unknown" or not countries:
        return True
    return any(not person.country or person.country in countries for person in name.meanings)


def _compound(text, end, title, last):
    """(both titles as one, name) of "State Councilor and Foreign Minister Wang Yi", or (title, None)."""
    p = end + 1
    if title.plural or text.key(end) not in ("and", "&", "-") or p >= last or text.label(p) is not None:
        return title, None
    second = title_at(text, p, last)
    if second is None or second.plural or {title.role, second.role} <= _HEADS_OF_COUNTRIES:
        return title, None
    _, p = after_honorific(text, second.end, last)
    name = name_label(text, p, last, lone=True)
    if name is None:
        return title, None
    best = title if second.role == "other" and title.role != "other" else second
    return replace(best, begin=title.begin, end=second.end, words=title.words + second.words), name


def _several(text, i, title, opening, countries, last):
    """ "the foreign ministers of Japan, China and South Korea", "senior officials"."""
    listed, end, number = listed_countries(text, title.end, last, countries)
    found = Found(i, end, title.begin, title.end, "group", None, title, listed, noun="people", number=number)
    if title.head in v.NEVER_ONE_PERSON and title.role == "other" and not opening.number:
        found.form, found.noun = "unnamed", "plural"
        if not phrase_ends(text, found.end, last, plural=True):
            return None
        found = with_tail(text, found, last)
        known = opening.identifies or opening.determiner or found.end > title.end
        known = known or speaks(text, found.begin, found.end, last)
        return found if known else None
    if opening.identifies or listed or opening.number or text.key(i - 1) in ("'s", "'"):
        return found
    someone = title.head in v.UNNAMED and title.role in ("other", "minister")
    if not someone or not verb_follows(text, end, last, plural=True):
        return None
    found.form, found.noun = "unnamed", "plural"
    return found


def _is_a_style(text, title, i):
    """ "Prime Minister thanked his host": in readouts a title in capitals stands for its bearer."""
    if title.begin != i or title.role in ("other", "minister") or title.plural:
        return False
    if title.end - title.begin == 1 and i in text.tokens.opening:
        return False
    return all(text.tokens.is_capital(p) or text.key(p) == "of" for p in range(title.begin, title.end))


def _office_alone(text, i, end, title, opening, countries, modifier, last):
    """ "the Japanese prime minister", "a spokesman", "the South Korean president's office"."""
    owned = text.key(i - 1) == "'s"
    known = opening.identifies or opening.determiner or title.country or owned
    if not (known or _is_a_style(text, title, i)) or opening.number:
        return None
    if _is_unspecific(text, i, opening):
        return None
    if not phrase_ends(text, end, last):
        return None
    if text.key(end) in ("'s", "'") and text.key(end + 1) in v.VOICES and end + 2 <= last:
        if text.key(i - 1) in v.INSIDE:
            return None
        return Found(i, end + 2, i, end + 2, "country", None, title, countries, noun="voice")
    anonymous = title.head in v.NEVER_ONE_PERSON
    indefinite = opening.determiner in ("a", "an") and title.head in v.UNNAMED
    if title.role in ("other", "minister") and (anonymous or indefinite):
        return with_tail(text, Found(i, end, opening.end, end, "unnamed", None, title, countries), last)
    if opening.determiner in ("a", "an") and not (opening.countries or title.country):
        return None
    return Found(i, end, opening.end, end, "office", None, title, countries, modifier)


def _is_unspecific(text, i, opening):
    """ "the last Japanese leader to come", "the first leader to do so": nobody in particular."""
    if text.key(opening.end) in ("first", "second", "third") and not text.tokens.is_capital(opening.end):
        return True
    return not (opening.determiner or opening.owner) and text.key(i - 1) in v.UNSPECIFIC


def coordinated_name(text, i, title, last):
    """The next name under one plural title: "Presidents Xi Jinping and Barack Obama"."""
    name = name_label(text, i, last)
    if name is None:
        return None
    found = Found(i, name.end, name.begin, name.end, "name", name, replace(title, plural=False))
    return with_appositives(text, found, last)


def with_appositives(text, found, last):
    """Takes in "of Japan", "(Japan)", ", 67," and ", Japan's prime minister since last week" after a name."""
    p = found.end
    if text.key(p) == "of" and found.title is not None:
        p = _with_country(text, found, p + 2 if text.key(p + 1) == "the" else p + 1, p, last)
    if text.key(p) == "(" and text.label(p + 1, "country") and text.key(text.label(p + 1).end) == ")":
        p = _with_country(text, found, p + 1, p, last - 1)
        if p > found.begin and text.key(p) == ")":
            found.end = p = p + 1
    if text.key(p) == "," and text.key(p + 1).isdigit() and text.key(p + 2) == ",":
        p += 2
    return _with_office(text, found, p + 1, last) if text.key(p) == "," and p + 1 < last else found


def _with_country(text, found, at, p, last):
    """Adds the country at token `at` to the phrase: its end, or `p` where there is none."""
    label = text.label(at, "country")
    if label is None or label.end > last:
        return p
    found.countries = [*found.countries, label.country]
    found.end = label.end
    return label.end


def _with_office(text, found, p, last):
    """Takes in an appositive that tells the office."""
    owner = _owner(text, p, last)
    if owner is not None:
        p = owner.end + 1
    elif text.label(p, "person", "family"):
        return found
    opening = Opening(text, p, last)
    title = title_at(text, opening.end, last) if opening.end < last else None
    if title is None or title.plural or opening.number:
        return found
    end, modifier = _elect(text, title.end, last)
    countries = opening.countries or ([title.country] if title.country else _countries_of(owner))
    stands = opening.determiner or opening.identifies or title.country or opening.modifier or owner
    bare = text.key(end) in (",", ".", "") or text.key(end) in v.PREPOSITIONS
    if not (stands or bare) or not _fits(found.name, countries):
        return found
    after = text.key(end)
    closes = after in _AFTER_APPOSITIVE or after in v.PREPOSITIONS or after in ("who", "'s")
    if not closes or (after == "and" and found.title is not None):
        return found
    if after == "'s" and "," in (text.key(end + 2), text.key(end + 3)):
        return found  # "Kim Jong Il, the leader's father,": the office is another's
    if name_label(text, end, last, lone=True) is not None:
        return found
    found.title, found.inside = found.title or title, owner
    found.owner = found.owner or opening.owner
    found.countries = found.countries + [c for c in countries if c not in found.countries]
    found.modifier = found.modifier or modifier or opening.modifier
    found.end = _end_of_appositive(text, end, last)
    return found


def _owner(text, p, last):
    """The person of "Moon's spokeswoman" or "President Moon's envoy" at token `p`, or None."""
    title = title_at(text, p, last)
    label = text.label(p if title is None else title.end, "person", "family")
    return label if label is not None and text.key(label.end) == "'s" and label.end + 1 < last else None


def _countries_of(owner):
    lands = {person.country for person in owner.meanings if person.country} if owner is not None else ()
    return list(lands) if len(lands) == 1 else []


def _end_of_appositive(text, end, last):
    """Past "since last week" or "at the time", up to the comma that closes the appositive."""
    if text.key(end) not in v.PREPOSITIONS:
        return end
    for p in range(end, min(last, end + _LONGEST_TAIL)):
        if text.key(p) == ",":
            return p
        if text.key(p) in AUXILIARIES or text.key(p) in SPEECH_VERBS:
            break
    return end
