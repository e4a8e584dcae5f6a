"""Whether two tellings can be of the same event, as far as people, place and words go.

Nothing here looks at dates or at a third telling; `merging` does.
"""

from .tellings import Telling
from .world import Spot, Who

# Said over a distance: a call is never the meeting in a room, even of the same two on the same day.
REMOTE = frozenset(
    ["call", "telephone", "phone", "video", "videoconference", "virtual", "online", "teleconference"]
)
# Subtypes that say nothing of the manner: talks may be held by telephone.
OPEN_MANNER = frozenset(["", "talks", "meeting"])
# Two statements are the same words where so many of the shorter one's pairs of words stand in the other.
SAME_WORDS = 0.75
FEWEST_PAIRS = 4


def same_people(one: Telling, other: Telling) -> str:
    """How the people agree: "all", "some" (one telling leaves others out), "nobody" (one names no
    one, only the countries), or "" where they don't.
    """
    if one.kind == "statement":
        mine, theirs = _speakers(one), _speakers(other)
        return "all" if len(mine) == len(theirs) and _pair_off(mine, theirs) else ""
    return _same_visitors(one, other) if one.kind == "visit" else _same_company(one, other)


def same_place(one: Spot | None, other: Spot | None) -> str:
    """How the places agree: "same", "open" (nothing speaks against it), "unsure" (one is known by its words
    alone, and the words differ), or "" where they contradict.
    """
    if one is None or other is None:
        return "open"
    if one.country and other.country and one.country != other.country:
        return ""
    if "country" in (one.kind, other.kind):
        return "same" if one.kind == other.kind else "open"
    if "words" in (one.kind, other.kind):
        mine, theirs = _spot_words(one), _spot_words(other)
        if mine and theirs and (mine <= theirs or theirs <= mine):
            return "same"
        return "unsure"
    if one.key == other.key or one.key == other.town or other.key == one.town:
        return "same"
    return "open" if (one.kind == "region") != (other.kind == "region") else ""


def same_manner(one: Telling, other: Telling) -> bool:
    """False for a call and a meeting in a room, and for travel to a country and to a site in it."""
    if one.kind == "meeting":
        return _is_remote(one) == _is_remote(other) or not (_is_in_a_room(one) or _is_in_a_room(other))
    if one.kind == "visit":
        return _leads_to_a_site(one) == _leads_to_a_site(other)
    return True


def same_words(one: Telling, other: Telling) -> bool:
    """True where the shorter statement's words stand in the other, in their order."""
    shorter = min(len(one.said), len(other.said))
    return shorter >= FEWEST_PAIRS and len(one.said & other.said) >= SAME_WORDS * shorter


def destination(telling: Telling) -> str:
    """The country a visit leads to, or "" where that is not clear."""
    if telling.spot and telling.spot.country:
        return telling.spot.country
    abroad = telling.countries - {who.country for who in _visitors(telling)}
    return next(iter(abroad)) if len(abroad) == 1 else ""


def is_same_person(one: Who, other: Who) -> bool:
    if one.person and other.person:
        return one.person == other.person
    if one.country and other.country and one.country != other.country:
        return False
    if one.government or other.government:
        return one.government and other.government and one.country == other.country
    if one.name and other.name:
        return one.name <= other.name or other.name <= one.name or _letters(one) == _letters(other)
    return not one.posts.isdisjoint(other.posts)


# --- who took part ------------------------------------------------------------------------------


def _same_company(one, other):
    """Of meetings. A pair is never the same as three: whoever is left out leaves his country there."""
    mine, theirs = _company(one), _company(other)
    if len(mine) == len(theirs) and _pair_off(mine, theirs):
        return "all" if len(mine) > 1 or one.countries == other.countries else ""
    if one.countries != other.countries or len(one.countries) < 2 or _pair_off(mine, theirs) is None:
        return ""
    return "some" if mine and theirs else "nobody"


def _same_visitors(one, other):
    """Of visits. Those whom one telling leaves out belong to the same delegation."""
    mine, theirs = _visitors(one), _visitors(other)
    if not mine or not theirs or _pair_off(mine, theirs) is None:
        return ""
    to_one, to_other = destination(one), destination(other)
    if to_one != to_other if to_one and to_other else one.countries != other.countries:
        return ""
    if len(mine) == len(theirs):
        return "all"
    return "some" if {w.country for w in mine} == {w.country for w in theirs} else ""


def _pair_off(mine, theirs):
    """Pairs of the same person, each of the fewer with one of the more; None where that fails."""
    few, many = sorted((list(mine), list(theirs)), key=len)
    pairs = []
    # Those whom we know go first, so that a bare "Lee" takes the Lee who is left.
    for who in sorted(few, key=lambda w: (not w.person, -len(w.name))):
        same = [w for w in many if is_same_person(who, w)]
        if not same:
            return None
        best = max(same, key=lambda w: (w.person == who.person, len(w.name & who.name)))
        many.remove(best)
        pairs.append((who, best))
    return pairs


def _company(telling):
    took_part = telling.with_role("participant", "host", "visitor", "speaker")
    return [who for who in took_part if not who.government]


def _visitors(telling):
    return telling.with_role("visitor") or telling.with_role("participant", "speaker")


def _speakers(telling):
    return telling.with_role("speaker") or telling.with_role("participant")


def _letters(who):
    """The letters of a name, however it is cut: Jae-myung, Jaemyung, Jae Myung."""
    return sorted("".join(who.name))


# --- where and how ------------------------------------------------------------------------------


def _spot_words(spot):
    return set(spot.words.casefold().split()) - {"the"}


def _is_remote(telling):
    return not REMOTE.isdisjoint(telling.subtype.casefold().replace("-", " ").split())


def _is_in_a_room(telling):
    named_so = telling.subtype.casefold() not in OPEN_MANNER
    return not _is_remote(telling) and (named_so or telling.spot is not None)


def _leads_to_a_site(telling):
    return telling.spot is not None and telling.spot.kind == "site"
