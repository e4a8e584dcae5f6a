"""Who takes part in an event: subjects, objects, those after "with" and "between", owners of a noun."""

from relations.extraction.clauses import is_finite, list_ends_with_and, phrase_ending, subject, verb_group
from relations.extraction.cues import CUES
from relations.extraction.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.events_words import NEGATIVE, PATTERNS
from relations.extraction.units import ACTOR, COUNTRY, DASHES, DATE, PLACE, QUOTE, WORD

_REACH = 18
_ADDED = frozenset(["with", "alongside", "plus", "and"])


def names_from(sentence, k):
    """The mentions of the list that begins at unit `k`: "Li Qiang, the premier, and Zhao Leji"."""
    found = []
    limit = min(len(sentence), k + 30)
    while k < limit and sentence.units[k].is_who:
        unit = sentence.units[k]
        marked = sentence.low(k + 1) in ("'s", "’s", "'", "’")
        if (unit.actor.possessive or marked) and _owned_noun(sentence, k + 1 + marked):
            break
        found.append(unit)
        k = _next_in_list(sentence, k + 1, limit)
    return found


def _owned_noun(sentence, k):
    """ "Xi's wife": the owner is not the one met."""
    return sentence.kind(k) == WORD and sentence.low(k) not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES


def _next_in_list(sentence, k, limit):
    low = sentence.low(k)
    if low in ("and", "plus"):
        return k + 1 if _names(sentence, k + 1) else limit
    if low != ",":
        return limit
    if _names(sentence, k + 1):
        return k + 1 if list_ends_with_and(sentence, k + 2) else limit
    if sentence.low(k + 1) == "and" and _names(sentence, k + 2):
        return k + 2
    # An appositive between: ", the premier, and Zhao Leji".
    for j in range(k + 1, min(limit, k + 12)):
        if sentence.low(j) == ",":
            if sentence.low(j + 1) == "and" and _names(sentence, j + 2) and not is_finite(sentence, j + 3):
                return j + 2
            return limit
        if is_finite(sentence, j) and sentence.low(k + 1) not in ("who", "which"):
            return limit
    return limit


def _names(sentence, k):
    return 0 <= k < len(sentence) and sentence.units[k].is_who


def objects(sentence, after, bare):
    """Those met: right after the verb if `bare`, else after a "with" in the same clause."""
    k = after
    limit = min(len(sentence), after + _REACH)
    first = True
    while k < limit:
        low, kind = sentence.low(k), sentence.kind(k)
        if first and bare:
            if _names(sentence, k):
                return names_from(sentence, k) or _named_after_owner(sentence, k)
            if not (kind == DATE or (kind == WORD and (is_adverb(low) or low in DETERMINERS))):
                first = False
        if kind == WORD and low == "with" and _names(sentence, k + 1):
            return names_from(sentence, k + 1)
        if low in (";", ":") or kind == QUOTE or low in DASHES:
            return []
        if kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k)):
            return []
        if low == "," and not _aside_follows(sentence, k):
            return []
        k += 1
    return []


def _named_after_owner(sentence, k):
    """ "Takaichi's predecessor, Shigeru Ishiba": the one named, not the owner."""
    for j in range(k + 1, min(len(sentence) - 1, k + 5)):
        if sentence.low(j) == "," or _names(sentence, j):
            j += sentence.low(j) == ","
            return names_from(sentence, j) if _names(sentence, j) else []
        if sentence.kind(j) != WORD:
            return []
    return []


def _aside_follows(sentence, comma):
    """ "talks in Nara, her home town, with Lee": the list of phrases goes on after the comma."""
    return any(sentence.low(k) == "with" for k in range(comma + 1, min(len(sentence), comma + 8)))


def subject_parties(sentence, group):
    """The mentions that are the subject of a verb group."""
    if group.infinitive and _names(sentence, group.controller_at):
        if sentence.low(group.controller_at - 1) == "for":  # "for him to see President Yoon"
            return [sentence.units[group.controller_at]]
        if sentence.units[group.controller_at].kind == ACTOR:  # "asked Lee to visit"
            return [sentence.units[group.controller_at]]
    hangs_on_verb = group.infinitive and not group.modal
    participle = (group.form == "ing" and not group.progressive) or sentence.low(group.first) in (
        "having",
        "being",
    )
    if hangs_on_verb or participle:
        return _borrowed_subject(sentence, group)
    found = subject(sentence, group.first)
    if found is not None and found.head in _DELEGATES:
        inside = [u for u in sentence.units[found.first : found.last + 1] if u.is_who]
        if len({a.country for u in inside for a in u.actor.actors if a.country}) > 1:
            return inside
    if found is None or sentence.low(found.first - 1) in NEGATIVE or sentence.low(found.first) in NEGATIVE:
        return []
    return list(found.whos)


