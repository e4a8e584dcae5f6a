"""Who takes part in an event told by a verb: subjects, objects, lists of names."""

from relations.extraction.events.patterns import PATTERNS
from relations.extraction.events.words import NEGATIVE
from relations.extraction.language.clauses import subject
from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.noun_phrases import list_ends_with_and, phrase_ending
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite, verb_group
from relations.extraction.statements.cues import CUES

REACH = 18


_ADDED = frozenset(["with", "alongside", "plus", "and"])
_NO_NOUN = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES


def names_from(sentence, k):
    """The mentions of the list that begins at unit `k`: "Li Qiang, the premier, and Zhao Leji"."""
    found = []
    limit = min(len(sentence), k + 30)
    while k < limit and sentence.units[k].is_who:
        k = _past_own_country(sentence, k)
        unit = sentence.units[k]
        marked = sentence.low(k + 1) in ("'s", "’s", "'", "’")
        if (unit.actor.possessive or marked) and _owned_noun(sentence, k + 1 + marked):
            break
        found.append(unit)
        k += 1
        if sentence.low(k) == "of" and sentence.kind(k + 1) in (COUNTRY, PLACE):
            k += 2  # "Pham Minh Chinh of Vietnam, Sonexay Siphandone of Laos and …"
        k = _next_in_list(sentence, k, limit)
    return found


def _past_own_country(sentence, k):
    """ "Republic of Korea (ROK) Foreign Minister Cho": the unit of the person whose country stands first."""
    if sentence.kind(k) != COUNTRY:
        return k
    after = k + 4 if sentence.low(k + 1) == "(" and sentence.low(k + 3) == ")" else k + 1
    return after if sentence.kind(after) == ACTOR else k


def _owned_noun(sentence, k):
    """ "Xi's wife": the owner is not the one met."""
    return sentence.kind(k) == WORD and sentence.low(k) not in _NO_NOUN


def _next_in_list(sentence, k, limit):
    low = sentence.low(k)
    if low in ("and", "plus"):
        return k + 1 if is_name(sentence, k + 1) else limit
    if low != ",":
        return limit
    if is_name(sentence, k + 1):
        return k + 1 if list_ends_with_and(sentence, k + 2) else limit
    if sentence.low(k + 1) == "and" and is_name(sentence, k + 2):
        return k + 2
    # An appositive between: ", the premier, and Zhao Leji".
    for j in range(k + 1, min(limit, k + 12)):
        if sentence.low(j) == ",":
            if sentence.low(j + 1) == "and" and is_name(sentence, j + 2) and not is_finite(sentence, j + 3):
                return j + 2
            return limit
        if is_finite(sentence, j) and sentence.low(k + 1) not in ("who", "which"):
            return limit
    return limit


def is_name(sentence, k):
    return 0 <= k < len(sentence) and sentence.units[k].is_who


def objects(sentence, after, bare):
    """Those met: right after the verb if `bare`, else after a "with" in the same clause."""
    k = after
    limit = min(len(sentence), after + REACH)
    first = True
    while k < limit:
        low, kind = sentence.low(k), sentence.kind(k)
        if first and bare:
            if is_name(sentence, k):
                return names_from(sentence, k) or _named_after_owner(sentence, k)
            if not (kind == DATE or (kind == WORD and (is_adverb(low) or low in DETERMINERS))):
                first = False
        if kind == WORD and low == "with" and is_name(sentence, k + 1):
            return names_from(sentence, k + 1)
        if low in (";", ":") or kind == QUOTE or low in DASHES:
            return []
        if kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k)):
            return []
        if low == "," and not aside_follows(sentence, k):
            return []
        k += 1
    return []


def _named_after_owner(sentence, k):
    """ "Takaichi's predecessor, Shigeru Ishiba": the one named, not the owner."""
    for j in range(k + 1, min(len(sentence) - 1, k + 5)):
        if sentence.low(j) == "," or is_name(sentence, j):
            j += sentence.low(j) == ","
            return names_from(sentence, j) if is_name(sentence, j) else []
        if sentence.kind(j) != WORD:
            return []
    return []


def aside_follows(sentence, comma):
    """ "talks in Nara, her home town, with Lee": the list of phrases goes on after the comma."""
    return any(sentence.low(k) == "with" for k in range(comma + 1, min(len(sentence), comma + 8)))


def subject_parties(sentence, group):
    """The mentions that are the subject of a verb group."""
    if group.infinitive and is_name(sentence, group.controller_at):
        if sentence.low(group.controller_at - 1) == "for":  # "for him to see President Yoon"
            return [sentence.units[group.controller_at]]
        if sentence.units[group.controller_at].kind == ACTOR:  # "asked Lee to visit"
            return _list_ending(sentence, group.controller_at)
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


def _list_ending(sentence, k):
    """ "got Tshisekedi and Kagame to sit down": the whole list that ends at unit `k`."""
    both = sentence.low(k - 1) == "and" and sentence.kind(k - 2) == ACTOR
    return [sentence.units[k - 2], sentence.units[k]] if both else [sentence.units[k]]


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


def whom_met(sentence, group):
    """ "Anwar Ibrahim, whom he met the same day": those the relative of the clause stands for."""
    for k in range(group.first - 1, max(sentence.opening, group.first - 8), -1):
        if sentence.low(k) == "whom" and sentence.kind(k) == ACTOR:
            return [sentence.units[k]]
        if sentence.low(k) == "," or is_finite(sentence, k):
            break
    return []


def clause_head(sentence, at):
    """The first one named in the clause of unit `at`, where only its own words stand before: its subject."""
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
