"""Places by description: "the western Japan city of Nara", "the Chinese capital", "this city"."""

from dataclasses import replace

from relations.extraction.actors.naming import name_end
from relations.extraction.places import words as w
from relations.extraction.places.setting import journey_before

_LONGEST = 9
_NOUNS = w.TOWN_NOUNS | w.REGION_NOUNS


def described(text, shaper, i, first, last):
    """(the place described by the phrase at the article `i` or None, where to go on)."""
    noun, country = _noun_of(text, i, last)
    if noun is None:
        return None, i + 1
    name_at = noun + 1
    introduced = text.key(name_at) == "of" or (text.key(name_at) == "," and text.key(noun) == "capital")
    if introduced:
        name_at += 1
    if not _is_where(text, i, first):
        return None, noun + 1
    found = _named(text, shaper, name_at, country, noun, introduced, last)
    if found is not None:
        return found, shaper.past_country(_end_of(text, found), found, last)
    label = text.label(name_at, "country")
    if text.key(noun) == "capital" and not w.FORMER.isdisjoint(text.key(p) for p in range(i + 1, noun)):
        return None, noun + 1
    if text.key(noun) == "capital":
        if introduced and label is not None and label.end <= last:
            return shaper.capital(i, label.end, label.country), label.end
        return shaper.capital(i, noun + 1, country or shaper.capital_country), noun + 1
    if (
        text.key(i) in ("this", "the")
        and shaper.town is not None
        and text.key(noun) in w.TOWN_NOUNS
        and not country
    ):
        town = shaper.town
        return replace(town, span=shaper.span(i, noun + 1), kind="town"), noun + 1
    return None, noun + 1


def _noun_of(text, i, last):
    """(token of "city", "province" … or None, the country that describes it) for the phrase at `i`."""
    p, country = i + 1, ""
    while p < min(last, i + _LONGEST):
        label = text.label(p, "country", "demonym")
        if label is not None:
            country, p = label.country, label.end + (text.key(label.end) == "'s")
        elif _is_modifier(text, p) or (text.key(p) in ("-", ",") and p > i + 1):
            p += 1
        else:
            break
    return (p, country) if p < last and text.key(p) in _NOUNS else (None, "")


def _is_modifier(text, p):
    """ "port" in "the port city of", not in "the port of"."""
    return text.key(p) in w.DIRECTIONS and (text.key(p) not in _NOUNS or text.key(p + 1) in _NOUNS)


def _is_where(text, i, first):
    before = text.key(i - 1) if i > first else ""
    if before in w.AT or before in w.VISITS:
        return True
    return before in w.TO and journey_before(text, i - 1, first)


def _named(text, shaper, at, country, noun, introduced, last):
    """The place named after "city of", or None."""
    if at >= last:
        return None
    label = text.label(at)
    if label is not None and label.kind in ("place", "capital") and label.end <= last:
        mention = shaper.known(label)
        return mention if mention.country or not country else replace(mention, country=country)
    if not text.tokens.is_capital(at) or not (introduced or text.tokens.is_capital(noun) or label is None):
        return None
    if label is not None and label.kind in ("unknown", "family", "person"):
        end = label.end if introduced else at
    else:
        end = name_end(text.tokens, at, text.lexicon) if label is None else at
    if not at < end <= last:
        return None
    kind = "region" if text.key(noun) in w.REGION_NOUNS else "town"
    return shaper.plain(at, end, text.words(at, end), country or shaper.country_after(end, last), kind)


def _end_of(text, mention):
    return text.tokens.at(mention.span.end - 1) + 1