# Those who meet for two countries without being named.
_DELEGATES = frozenset(
    ("delegations", "officials", "negotiators", "envoys", "diplomats", "teams", "representatives")
)


def speaks_for_countries(sentence, group):
    """ "Delegations of the two Koreas meet": people, though only countries are named."""
    found = subject(sentence, group.first)
    return found is not None and found.head in _DELEGATES


def _borrowed_subject(sentence, group):
    """The subject of the clause that an infinitive or participle hangs on."""
    if group.form == "ing" and sentence.low(group.first - 1) == "," and group.first - 2 >= sentence.opening:
        before = phrase_ending(sentence, group.first - 2, sentence.opening)
        if before is not None and before.whos:
            return list(before.whos)
    found = (
        subject(sentence, group.first) if group.controller and group.controller_at >= group.first else None
    )
    if found and found.whos:
        return list(found.whos)
    for k in range(group.first - 1, max(sentence.opening - 1, group.first - 30), -1):
        low = sentence.low(k)
        if low in (";", ":"):
            return _following_subject(sentence, group.at)
        if (
            low in CUES
            and k + 1 < group.first
            and sentence.units[k + 1].is_who
            and not sentence.units[k].quoted
        ):
            return names_from(sentence, k + 1)  # "said Macron, after receiving him"
        if sentence.kind(k) == WORD and (
            is_finite(sentence, k) or (low in PATTERNS and low not in AUXILIARIES)
        ):
            form = PATTERNS[low][0][1] if low in PATTERNS else "past"
            if form == "ing":
                continue
            found = subject(sentence, verb_group(sentence, k, form).first)
            if found and found.whos:
                return list(found.whos)
    return _following_subject(sentence, group.at)


def clause_head(sentence, at):
    """The first one named in the clause of unit `at`, where nothing but its own words stand before: its subject."""
    first = at
    while first > sentence.opening and not _parts_clauses(sentence, first - 1):
        first -= 1
    for k in range(first, at):
        unit = sentence.units[k]
        if unit.kind == ACTOR:
            found = names_from(sentence, k)
            return (
                found
                if found and sentence.low(k - 1) not in PREPOSITIONS - {"as", "after", "before", "since"}
                else []
            )
        if unit.kind == WORD and not (
            is_adverb(unit.low) or unit.low in PREPOSITIONS or unit.low in CONJUNCTIONS
        ):
            return []
    return []


def _parts_clauses(sentence, k):
    low = sentence.low(k)
    return (
        low in (";", ":", ",")
        or low in DASHES
        or sentence.kind(k) == QUOTE
        or (sentence.kind(k) == WORD and low in SUBORDINATORS)
    )


def _following_subject(sentence, at):
    """ "Before flying to Shanghai, Lee is to see …": the subject that follows a fronted phrase."""
    for k in range(at + 1, min(len(sentence) - 1, at + 24)):
        if sentence.low(k) == ",":
            j = k + 1
            while sentence.kind(j) == DATE or is_adverb(sentence.low(j)):
                j += 1
            if j < len(sentence) and sentence.units[j].kind == ACTOR:
                return names_from(sentence, j)
            if sentence.low(k - 1) == "," or k > at + 20:
                return []
    return []


def noun_parties(sentence, i):
    """(mentions, how) of a noun of meeting at unit `i`: how is between, with, owner, compound or ""."""
    compound = _compound(sentence, i)
    between, how = _after_noun(sentence, i)
    if not between and (holders := relative_subject(sentence, i)):
        return holders, "had"
    if not between and sentence.low(i + 1) in ("given", "hosted", "held", "organised", "organized", "called"):
        between, how = passive_agent(sentence, i + 1), "with"
    if how == "between":
        return between, how
    owner = owner_of(sentence, i)
    if compound and not between:
        return compound, "compound"
    if between:
        return owner + between, "owner-with" if owner else "with"
    return owner, "owner" if owner else ""


