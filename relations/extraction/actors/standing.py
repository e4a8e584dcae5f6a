"""How a name stands in its sentence: does it act, is it where something happens, does it speak?"""

from relations.extraction.actors import vocabulary as v

_OPENERS = frozenset(("", '"', "“", "”", ",", ";", ":", "(", "-", "--", "—", "–", "."))


def verb_follows(tokens, p, last, plural=False):
    """True where a finite verb comes at token `p`, adverbs between; `plural`: no third person singular."""
    for _ in range(4):
        if p >= last:
            return False
        key = tokens.key[p]
        if key in v.AUXILIARIES:
            return True
        if key in v.ACTION_VERBS:
            return not (plural and key.endswith("s") and key[:-1] in v.ACTION_VERBS)
        if key not in v.ADVERBS and not (key.endswith("ly") and len(key) > 4):
            return False
        p += 1
    return False


def acting_verb(tokens, p, last):
    """True where the verb at `p` is one that governments do, under an auxiliary or not."""
    for _ in range(6):
        if p >= last:
            return False
        key = tokens.key[p]
        if key in v.ACTION_VERBS and key not in ("talks", "visit", "visits"):
            return True
        if key in ("is", "was", "are", "were", "be", "been") and (
            tokens.key_at(p + 1).endswith("ing") or tokens.key_at(p + 1) in _STANCES
        ):
            return True
        if (
            key in v.AUXILIARIES
            or key in v.ADVERBS
            or key in ("be", "been", "have", "not")
            or key.endswith("ly")
        ):
            p += 1
            continue
        return False
    return False


_STANCES = frozenset(
    [
        "ready",
        "willing",
        "eager",
        "keen",
        "unlikely",
        "likely",
        "reluctant",
        "concerned",
        "worried",
        "opposed",
        "prepared",
        "determined",
        "set",
        "due",
        "committed",
        "host",
        "certain",
        "convinced",
        "angry",
        "furious",
        "silent",
        "open",
        "able",
        "right",
        "wrong",
        "cautious",
        "wary",
    ]
)


def is_speech_near(tokens, begin, end, last):
    """True where a verb of saying stands right beside the phrase."""
    before = tokens.key_at(begin - 1)
    if before in v.SPEECH_VERBS and before != "states":
        return True
    if before == "to" and tokens.key_at(begin - 2) == "according":
        return True
    p = end
    if tokens.key_at(p) == ",":
        p += 1
    for _ in range(3):
        if p >= last:
            return False
        key = tokens.key[p]
        if key in v.SPEECH_VERBS:
            return True
        if key in v.ADVERBS or key in v.AUXILIARIES or (key.endswith("ly") and len(key) > 4):
            p += 1
            continue
        return False
    return False


def acts(tokens, label, labels, first, last):
    """True where a country's name, capital or other word stands for its government."""
    i, end = label.begin, label.end
    before, after = tokens.key_at(i - 1) if i > first else "", tokens.key_at(end) if end < last else ""
    if before == "the":
        i -= 1
        before = tokens.key_at(i - 1) if i > first else ""
    if _part_of_name(tokens, label, before, after, last):
        return False
    if before in v.PLACE_PREPOSITIONS or before in v.PLACE_VERBS:
        return False
    if label.kind in ("capital", "metonym"):
        return _capital_acts(tokens, label, labels, before, after, i, first, last)
    if before == "," and i - 2 >= first and _is_town(tokens, labels, i - 2):
        return False
    return before not in ("of", "at", "for", "on")


def _part_of_name(tokens, label, before, after, last):
    """ "Japan-South Korea relations" and "Japan's …" are no actors by themselves, "Japan-US talks" are."""
    end = label.end
    if after in ("-", "–") and tokens.joined(end):
        return not _compound_meets(tokens, end, last)
    if before in ("-", "–") and tokens.joined(label.begin):
        return tokens.key_at(end) not in _MEETING_NOUNS
    if after == "'s":
        return True
    if end < last and tokens.is_capital(end) and tokens.key[end] not in v.NOT_NAMES:
        return True
    return after in _MEETING_NOUNS or after in ("time", "relations", "ties", "embassy", "visit", "trip")


def _compound_meets(tokens, p, last):
    """True where the compound "Japan-South Korea …" names a meeting."""
    for q in range(p, min(last, p + 8)):
        if tokens.key[q] in _MEETING_NOUNS:
            return True
        if not (tokens.is_capital(q) or tokens.key[q] in ("-", "–")):
            return False
    return False


_MEETING_NOUNS = frozenset(
    ["summit", "summits", "talks", "meeting", "meetings", "dialogue", "consultations", "negotiations"]
)


def _capital_acts(tokens, label, labels, before, after, i, first, last):
    end = label.end
    if after in ("and", ",", "or") and _coordinated(tokens, labels, end, last):
        return before in ("", "between", "both", "that", "as", "while", "and", ",") or before in _OPENERS
    if acting_verb(tokens, end, last):
        return before not in v.PREPOSITIONS - frozenset(
            ("with", "by", "after", "before", "since", "until", "than", "between")
        )
    if before in ("between", "by", "with", "than", "both") or before in (
        "thanked",
        "told",
        "urged",
        "accused",
        "warned",
        "asked",
    ):
        return True
    if before == "and" and i - 2 >= first:
        return any(o.end == i - 1 and o.kind in ("capital", "country") for o in _labels_before(labels, i - 1))
    if before == "to" and tokens.key_at(i - 2) == "according":
        return True
    return before in v.SPEECH_VERBS or before == "standing"


def _coordinated(tokens, labels, p, last):
    """True where "Tokyo and Seoul" or "Tokyo, Seoul and Beijing" is the subject of an acting verb, or between."""
    for _ in range(4):
        if tokens.key_at(p) not in ("and", ",", "or"):
            break
        p += 1
        if tokens.key_at(p) == "and":
            p += 1
        label = labels.get(p)
        if label is None or label.kind not in ("capital", "country", "metonym"):
            return False
        p = label.end
    return True


def _labels_before(labels, end):
    return [labels[b] for b in range(max(0, end - 4), end) if b in labels]


def _is_town(tokens, labels, i):
    """True where the word at `i` is a town: "Gyeongju, South Korea"."""
    for label in _labels_before(labels, i + 1):
        if label.end == i + 1:
            return label.kind in ("place", "capital")
    return tokens.is_capital(i) and tokens.key_at(i - 1) in v.PLACE_PREPOSITIONS | frozenset((".", "", "of"))
