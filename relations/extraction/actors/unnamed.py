"""Phrases without the name or title of one person: groups, governments, sources, hosts and guests."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.found import Found
from relations.extraction.actors.opening import STATES, name_label
from relations.extraction.actors.standing import is_past, phrase_ends, speaks, verb_follows
from relations.extraction.actors.titles import title_at
from relations.extraction.actors.verbs import AUXILIARIES, SPEECH_VERBS

_LONGEST_TAIL = 14
_STOPS_TAIL = frozenset(
    (
        "that",
        "who",
        "which",
        "as",
        "and",
        "while",
        "when",
        "on",
        "by",
        "after",
        "before",
        "during",
        "about",
        "not",
    )
)
_BEFORE_NOUN = v.PREPOSITIONS | frozenset(
    ("the", "a", "an", "his", "her", "their", "its", "'s", "this", "these", "those")
)
# "the sides", "the neighbours": two, where no number says otherwise.
_TWO_UNCOUNTED = frozenset(("neighbours", "neighbors", "sides"))
_SERVES = frozenset(
    (
        "aide",
        "aides",
        "adviser",
        "advisers",
        "advisor",
        "advisors",
        "spokesman",
        "spokeswoman",
        "spokesperson",
    )
)
_NEEDS_OWNER = frozenset(("office", "department", "side", "delegation", "presidency", "authorities"))


def counterpart(text, i, opening, last):
    """ "his Japanese counterpart", without a name."""
    p = opening.end
    if text.key(p) == "counterpart" and (opening.owner or opening.countries):
        return Found(i, p + 1, p, p + 1, "counterpart")
    return None


def group(text, i, opening, last):
    """ "the two leaders", "the pair", "both sides", "the neighbours", "the two"."""
    p = opening.end
    key = text.key(p)
    if opening.determiner in ("a", "an"):
        return None
    if key in v.DUOS and opening.determiner == "the" and text.key(p + 1) != "of":
        return Found(i, p + 1, i, p + 1, "group", noun="people", number=v.DUOS[key])
    definite = key in _TWO_UNCOUNTED and opening.determiner == "the"
    if key in v.COUNTRY_GROUPS and (opening.number or definite):
        return Found(i, p + 1, i, p + 1, "group", noun="countries", number=opening.number or 2)
    if key in v.TWIN_STATES and (opening.number or opening.determiner):
        return Found(i, p + 1, i, p + 1, "group", noun="countries", countries=list(v.TWIN_STATES[key]))
    if key in ("men", "women") and not opening.number:
        return None
    if key in v.PEOPLE_GROUPS and (opening.number or opening.identifies):
        countries, end, number = listed_countries(text, p + 1, last, [])
        title = title_at(text, p, p + 1)
        return Found(i, end, i, p + 1, "group", None, title, countries, number=number, noun="people")
    return _number_alone(text, i, opening, last)


def _number_alone(text, i, opening, last):
    """ "the two said", "both agreed", but not "the two islands"."""
    p = opening.end
    if not opening.number or opening.number_at != p - 1 or opening.countries:
        return None
    if opening.determiner != "the" and text.key(p - 1) != "both":
        return None
    mark = p >= last or not text.key(p)[0].isalnum()
    if mark and text.tokens.joined(p) and text.key(p) in ("-", "%"):
        return None
    follows = verb_follows(text, p, last, plural=True) or text.key(p) in v.PREPOSITIONS
    if (
        text.key(p - 1) == "both"
        and text.key(p) in v.PREPOSITIONS - {"of"}
        and p - 1 not in text.tokens.opening
    ):
        return None  # "closer both in arms and in trade"
    if mark or follows:
        return Found(i, p, i, p, "group", noun="people", number=opening.number)
    return None


def listed_countries(text, end, last, countries):
    """(countries, end, number) of "… of Japan, China and South Korea" or "… of the two countries"."""
    listed, p = list(countries), end
    if not listed:
        if text.key(p) not in ("of", "from"):
            return listed, end, 0
        p += 1
        number = p + 1 if text.key(p) == "the" else p
        if text.key(number) in v.NUMBERS and text.key(number + 1) in v.COUNTRY_GROUPS and number + 2 <= last:
            return listed, number + 2, v.NUMBERS[text.key(number)]
    while p < last:
        if text.key(p) in (",", "and", "the", "&"):
            p += 1
            continue
        label = text.label(p, "country", "capital")
        if label is None or label.end > last:
            break
        if label.country not in listed:
            listed.append(label.country)
        p = end = label.end
    return listed, end, len(listed)


def national(text, i, opening, last):
    """ "the Egyptian", "the North Korean": one person by nationality alone."""
    p = opening.end
    label = text.label(i + 1, "demonym")
    if opening.determiner != "the" or label is None or label.end != p or text.key(p - 1)[-1:] != "n":
        return None
    after, following = text.key(p), text.label(p + 1)
    joined = after == "and" and (title_at(text, p + 1, last) is not None or following is not None)
    if not (joined or after == "'s" or verb_follows(text, p, last, plural=False)):
        return None
    return Found(i, p, i + 1, p, "office", noun="national")


def voice(text, i, opening, last):
    """A government, ministry or office that can speak: "the South Korean government", "his office"."""
    p = opening.end
    q = p
    while q < last and q < p + 5 and (text.key(q) in v.BEFORE_VOICE or text.key(q) in v.DEPARTMENTS):
        q += 1
    if q > p and text.key(q) not in v.VOICES and text.key(q - 1) in v.VOICES:
        q -= 1
    if q >= last or text.key(q) not in v.VOICES or opening.number or not opening.identifies:
        return None
    if text.key(q) in _NEEDS_OWNER and q == p and not (opening.owner or opening.countries):
        # "the office said": the one spoken of before
        acts = verb_follows(text, q + 1, last, plural=False)
        return Found(i, q + 1, i, q + 1, "country", noun="voice") if acts else None
    end, countries = q + 1, []
    if text.key(end) == "of":
        end, countries = _ministry_tail(text, end, last)
    label = text.label(end + 1, "capital")
    if text.key(end) == "in" and label is not None and label.end <= last and not opening.countries:
        end, countries = label.end, [label.country]
    if not phrase_ends(text, end, last):
        return None
    if text.key(i - 1) in v.INSIDE and i not in text.tokens.opening:
        return None
    return Found(i, end, i, end, "country", countries=countries, noun="voice")


def _ministry_tail(text, end, last):
    """(end, countries) of "of foreign affairs of Japan" after a ministry."""
    p = end + 2 if text.key(end + 1) == "the" else end + 1
    label = text.label(p, "country")
    if label is not None and label.end <= last:
        return label.end, [label.country]
    q = p
    while q < last and (text.key(q) in v.DEPARTMENTS or (q > p and text.key(q) in (",", "and"))):
        q += 1
    while q > p and text.key(q - 1) in (",", "and"):
        q -= 1
    if q == p:
        return end, []
    return _ministry_tail(text, q, last) if text.key(q) == "of" and q + 1 < last else (q, [])


def unnamed(text, i, opening, last):
    """ "a senior official", "sources with access to the talks"."""
    p = opening.end
    q = p
    while q < last and q < p + 6 and (text.key(q) in v.BEFORE_UNNAMED or text.key(q) in ("-", "'s")):
        q += 1
    key = text.key(q) if q < last else ""
    plural = key.endswith("s") and key[:-1] in v.UNNAMED
    if not (plural or key in v.UNNAMED) or not phrase_ends(text, q + 1, last, plural):
        return None
    known = opening.determiner or opening.owner or opening.countries
    if not plural and not known:
        return None
    if key == "source" and text.key(q + 1) == "of":
        return None  # "a source of pride"
    found = Found(i, q + 1, q, q + 1, "unnamed", noun="plural" if plural else "")
    found = with_tail(text, found, last)
    if plural and not opening.determiner and not opening.owner:
        return found if speaks(text, found.begin, found.end, last) else None
    return found


def with_tail(text, found, last):
    """Takes in what tells who an unnamed speaker is: "… in the president's office"."""
    p = found.end
    serves = text.key(p) in ("to", "for") and text.key(p - 1) in _SERVES
    if p >= last or not (serves or text.key(p) in v.TAIL_OPENERS):
        return found
    if text.key(p) == "close" and text.key(p + 1) != "to":
        return found
    q = p + 1
    while q < last and q < p + _LONGEST_TAIL:
        key = text.key(q)
        if key == "." and text.key(q - 1) in v.HONORIFICS:
            q += 1
            continue
        if key.isdigit() or (not key[0].isalnum() and key not in ("'s", "'", "-")):
            break
        if key in AUXILIARIES - {"'s"} or key in _STOPS_TAIL or key in v.CALENDAR:
            break
        if (key in SPEECH_VERBS or is_past(key)) and text.key(q - 1) not in _BEFORE_NOUN:
            break
        label = text.label(q, *STATES) or text.label(q, "person", "family")
        lands = {meaning.country for meaning in label.meanings} if label is not None else ()
        if len(lands) == 1 and not lands & set(found.countries):
            found.countries.extend(lands)
        q += 1
    if q > p + 1:
        found.end = q
    return found


def host(text, i, opening, last):
    """ "her host", "the visitor"."""
    p = opening.end
    key = text.key(p)
    if not (opening.owner or opening.determiner == "the"):
        return None
    if text.key(p + 1) in v.AFTER_HOST or text.key(p + 1) == "-":
        return None
    if not phrase_ends(text, p + 1, last) and name_label(text, p + 1, last) is None:
        return None
    if opening.countries:  # "the American host": the American spoken of
        named = key in v.HOSTS or key in v.GUESTS
        return Found(i, p + 1, i, p + 1, "office", noun="national") if named else None
    if key in v.HOSTS:
        return Found(i, p + 1, i, p + 1, "host")
    if key not in v.GUESTS:
        return None
    return Found(i, p + 1, i, p + 1, "guest", noun="plural" if key.endswith("s") else "")