def _after_noun(sentence, i):
    k = i + 1
    limit = min(len(sentence), i + _REACH)
    while k < limit:
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == WORD:
            if low in ("between", "among", "involving") or (low == "of" and _group_of(sentence, k + 1)):
                if j := _first_name(sentence, k + 1):
                    return names_from(sentence, j), "between"
                return [], ""
            if low == "with" and (j := _first_name(sentence, k + 1)):
                return names_from(sentence, j), "with"
            if low in SUBORDINATORS or is_finite(sentence, k):
                return [], ""
        elif (
            low in (";", ":")
            or kind == QUOTE
            or low in DASHES
            or (low == "," and not _aside_follows(sentence, k))
        ):
            return [], ""
        k += 1
    return [], ""


_CARRIED = frozenset(
    ("had", "held", "have", "hold", "holding", "having", "conducted", "made", "paid", "make", "pay")
)


def relative_subject(sentence, i):
    """ "the conversation that Presidents Xi and Obama had in Hangzhou", "the talks Abe and Moon held"."""
    k = i + 1
    if sentence.kind(k) == QUOTE:
        k += 1
    if sentence.low(k) in ("that", "which"):
        k += 1
    if not _names(sentence, k):
        return []
    found = names_from(sentence, k)
    last = next(j for j in range(k, len(sentence)) if sentence.units[j] is found[-1])
    for j in range(last + 1, min(len(sentence), last + 5)):
        if sentence.low(j) in _CARRIED:
            return found
        if not (sentence.kind(j) == WORD and (is_adverb(sentence.low(j)) or sentence.low(j) in AUXILIARIES)):
            return []
    return []


def _first_name(sentence, k):
    for j in range(k, min(len(sentence), k + 3)):
        if sentence.units[j].is_who:
            return j
        if sentence.kind(j) != WORD:
            return 0
    return 0


def _group_of(sentence, k):
    """ "the talks of Aso and Lee", "a meeting of the two leaders"."""
    if not _names(sentence, k):
        return False
    mentions = names_from(sentence, k)
    return sum(len(u.actor.actors) for u in mentions) > 1 and mentions[0].kind == ACTOR


def owner_of(sentence, i):
    """The one whose meeting or visit it is: "their first summit", "Lee's three-day visit"."""
    k = i - 1
    while k >= max(sentence.opening, i - 9):
        unit = sentence.units[k]
        low = unit.low
        if unit.is_who and (
            unit.actor.possessive or low in ("their", "his", "her", "its") or _marked(sentence, k)
        ):
            return [unit]
        if unit.kind in (ACTOR, QUOTE) or low in (",", ";", ":") or low in ("the", "a", "an", "this"):
            return []
        if unit.kind == WORD and (low in AUXILIARIES or (low in PREPOSITIONS and low != "of")):
            return []
        k -= 1
    return []


def _marked(sentence, k):
    return sentence.low(k + 1) in ("'s", "’s") or (
        sentence.low(k + 1) in ("'", "’") and sentence.low(k).endswith("s")
    )


def _compound(sentence, i):
    """The sides of "Takaichi-Lee summit", "Japan-South Korea talks", "Japan, US and South Korea summit"."""
    k = i - 1
    while k > i - 4 and sentence.kind(k) == WORD and sentence.low(k) not in DETERMINERS | PREPOSITIONS:
        k -= 1
    found = []
    while k >= sentence.opening and _names(sentence, k) and not sentence.units[k].actor.possessive:
        found.insert(0, sentence.units[k])
        if sentence.low(k - 1) in ("-", "–", "—", "/") and _names(sentence, k - 2):
            k -= 2
        else:
            break
    actors = sum(len(u.actor.actors) for u in found)
    return found if len(found) > 1 or actors > 1 else []


def passive_agent(sentence, after):
    """Those after "by" of a passive: "was received by Xi"."""
    for k in range(after, min(len(sentence), after + 12)):
        if sentence.low(k) == "by" and _names(sentence, k + 1):
            return names_from(sentence, k + 1)
        if sentence.low(k) in (";", ":") or sentence.kind(k) == QUOTE or is_finite(sentence, k):
            return []
    return []


__all__ = ["COUNTRY", "PLACE", "names_from", "noun_parties", "objects", "passive_agent", "subject_parties"]
