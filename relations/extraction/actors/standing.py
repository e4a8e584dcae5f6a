"""How words stand in their sentence: does a verb follow, do they speak, do they act, are they a place?"""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.verbs import (
    ACTION_VERBS,
    ADVERBS,
    AUXILIARIES,
    BASE_FORMS,
    INVERTING,
    NOUN_LIKE,
    SPEECH_VERBS,
    STANCES,
    THIRD_PERSON,
)
from relations.extraction.language.tokens import words

_BEFORE_INVERSION = frozenset((",", '"', "”", "'", "’", "-", "--", "—", "–", "?", "!", "»", ""))
_NOUNS_IN_ING = frozenset(
    (
        "understanding",
        "meeting",
        "briefing",
        "hearing",
        "ruling",
        "building",
        "training",
        "funding",
        "gathering",
        "standing",
    )
)
_ACCOUNTS = frozenset(("account", "view", "statement", "position", "words", "reading", "claim"))
_AFTER_VERB = words("on for to that the a an his her with in out")
# After a phrase that is complete: "gave the leader most of the day".
_ENDINGS = words("'s ' not elect most some all no nothing little much many such")
# A capital after these is a government: "between Tokyo and Seoul", "thanked Moscow".
_BEFORE_GOVERNMENT = frozenset(
    ("between", "by", "with", "than", "both", "thanked", "told", "urged", "accused", "warned", "asked")
)


def is_adverb(key):
    return key in ADVERBS or (key.endswith("ly") and len(key) > 4 and key not in v.INSTITUTIONS)


def is_past(key):
    """True for a word that looks like a past tense, known or not."""
    return key.endswith("ed") and len(key) > 4


def verb_follows(text, p, last, plural=None):
    """True where a finite verb comes at token `p`, adverbs between; `plural` tells the subject's number."""
    for _ in range(4):
        if p >= last:
            return False
        key = text.key(p)
        if key in AUXILIARIES:
            return True
        if key in ACTION_VERBS or is_past(key):
            return not ((plural is True and key in THIRD_PERSON) or (plural is False and key in BASE_FORMS))
        if not is_adverb(key):
            return False
        p += 1
    return False


def phrase_ends(text, p, last, plural=False):
    """True where no further noun follows at token `p`: "the official said", not "the official visit"."""
    if p >= last or p in text.tokens.opening:
        return True
    key = text.key(p)
    if not (key[0].isalnum() or key[0] == "'"):
        return key != "-" or not text.tokens.joined(p)
    if (
        key in v.PREPOSITIONS
        or key in v.CONNECTIVES
        or key in v.CALENDAR
        or key in AUXILIARIES
        or is_adverb(key)
    ):
        return True
    if key in ACTION_VERBS:
        if plural:
            return key not in THIRD_PERSON
        if key in NOUN_LIKE:
            return text.key(p + 1) in _AFTER_VERB  # "the minister calls on young people"
        return key not in BASE_FORMS
    participle = key.endswith("ing") and key not in _NOUNS_IN_ING
    return participle or is_past(key) or key in v.TAIL_OPENERS or key[0].isdigit() or key in _ENDINGS


def speaks(text, begin, end, last):
    """True where a verb of saying stands right beside the phrase at tokens `begin` to `end`."""
    if follows_its_verb(text, begin):
        return True
    p = end + 1 if text.key(end) == "," else end
    for _ in range(4):
        if p >= last:
            return False
        key = text.key(p)
        if key in SPEECH_VERBS:
            return True
        if key in ("went", "goes") and text.key(p + 1) == "on":
            return True
        if key in ("let", "lets") and "know" in (text.key(p + 2), text.key(p + 3)):
            return True
        if not (is_adverb(key) or key in AUXILIARIES):
            return False
        p += 1
    return False


def follows_its_verb(text, begin):
    """True for the speaker of an inversion or of "according to"."""
    before = text.key(begin - 1)
    return (before in INVERTING and text.key(begin - 2) in _BEFORE_INVERSION) or (
        before == "to" and text.key(begin - 2) == "according"
    )


def acts(text, label, first, last):
    """True where a country's name, capital or other word stands for its government."""
    i, end = label.begin, label.end
    before = text.key(i - 1) if i > first else ""
    if before == "the":
        i -= 1
        before = text.key(i - 1) if i > first else ""
    if _is_part(text, label, before, last):
        return False
    if dated(text, label):
        return False
    if before in v.PLACE_PREPOSITIONS or before in v.PLACE_VERBS:
        return before in ("to", "from") and _is_addressed(text, i - 1)
    if label.kind in ("capital", "metonym"):
        return _capital_acts(text, label, before, i, first, last)
    if before == "," and i - 2 >= first and _is_town(text, i - 1):
        return False
    if before == "(":
        return not any(o.country == label.country for o in _ending_at(text, i - 1))
    if before == "of" and text.key(i - 2) in v.MEETING_NOUNS:
        return True
    return before not in ("of", "at", "for", "on") or text.key(end) == "'s"


