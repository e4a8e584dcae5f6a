"""Tellings by a verb of meeting or travel: does it say the event happened, and which rule reads it?"""

from dataclasses import dataclass
from itertools import pairwise

from relations.extraction.events import words as table
from relations.extraction.events.pattern import Pattern
from relations.extraction.events.status import Standing, of_group
from relations.extraction.events.telling import is_before, lies_ahead, mark_order, own_value
from relations.extraction.events.telling_contact import (
    be_guest_of,
    be_placed,
    bring_together,
    face_someone,
    give_time,
    have_as_guest,
    take_by_hand,
)
from relations.extraction.events.telling_meetings import (
    PLEASED,
    be_together,
    host_someone,
    meet_each_other,
    meet_someone,
    meet_with,
    meet_with_whom,
)
from relations.extraction.events.telling_travel import (
    be_at,
    carry_to,
    come_back,
    come_here,
    get_off,
    go_to,
    leave_for,
)
from relations.extraction.language.english import DETERMINERS, PREPOSITIONS
from relations.extraction.language.inversion import fronted_auxiliary, happens_after_all
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, MARK, WORD
from relations.extraction.language.verb_groups import verb_group


@dataclass(slots=True)
class VerbTelling:
    pattern: Pattern
    form: str
    after: int

    def __call__(self, sentence, at, dates, places, published):
        if self.pattern.how == "placed" and self.form == "base":
            return None
        form = "past" if self.pattern.verb == "be" else self.form
        group = verb_group(sentence, at, form)
        if self.pattern.verb == "be":
            group.passive = False
        if (
            self.form in ("past", "participle")
            and not group.passive
            and not group.perfect
            and group.form == "participle"
        ):
            return None
        if _is_noun_use(sentence, at, group):
            return None
        if group.negated and group.tense == "past" and happens_after_all(sentence, at):
            group.negated = False
        standing = of_group(group, lies_ahead(dates, published), sentence.low(at))
        if group.negated and group.modal == "future" and _gives_up(sentence, at):
            standing = Standing("cancelled")
        if group.infinitive and _is_asked(sentence, group.controller_at):
            standing = Standing("planned", wished=True)
        if standing.status == "" or group.controller in PLEASED or _is_left_off(sentence, group):
            return None
        read = _HOW[self.pattern.how]
        one = read(sentence, at, self, group, places)
        if one is None:
            return None
        one.status, one.wished, one.certain = standing.status, standing.wished, standing.certain
        if self.pattern.kind == "meeting" and group.controller in ("agreed", "agree", "agrees", "promised"):
            one.wished = True
        if (
            standing.status == "happened"
            and sentence.entry is None  # a chronology tells in the present what happened
            and _sets_out(self.pattern, group, dates, published)
        ):
            one.status, one.certain = "planned", False
        elif (
            standing.status == "happened"
            and group.tense == "present"
            and _in_when_clause(sentence, group.first)
        ):
            one.status, one.wished = "planned", True
        bare = group.form == "base" and group.first == at and not group.modal and not group.infinitive
        bare = bare and fronted_auxiliary(sentence, at) is None
        urged = bare and not dates and not places and sentence.entry is None
        if urged and standing.status == "happened" and sentence.low(len(sentence) - 1) == ".":
            one.status, one.wished = "planned", True  # "urging that the leaders meet more often"
        if bare and standing.status == "happened" and _is_subjunctive(sentence, at):
            one.status, one.wished = "planned", True  # "wished that Roh visit Japan soon"
        if group.form == "ing" and sentence.low(at - 1) == "to":
            one.status, one.wished = "planned", True  # "looks forward to receiving her"
        if self.pattern.verb == "be" and self.pattern.then[:1] in (
            ("due",),
            ("expected",),
            ("awaited",),
            ("off",),
            ("bound",),
        ):
            one.status, one.certain = "planned", True
        one.dates = dates
        one.before = is_before(sentence, group)
        one.joined = sentence.low(group.first - 1) == "and"
        one.recap = sentence.low(sentence.opening) in ("it", "this") and "first" in [
            sentence.low(k) for k in range(sentence.opening, min(len(sentence), sentence.opening + 6))
        ]
        mark_order(one, group.first, at)
        return one


_CEASING = words("stop stops stopped avoid avoids avoided cease ceases ceased quit quits")
_HOLDING_BACK = words(
    "refrain refrains refrained abstain abstained desist keep kept prevent prevented barred banned"
)


def _is_left_off(sentence, group):
    """ "to stop visiting the shrine", "refrained from visiting": what is given up, not what was done."""
    if group.form != "ing" or group.progressive:
        return False
    before = sentence.low(group.first - 1)
    if before == "from":
        return any(sentence.low(k) in _HOLDING_BACK for k in range(group.first - 4, group.first - 1))
    return before in _CEASING


def _is_subjunctive(sentence, at):
    """True for a bare verb after one person in a clause with "that"."""
    one = sentence.units[at - 1] if at else None
    if one is None or one.kind != ACTOR or one.actor.possessive or len(one.actor.actors) != 1:
        return False
    return sentence.low(at - 2) == "that"


def _gives_up(sentence, at):
    """ "will not be going to North Korea after all": a plan given up, not a denial."""
    near = [sentence.low(k) for k in range(max(0, at - 5), min(len(sentence), at + 16))]
    return any(pair in (("after", "all"), ("as", "planned")) for pair in pairwise(near))


def _is_asked(sentence, k):
    """ "asked Trump to meet Kim", "invited him to visit": wanted, not told as coming."""
    if k < 1 or not sentence.units[k].is_who:
        return False
    title = sentence.kind(k - 1) == WORD and sentence.text[sentence.units[k - 1].start].isupper()
    return sentence.low(k - 2 if title else k - 1) in table.ASKERS


_MOVES = words("leave depart go fly return head travel set embark")


def _sets_out(pattern, group, dates, published):
    """ "leaves for Washington on Wednesday": told in the present, still to come, unless the day is past."""
    if (
        pattern.verb not in _MOVES
        or group.perfect
        or group.progressive
        or group.passive
        or group.form not in ("s", "base")
    ):
        return False
    if not dates or published is None:
        return True
    last = own_value(dates).last
    return last is None or published.first is None or last >= published.first


def _in_when_clause(sentence, first):
    """ "when Yoon comes to Hiroshima": still ahead of whoever says so."""
    return any(
        sentence.low(k) in ("when", "if", "once", "before", "until") for k in range(max(0, first - 4), first)
    )


def _is_noun_use(sentence, at, group):
    """ "the meet", "his host": the spelling of a verb used as a noun."""
    if group.first != at or group.form not in ("base", "s"):
        return False
    before, kind = sentence.low(at - 1), sentence.kind(at - 1)
    return (
        before in DETERMINERS
        or before in ("'s", "’s")
        or (before in PREPOSITIONS)
        or (kind == MARK and before == "-")
    )


_HOW = {
    "together": be_together,
    "back": come_back,
    "come": come_here,
    "guest": have_as_guest,
    "mutual": meet_each_other,
    "with": meet_with,
    "with whom": meet_with_whom,
    "object": meet_someone,
    "host": host_someone,
    "go": go_to,
    "at": be_at,
    "carry": carry_to,
    "facing": face_someone,
    "hand": take_by_hand,
    "lending": give_time,
    "joined": bring_together,
    "placed": be_placed,
    "hosted": be_guest_of,
    "leaving": leave_for,
    "off": get_off,
}
