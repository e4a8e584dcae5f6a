"""Whether an event is told as planned, happened, postponed or cancelled, or not told as one at all."""

from dataclasses import dataclass

from relations.extraction.events import words as table
from relations.extraction.events.governors import CARRIER_FORMS, governor
from relations.extraction.language.english import (
    AUXILIARIES,
    BE,
    FUTURE,
    PREPOSITIONS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.statements.cues import CUES

_ASKING = words(
    "call calls called calling urge urged urges urging request requested requests asked ask asks seek seeks "
    "sought suggest suggested suggests demand demanded proposed propose proposes hope hopes hoped hoping "
    "want wants wanted wish wishes wished offer offered offers consider considered considers considering "
    "considering weigh weighing discuss discussed proposing requesting suggesting demanding mooted floated"
)
_REJECTING = words("rule rules ruled ruling reject rejects rejected exclude excluded denied denies")
_AWAITED = words("due expected scheduled set slated awaited")
_SET_DOWN = words("planned scheduled arranged slated set pencilled penciled foreseen mooted fixed")
# "arrangements for a visit", "the idea of a summit": none has been agreed.
_IDEAS = words(
    "arrangement arrangements preparation preparations possibility idea proposal prospect prospects question "
    "timing request hope hopes suggestion offer invitation conditions dates"
)
_OPEN_TO = (
    ("under", "consideration"),
    ("under", "discussion"),
    ("being", "considered"),
    ("being", "arranged"),
    ("being", "discussed"),
    ("being", "prepared"),
    ("in", "preparation"),
    ("a", "possibility"),
)
_COMING = words("take takes took taken go goes gone happen held made materialise materialize proceed")


# "stayed away from a dinner", "boycotted the talks": whoever it was, he was not there.
_ABSENT = words(
    "stayed stays skip skipped skips boycott boycotted boycotts missed misses shunned shuns snubbed"
)


@dataclass(slots=True)
class Standing:
    """`status` is one of STATUSES, or "" where the words tell of no event. `wished` says it is a plan
    only if the text gives it a date; `certain` that the words themselves show the status."""

    status: str
    wished: bool = False
    certain: bool = True


NO_EVENT = Standing("")
# "is coming to Seoul" is ahead; "is visiting Seoul" is under way.
_UNDER_WAY_TO = words(
    "coming going travelling traveling flying arriving heading leaving returning departing sailing"
)


def of_group(group, future, spelling=""):
    """What a verb group says of the event its verb tells; `future` where its date lies ahead."""
    if group.negated:
        return NO_EVENT
    if group.infinitive and group.controller:
        return _of_infinitive(group, future)
    if group.infinitive and not group.modal:
        return Standing("planned" if future else "happened", certain=False)
    if group.modal == "future":
        if group.tense == "past" and group.perfect:
            return Standing("cancelled")
        return Standing("planned")
    if group.modal == "conditional":
        return Standing("cancelled") if group.perfect else Standing("planned", wished=True)
    if group.modal == "may":
        return Standing("planned", wished=True) if future else NO_EVENT
    if group.form in ("base", "s") and not group.passive:
        return Standing("planned" if future else "happened", certain=False)
    if group.progressive and group.tense == "present":
        return Standing("planned" if future or spelling in _UNDER_WAY_TO else "happened", certain=False)
    return Standing("planned" if future and not group.perfect and group.tense != "past" else "happened")


def _of_infinitive(group, future):
    low = group.controller
    if low in table.HEARSAY_BEFORE and (group.passive or group.perfect or group.tense):
        return NO_EVENT
    if low in table.REFUSALS:
        return NO_EVENT
    if group.modal == "future" and group.tense == "past":
        return Standing("cancelled") if group.perfect else Standing("planned")
    if group.perfect and low in ("likely", "expected", "thought"):
        return NO_EVENT
    if low in _IDEAS:
        return Standing("planned", wished=True)
    if low in table.WISHES:
        return Standing("planned", wished=True)
    if low in table.PLANNERS:
        return Standing("planned")
    return Standing("planned" if future else "happened", certain=False)


def of_noun(sentence, i, future):
    """What the sentence says of the event its noun at `i` names."""
    if _negated_noun(sentence, i):
        return NO_EVENT
    if _to_be_held(sentence, i):
        return Standing("planned")
    if _is_idea(sentence, i):
        return Standing("planned", wished=True)
    if _never_comes(sentence, i):
        return Standing("cancelled")
    group = governor(sentence, i)
    if group is None:
        return Standing("planned" if future else "happened", certain=False)
    low = sentence.low(group.at)
    after = sentence.low(group.at + 1)
    if group.at < i and (group.infinitive or low in _PROMISING) and _is_one_more(sentence, i):
        return Standing("planned", wished=True)
    if group.at < i and in_adjunct(sentence, group.at, i):
        ahead = future or group.modal == "future"
        return Standing("planned" if ahead else "happened", certain=group.tense == "past")
    if low in _ABSENT and (low not in ("stayed", "stays") or after == "away") and group.at < i:
        return NO_EVENT
    if low in _REJECTING and (low not in ("rule", "ruled", "rules") or after == "out") and group.at < i:
        return NO_EVENT
    if low in _ASKING and (low not in ("call", "called", "calls") or after == "for"):
        return Standing("planned", wished=True)
    if low in ("agreed", "agree", "agrees") and not group.infinitive and group.at < i:
        return Standing("planned", wished=True)
    if low in CUES and low not in CARRIER_FORMS:
        return Standing("planned" if future else "happened", certain=False)
    if low in BE and after in _AWAITED and group.at < i:
        return Standing("planned")
    if low in _SET_DOWN and group.passive:
        return NO_EVENT if group.negated else Standing("planned")
    if low in (
        "plan",
        "plans",
        "planning",
        "planned",
        "arrange",
        "arranged",
        "preparing",
        "propose",
        "proposes",
    ):
        return Standing("planned")
    if low in BE and group.tense == "past" and _was_to(sentence, group.at):
        return Standing("cancelled")
    standing = of_group(group, future)
    if standing.status == "planned" and group.controller in ("agreed", "agree", "agrees", "promised"):
        standing.wished = True
    return standing


def _is_idea(sentence, i):
    """ "concurred on arrangements for a visit", "the first visit … is under consideration"."""
    for k in range(i - 1, max(sentence.opening, i - 7), -1):
        low = sentence.low(k)
        if low in ("for", "of", "about") and sentence.low(k - 1) in _IDEAS:
            return True
        if low == "to" and sentence.low(k - 1) == "forward":
            return True  # "looks forward to a second summit"
        if sentence.kind(k) != WORD or low in AUXILIARIES or is_finite(sentence, k):
            break
    for k in range(i + 1, min(len(sentence) - 2, i + 16)):
        low = sentence.low(k)
        if low in BE:
            j = k + 1
            while is_adverb(sentence.low(j)):
                j += 1
            return (sentence.low(j), sentence.low(j + 1)) in _OPEN_TO
        if low in (",", ";", ":") or is_finite(sentence, k):
            return False
    return False


def _never_comes(sentence, i):
    """ "A trip … will not take place", "the talks did not come about"."""
    for k in range(i + 2, min(len(sentence) - 1, i + 22)):
        low = sentence.low(k)
        if (
            low == "not"
            and sentence.low(k - 1) in AUXILIARIES
            and sentence.low(k - 2) not in ("that", "which")
        ):
            k += sentence.low(k + 1) == "be"
            return sentence.low(k + 1) in _COMING and "until" not in (
                sentence.low(j) for j in range(k, k + 6)
            )
        if low in (";", ":", "but", "and") or sentence.kind(k) == QUOTE:
            return False
    return False


_PROMISING = words("promise promised promises vow vowed vows pledge pledged pledges hope hoped hopes")
_MORE = words("second third next another further future upcoming coming")


def _is_one_more(sentence, i):
    """ "promised to seek results at a second summit", "at his next meeting": one that is yet to come."""
    for k in range(i - 1, max(sentence.opening, i - 5), -1):
        if sentence.low(k) in _MORE:
            return sentence.low(k) not in ("second", "third") or sentence.low(k - 1) == "a"
        if sentence.kind(k) != WORD or sentence.low(k) in PREPOSITIONS:
            return False
    return False


_SETTINGS = words("after before at during ahead following since amid until despite under in")


def in_adjunct(sentence, verb, at):
    """True where the noun at `at` only says when or where the verb's doing was ("agreed at a summit")."""
    for k in range(at - 1, verb, -1):
        low = sentence.low(k)
        if low in _SETTINGS:
            return True
        if low in PREPOSITIONS and low != "of":
            return False
    return False


def _was_to(sentence, k):
    return sentence.low(k + 1) == "to"


def _negated_noun(sentence, i):
    for k in range(i - 1, max(-1, i - 6), -1):
        low = sentence.low(k)
        if low in ("no", "without", "neither", "nor"):
            return True
        if sentence.kind(k) != WORD and low not in ("-", "'", "’") and not sentence.units[k].is_who:
            return False
        if low in AUXILIARIES:
            return False
    return False


def _to_be_held(sentence, i):
    """ "a summit, to be held in", "talks due on Monday", "a visit planned for May"."""
    for k in range(i + 1, min(len(sentence), i + 12)):
        low = sentence.low(k)
        if (
            low == "to"
            and sentence.low(k + 1) in ("be", "take")
            and sentence.low(k + 2) in ("held", "place", "hosted")
        ):
            return sentence.low(k - 1) not in ("was", "were", "had")
        if low in ("due", "scheduled", "planned", "slated", "set") and sentence.low(k + 1) in (
            "on",
            "in",
            "for",
            "to",
            "next",
            "later",
        ):
            return sentence.low(k - 1) not in ("was", "were", "is", "are", "been")
        if is_finite(sentence, k) or low in FUTURE:
            return False
    return False
