"""Tellings of one meeting or visit folded together.

Two tellings are of one event where nobody and no day speaks against it: the people of one are among those of
the other, their dates overlap or one has none, their places lie in one country."""

from relations.extraction.events.occasions import PLACE_RANK, add_person

_LOOK_BACK = 80  # occasions a telling is compared with: those told last


_ONE_TRIP = 4  # days: what a visitor attends so close to a visit belongs to it


def fold(found, occasion, world):
    """Add a telling to the occasions of the text: to the one it is about, or as another. Gives that one."""
    match = _match(found, occasion, world)
    if match is None:
        found.append(occasion)
        return occasion
    _absorb(match, occasion, world)
    return match


def has_match(found, occasion, world):
    """True where the telling is about an occasion already told."""
    return _match(found, occasion, world) is not None


def _match(found, new, world):
    fitting = [old for old in found[-_LOOK_BACK:] if _same(old, new, world)]
    if not fitting:
        return None
    if new.date is not None:
        dated = [old for old in fitting if old.date is not None]
        if dated:
            return dated[-1]
    return max(fitting, key=lambda old: _closeness(old, new))


def _closeness(old, new):
    """How likely a telling without a date is about this one: told just before, with the same people."""
    near = -(new.sentence.index - old.last_sentence)
    same_people = len(set(old.people) & set(new.people))
    same_place = old.place is not None and new.place is not None and old.place.name == new.place.name
    just_told = new.sentence.index - old.last_sentence <= 1
    return (
        same_place,
        just_told or not old.is_background,
        old.status == new.status,
        same_people,
        near if new.anaphoric else -old.sentence.index,
    )


def _same(old, new, world):
    if old.kind != new.kind:
        return False
    if not _dates_agree(old, new) or not _people_agree(old, new) or not _places_agree(old, new, world):
        return False
    if new.three_way != old.three_way and (new.people or new.three_way):
        return False
    return _standing_agrees(old, new)


def _dates_agree(old, new):
    if old.date is None or new.date is None or old.date.overlaps(new.date):
        return True
    if "attend" in new.rule and old.kind == "visit" and old.date.first and new.date.first:
        return abs((old.date.first - new.date.first).days) <= _ONE_TRIP
    return False


def _standing_agrees(old, new):
    """A plan and its happening are one; an earlier or a further meeting without a date is another."""
    if old.date is not None and new.date is not None:
        return True
    if new.earlier or old.earlier:
        return False
    if old.date is None and new.is_background and not old.is_background and not old.anaphoric:
        return False  # "are now in talks … They met in Seoul two weeks ago"
    if old.kind == "visit" and (old.status, new.status) == ("happened", "planned") and new.date is not None:
        return False  # "is on his first trip abroad … On Wednesday he heads to Montevideo"
    if new.anew and not new.anaphoric:
        return old.status == new.status == "planned"
    if old.status == new.status:
        return True
    if new.anaphoric:
        return True
    return not new.certain or (old.status == "planned" and new.status in ("cancelled", "postponed"))


def _people_agree(old, new):
    if old.people and new.people:
        a, b = set(old.people), set(new.people)
        if a != b and old.sentence is new.sentence and min(len(a), len(b)) > 1 and not new.recap:
            return False
        if (
            old.kind == "meeting"
            and min(len(a), len(b)) > 1
            and a != b
            and (new.one_by_one or a < b)
            and not new.recap
        ):
            return False  # a meeting of two is not the one of three they also had
        return a <= b or b <= a
    if new.people or old.people:
        ours, theirs = (new, old) if old.people else (old, new)
        return not ours.countries or ours.countries <= theirs.countries or theirs.countries <= ours.countries
    return not old.countries or not new.countries or old.countries == new.countries


def _places_agree(old, new, world):
    if old.place is None or new.place is None:
        return True
    if old.place.country and new.place.country and old.place.country != new.place.country:
        return False
    kinds = {world.place_kind(old.place), world.place_kind(new.place)}
    if "site" in kinds and old.kind == "visit":
        return old.place.name == new.place.name
    if kinds == {"town"} and (old.kind == "meeting" or (old.is_stay and new.date is not None)):
        return old.place.name == new.place.name  # a stay moves on: "On Tuesday he flew to Shanghai"
    return True


def _absorb(old, new, world):
    """Take in what a later telling adds; the evidence stays the first that is no headline."""
    if old.is_headline and not new.is_headline:
        old.mentions.append(old.span)
        old.sentence, old.at, old.rule, old.is_headline = new.sentence, new.at, new.rule, False
    elif old.anaphoric and not new.anaphoric and not old.people:
        old.mentions.append(old.span)
        old.sentence, old.at, old.rule = new.sentence, new.at, new.rule
        old.anaphoric = False
    elif new.span != old.span:
        old.mentions.append(new.span)
    _absorb_date(old, new)
    for participant in new.people.values():
        add_person(old.people, participant)
    old.countries |= new.countries
    if _is_finer(new.place, old.place, world):
        old.place = new.place
    if not old.subtype or (old.subtype == "talks" and new.subtype):
        old.subtype = new.subtype or old.subtype
    if new.status in ("cancelled", "postponed") or (not old.certain and new.certain):
        old.status, old.certain = new.status, new.certain
    old.confidence = max(old.confidence, new.confidence)
    old.wished = old.wished and new.wished
    old.last_sentence = new.sentence.index


def _absorb_date(old, new):
    if new.date is None or (old.is_stay and not new.is_stay and new.date.is_single_day):
        return
    if new.is_stay and old.date is not None and old.date.is_single_day:
        old.date, old.date_spans, old.is_stay = new.date, old.date_spans + new.date_spans, True
        return
    if old.date is None or (new.date.width or 10**6) < (old.date.width or 10**6):
        old.date, old.date_spans, old.is_stay = new.date, new.date_spans, new.is_stay


def _is_finer(new, old, world):
    if new is None:
        return False
    if old is None:
        return True
    return PLACE_RANK[world.place_kind(new)] > PLACE_RANK[world.place_kind(old)]
