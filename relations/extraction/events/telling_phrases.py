"""Meetings told by a phrase of company: "as Biden's guest", "at Yoon's side", "46 minutes with Xi",
"over the telephone". The phrase names one side, the clause around it the other."""

from relations.extraction.events.governors import governor
from relations.extraction.events.noun_parties import owner_of, passive_agent
from relations.extraction.events.parties import is_name, names_from, subject_parties
from relations.extraction.events.status import of_group, of_noun
from relations.extraction.events.telling import Sighting, lies_ahead, persons
from relations.extraction.language.english import BE, PREPOSITIONS, is_adverb
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, DATE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

_SIDES = words("side company presence arms elbow")
_MINUTES = ("minute", "hour")
_SPENT = words("spent spends spend spending")
_BESIDE = words("opposite alongside beside")
_POSTURES = words("sat sit sits sitting stood stand stands standing seated walked knelt dined posed appeared")
# The words that `phrase_readers` knows.
COMPANY_WORDS = _SIDES | _BESIDE | {"guest", "guests", "from", "to", "line"}


def phrase_readers(sentence, i):
    """The readers for which the word or length of time at unit `i` may be a phrase of company."""
    unit = sentence.units[i]
    if unit.kind == DATE:
        if unit.date.kind == "date" and unit.date.value is not None and sentence.low(i - 1) in _SPENT:
            return [time_with]  # "spent Thursday with Premier Li Qiang"
        timed = unit.date.kind == "duration" and any(word in unit.low for word in _MINUTES)
        timed = timed and not unit.low.endswith((" after", " before", " later", " earlier"))
        return [time_with] if timed else []
    if unit.low in ("guest", "guests"):
        return [guest_of]
    if unit.low in _SIDES:
        return [at_side_of]
    if unit.low in _BESIDE or (unit.low in ("from", "to") and _across(sentence, i)):
        return [placed_by]
    if unit.low == "line" and sentence.low(i - 1) == "the":
        return [on_the_line]
    return []


def _across(sentence, i):
    """ "across the table from", "face to face with", "next to", "shoulder to shoulder with"."""
    before = [sentence.low(k) for k in range(max(0, i - 3), i)]
    return (sentence.low(i) == "from" and "across" in before) or before[-1:] == ["next"]


def _sighting(sentence, at, rule, sides, standing, dates, places, subtype=""):
    people = {a.person or a.name for u in sides for a in u.actor.actors}
    nations = {a.country for u in sides for a in u.actor.actors if a.country}
    if len(people) < 2 or len(nations) < 2 or not persons(sides) or standing.status == "":
        return None
    return Sighting(
        "meeting",
        f"meeting:{rule}",
        sentence,
        at,
        0.85,
        subtype,
        sides,
        ["participant"] * len(sides),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
        [] if subtype == "call" else [sentence.units[i] for i in places if sentence.units[i] not in sides],
    )


def guest_of(sentence, at, dates, places, published):
    """ "were Yoon's guests in Seoul", "The guest of Biden on Friday was Suga", "came as Ishiba's guest"."""
    hosts = owner_of(sentence, at)
    if not hosts and sentence.low(at + 1) == "of" and is_name(sentence, at + 2):
        hosts = names_from(sentence, at + 2)
    if not hosts or hosts[0].kind != ACTOR or not (dates or places):
        return None
    after = sentence.kind(at + 1) == WORD and sentence.low(at + 1) not in PREPOSITIONS | BE | {"and"}
    if after and not is_adverb(sentence.low(at + 1)):
        return None  # "his guest house"
    return _beside(sentence, at, "guest-of", hosts, dates, places, published)


def at_side_of(sentence, at, dates, places, published):
    """ "at Yoon's side", "in Xi's company", "in the company of Xi", "into Kim's arms"."""
    hosts = owner_of(sentence, at)
    if not hosts and sentence.low(at + 1) == "of" and is_name(sentence, at + 2):
        hosts = names_from(sentence, at + 2)
    led = {sentence.low(k) for k in range(max(0, at - 5), at)} & {"at", "by", "in", "into"}
    if not hosts or not led or hosts[0].kind != ACTOR or not (dates or places):
        return None
    return _beside(sentence, at, "at-side", hosts, dates, places, published)