def dated(text, label):
    """ "their third meeting, after Singapore in June and Hanoi in February": where and when."""
    if text.key(label.begin - 1) not in ("after", "since", "and", "following", ","):
        return False
    return text.key(label.end) in ("in", "on", "last") and text.key(label.end + 1) in v.CALENDAR


def _is_addressed(text, p):
    """ "apologised to China", "demanded from Tokyo"."""
    return text.key(p - 1) in SPEECH_VERBS and text.key(p - 1) not in (
        "return",
        "invite",
        "invited",
        "report",
    )


def _is_part(text, label, before, last):
    """ "Japan-South Korea relations", "Japan's coast", "Japan trip" are no actors; "Japan-US talks" are."""
    tokens, end = text.tokens, label.end
    after = text.key(end) if end < last else ""
    if after in ("-", "–") and tokens.joined(end):
        return not _compound_meets(tokens, end, last)
    if before in ("-", "–") and tokens.joined(label.begin):
        return after not in v.MEETING_NOUNS
    if after == "'s":
        return text.key(end + 1) not in _ACCOUNTS
    if after in ("$", "£", "€", "¥"):
        return True
    if (
        end < last
        and tokens.is_capital(end)
        and tokens.key[end] not in v.NOT_NAMES
        and end not in tokens.headlines
    ):
        return True
    if after in v.MEETING_NOUNS or after in ("visit", "trip", "tour"):
        return True
    return not phrase_ends(text, end, last, plural=after in BASE_FORMS) and after not in THIRD_PERSON


def _compound_meets(tokens, p, last):
    """True where the compound "Japan-South Korea …" names a meeting."""
    for q in range(p, min(last, p + 8)):
        if tokens.key[q] in v.MEETING_NOUNS:
            return True
        if not (tokens.is_capital(q) or tokens.key[q] in ("-", "–", "'s")):
            return False
    return False


def _capital_acts(text, label, before, i, first, last):
    end = label.end
    if text.key(end) == "'s":
        return before in ("by", "in", "according", "to", "") or text.key(i - 1) == ","
    if text.key(end) in ("and", ",", "or") and _leads_to_state(text, end):
        return before not in v.PREPOSITIONS or before in _BEFORE_GOVERNMENT
    if acting_verb(text, end, last):
        return before not in v.PREPOSITIONS or before in _BEFORE_GOVERNMENT | {
            "after",
            "before",
            "since",
            "until",
        }
    if before in _BEFORE_GOVERNMENT or before in INVERTING:
        return True
    if before == "and" and i - 2 >= first:
        return any(o.kind in ("capital", "country") for o in _ending_at(text, i - 1)) and not _in_place(
            text, i - 1
        )
    return before == "by" and text.key(i - 2) in ("standing", "stood", "stand")


def acting_verb(text, p, last):
    """True where the verb at `p`, under an auxiliary or not, is one that governments do."""
    for _ in range(6):
        if p >= last:
            return False
        key, following = text.key(p), text.key(p + 1)
        if key in ACTION_VERBS and key not in v.MEETING_NOUNS and key not in ("visit", "visits"):
            return True
        if key in ("is", "was", "are", "were", "be", "been") and (
            following.endswith("ing") or following in STANCES
        ):
            return True
        if not (key in AUXILIARIES or is_adverb(key) or key in ("be", "been", "have", "not", "to")):
            return False
        p += 1
    return False


def _leads_to_state(text, p):
    """True where "Tokyo and Seoul" or "Tokyo, Seoul and Beijing" goes on to another state."""
    for _ in range(3):
        if text.key(p) in (",", "and", "or"):
            p += 1
    return text.label(p, "capital", "country", "metonym") is not None


def _ending_at(text, end):
    found = (text.label(begin) for begin in range(max(0, end - 6), end))
    return [label for label in found if label is not None and label.end == end]


def _in_place(text, end):
    """True where the name that ends at token `end` is somewhere: "in Tokyo and …"."""
    return any(text.key(label.begin - 1) in v.PLACE_PREPOSITIONS for label in _ending_at(text, end))


def _is_town(text, end):
    """True where the words before token `end` are a town: "Gyeongju, South Korea"."""
    labels = _ending_at(text, end)
    if labels:
        return labels[0].kind in ("place", "capital") and _in_place_or_alone(text, labels[0].begin)
    i = end - 1
    return text.tokens.is_capital(i) and text.key(i - 1) in v.PLACE_PREPOSITIONS | frozenset(
        (".", "", "of", "at")
    )


def _in_place_or_alone(text, begin):
    return text.label(begin).kind == "place" or text.key(begin - 1) in v.PLACE_PREPOSITIONS | {"", "of"}
