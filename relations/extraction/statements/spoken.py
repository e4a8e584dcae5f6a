"""Does a verb of saying say that the words were spoken: by someone, once, not perhaps?"""

from relations.extraction.events.patterns import PATTERNS
from relations.extraction.language.clauses import follows_several
from relations.extraction.language.english import BE, DETERMINERS, PREPOSITIONS, is_adverb
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, WORD
from relations.extraction.statements.speakers import SPEAKERS
from relations.extraction.statements.whose import spoken_after_all


def is_told(sentence, group, cue):
    """True where the verb group says that the words were spoken: not that they may be, or were not."""
    if group.negated or (group.modal and not _would_say_only(sentence, group)):
        return False
    if group.passive or _shares_passive(sentence, group):
        return False
    if group.infinitive:
        return spoken_after_all(sentence, group) is not None
    if group.form == "base":
        if sentence.low(group.at - 1) in BE:
            return False  # "was welcome"
        if group.first < group.at or _is_plural(sentence, group.at - 1) or _is_heard(sentence, group.at):
            return True
        return sentence.low(group.at - 1) == "and" and _several_act(sentence, group.at - 2)
    if group.form == "s":
        return not _is_noun(sentence, group.at) and sentence.low(group.at - 1) not in _HABITUAL
    return not (group.form == "participle" and not group.perfect)


def _several_act(sentence, last):
    """ "Putin and Mori meet in Irkutsk and confirm": the verb before has a plural subject too."""
    return any(
        sentence.low(k) in PATTERNS and follows_several(sentence, k)
        for k in range(last, max(sentence.opening, last - 12), -1)
    )


def _is_heard(sentence, k):
    """ "heard Kamikawa demand that", "listened to Park explain": the bare verb after one who was heard."""
    unit = sentence.units[k - 1] if k else None
    if unit is None or not unit.is_who or unit.actor.possessive:
        return False
    before = k - 3 if sentence.low(k - 2) == "to" else k - 2
    return sentence.low(before) in _HEARD


_HEARD = words("heard hears watched watches saw listened listens")
_HABITUAL = words("often always usually frequently sometimes regularly routinely typically commonly")


def _shares_passive(sentence, group):
    """ "was summoned and told that": both verbs are passive."""
    if group.form != "past" or group.first != group.at or sentence.low(group.at - 1) != "and":
        return False
    for k in range(group.at - 2, max(sentence.opening, group.at - 6), -1):
        if sentence.kind(k) != WORD:
            return False
        if sentence.low(k) in BE:
            return sentence.low(k + 1).endswith("ed")
    return False


def _would_say_only(sentence, group):
    """ "would say only that", "could only repeat": so much was said."""
    if group.modal not in ("conditional", "may") or group.infinitive:
        return False
    return "only" in (sentence.low(group.at - 1), sentence.low(group.at + 1)) and group.first < group.at


def _is_plural(sentence, k):
    """True where unit `k` can be the subject of "say": several people, a plural, I, we."""
    while k >= 0 and sentence.kind(k) == WORD and is_adverb(sentence.low(k)):
        k -= 1
    if k < 0:
        return False
    unit = sentence.units[k]
    if unit.is_who:
        several = len(unit.actor.actors) > 1 or sentence.low(k - 1) == "and"
        return not unit.actor.possessive and (several or unit.low.endswith("s"))
    return unit.low in ("i", "we", "they") or (
        unit.kind == WORD and unit.low.endswith("s") and unit.low in SPEAKERS
    )


def _is_noun(sentence, i):
    """ "the remarks", "his calls for": a spelling that is noun and verb, used as a noun."""
    k = i - 1
    before = sentence.low(k)
    if before in DETERMINERS or before in PREPOSITIONS or before in ("'s", "’s", "'"):
        return True
    if sentence.kind(k) in (ACTOR, COUNTRY):
        return sentence.units[k].actor.possessive
    return (
        sentence.kind(k) == WORD
        and not is_adverb(before)
        and before.endswith(("al", "ic", "ive", "ous", "nt"))
    )