def placed_by(sentence, at, dates, places, published):
    """ "sat across the table from Blinken", "stood beside Merkel", "next to him sat Yang"."""
    if not is_name(sentence, at + 1) or sentence.units[at + 1].kind != ACTOR:
        return None
    others = names_from(sentence, at + 1)
    near = {sentence.low(k) for k in range(max(0, at - 8), min(len(sentence), at + 12))}
    if not others or not near & _POSTURES or not (dates or places):
        return None
    return _beside(sentence, at, "placed-by", others, dates, places, published)


def on_the_line(sentence, at, dates, places, published):
    """ "was on the line to Biden for half an hour"."""
    if sentence.low(at - 2) != "on" or sentence.low(at + 1) not in ("to", "with"):
        return None
    others = names_from(sentence, at + 2) if is_name(sentence, at + 2) else []
    if not others:
        return None
    return _beside(sentence, at, "on-the-line", others, dates, places, published, "call")


def _beside(sentence, at, rule, theirs, dates, places, published, subtype=""):
    """The telling of those in the phrase and of whom the clause around it is about."""
    group = governor(sentence, at)
    if group is None:
        return None
    standing = of_group(group, lies_ahead(dates, published), sentence.low(group.at))
    ours = [u for u in subject_parties(sentence, group) if u.kind == ACTOR and u not in theirs]
    if not ours or group.at > at:
        ours = _after_verb(sentence, group.at, theirs) or ours
    return _sighting(sentence, at, rule, ours + theirs, standing, dates, places, subtype)


def _after_verb(sentence, verb, theirs):
    """ "Biden's guest on Friday was Suga", "Across from Blinken sat Yang": the subject after its verb."""
    k = verb + 1
    while sentence.kind(k) == DATE or is_adverb(sentence.low(k)):
        k += 1
    if k < len(sentence) and sentence.kind(k) == ACTOR and sentence.units[k] not in theirs:
        return names_from(sentence, k)
    return []


def time_with(sentence, at, dates, places, published):
    """ "had 46 minutes with Xi", "Obama's ninety minutes with Putin", "an hour alone with Abe", "was given
    an hour by Xi", "Half an hour in Gyeongju was enough for Takaichi and Xi"."""
    if sentence.units[at].date.kind == "date":
        dates = [sentence.units[at]]
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    others, how = _partner(sentence, at)
    if not others:
        return _time_together(sentence, at, standing, dates, places)
    sides = owner_of(sentence, at)
    if not sides:
        group = governor(sentence, at)
        if group is not None and group.at < at:
            if group.negated:
                return None
            sides = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
        if group is not None and not sides:
            sides = passive_agent(sentence, at + 1) or _whoever_else(sentence, others)
    sides = [u for u in sides if u not in others] if how != "for" else []
    return _sighting(sentence, at, "time-with", sides + others, standing, dates, places)


def _time_together(sentence, at, standing, dates, places):
    """ "had an hour to themselves", "spent ten minutes alone together"."""
    near = [sentence.low(k) for k in range(at + 1, at + 4)]
    group = governor(sentence, at)
    if group is None or group.at > at or not ({"themselves", "together"} & set(near)) or group.negated:
        return None
    sides = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    return _sighting(sentence, at, "time-together", sides, standing, dates, places)


def _partner(sentence, at):
    """(mentions, preposition) of those the time was spent with."""
    for k in range(at + 1, min(len(sentence), at + 9)):
        low = sentence.low(k)
        if low in ("after", "before", "from", "until", "to", "ahead"):
            return [], ""
        if low == "with" and is_name(sentence, k + 1) and sentence.kind(k + 1) == ACTOR:
            return names_from(sentence, k + 1), "with"
        if sentence.kind(k) == QUOTE or low in (",", ";") or (is_finite(sentence, k) and low not in BE):
            return [], ""
        if low == "for" and is_name(sentence, k + 1):
            both = names_from(sentence, k + 1)
            nations = {a.country for u in both for a in u.actor.actors if a.country}
            return (both, "for") if len(nations) > 1 and persons(both) else ([], "")
    return [], ""


def _whoever_else(sentence, others):
    """ "Ninety minutes with Putin left Obama unimpressed": the one other person of the sentence."""
    theirs = {a.country for u in others for a in u.actor.actors}
    rest = [
        u
        for u in sentence.units[sentence.opening :]
        if u.kind == ACTOR
        and not u.quoted
        and u not in others
        and u.actor.form in ("name", "pronoun", "office")
        and not {a.country for a in u.actor.actors} & theirs
    ]
    people = {a.person or a.name for u in rest for a in u.actor.actors}
    return rest[:1] if len(people) == 1 else []
