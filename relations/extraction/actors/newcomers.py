"""People a text names whom the gazetteer does not know, wherever they stand in it.

A run of capitalised words is a person's name where its parts are built like one (a given name, an
initial, "el-") or its surroundings say so at one place at least: a title, a verb of saying, "who".
Once the full name is known, the family name alone is that person too.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.lexicon import Label
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.opening import Opening
from relations.extraction.actors.personal_names import (
    CHINESE_FAMILIES,
    GIVEN_NAMES,
    KOREAN_FAMILIES,
    WADE_GILES_FAMILIES,
)
from relations.extraction.actors.spelling import HYPHENS, PARTICLES
from relations.extraction.actors.standing import is_adverb, speaks, verb_follows
from relations.extraction.actors.titles import is_head, title_at
from relations.extraction.actors.verbs import OBJECT_VERBS
from relations.extraction.tokens import words

# From this much evidence on, a run of words is a person.
_ENOUGH = 2
_CERTAIN = 3
_NEVER = -4
_ARABIC = frozenset(("al", "el", "bin", "ibn", "bint", "abu", "ben"))
_NOT_OF_PEOPLE = words(
    """
    visit visits visited visiting join joins joined joining support supports supported oppose opposes
    opposed have has had having give gives gave giving contact contacted help helps helped
    """
)
# What stands between the words of one name.
_SMALL = PARTICLES | HYPHENS
_AFTER_MEETING = frozenset(("with", "between", "and", "of"))


@dataclass(slots=True)
class _Name:
    """One run of words: `parts` are the tokens of its capitalised words, `use` what surrounds it says."""

    begin: int
    end: int
    parts: tuple
    use: int
    opens: bool = False
    accepted: bool = False


@dataclass(slots=True)
class _Known:
    """The forms by which accepted people may be named again, by their first word."""

    forms: dict = field(default_factory=lambda: defaultdict(set))

    def add(self, keys, surely):
        self.forms[keys[0]].add((tuple(keys), surely))


def label_strangers(text):
    """Gives every name of a stranger in the NamedText a Label of kind "unknown"."""
    names = list(_runs(text))
    _accept(text, names)
    known = _Known()
    for name in names:
        if name.accepted:
            _put(text, name.begin, name.end)
            _learn(text, name, known)
    for label in list(text.labels.values()):
        if label.kind == "unknown":
            parts = _parts(text.tokens, label.begin, label.end)
            _learn(text, _Name(label.begin, label.end, parts, 0), known)
    if known.forms:
        _name_again(text, known)


def _runs(text):
    """Every run of capitalised words that could be a name and is none the gazetteer has."""
    tokens, i = text.tokens, 0
    while i < tokens.count:
        label = text.label(i)
        if label is not None:
            i = label.end
            continue
        if not tokens.is_capital(i) or i in tokens.headlines:
            i += 1
            continue
        begin, opens = i, i in tokens.opening or not text.key(i - 1)[:1].isalnum()
        if opens and _is_frame(text, i):
            i += 1
            continue
        end = name_end(tokens, begin, text.lexicon)
        if end > begin:
            parts = _parts(tokens, begin, end)
            yield _Name(begin, end, parts, _use(text, begin, end), opens)
        i = max(end, i + 1)


def _is_frame(text, i):
    """True for the first word of a sentence where its capital says nothing: "Earlier Sadat flew"."""
    key = text.key(i)
    return key in v.PREPOSITIONS or key in v.CONNECTIVES or is_adverb(key) or key in v.MODIFIERS


def _parts(tokens, begin, end):
    """The tokens at which a name's words begin, small words and what follows a hyphen left out."""
    parts = []
    for j in range(begin, end):
        hyphenated = j > begin and tokens.word[j - 1] in HYPHENS and tokens.joined(j)
        behind_small = hyphenated and tokens.word[j - 2] in PARTICLES
        if tokens.is_capital(j) and (not hyphenated or behind_small):
            parts.append(j)
    return tuple(parts)


def _use(text, begin, end):
    """How strongly the words around a name say that it is a person's; below zero: that it is none."""
    tokens, before, after = text.tokens, text.key(begin - 1), text.key(end)
    if before == "the" or (before == "-" and tokens.joined(begin)):
        return _NEVER
    goes_on = tokens.is_capital(end) and end not in tokens.opening and after not in v.CALENDAR
    if goes_on and text.label(end) is None:
        return _NEVER
    if after == "-" and tokens.joined(end):
        return _NEVER
    if _is_titled(text, begin):
        return _CERTAIN
    if after == "," and end + 1 < tokens.count:
        if text.label(end + 1, "country") is not None and _is_place(before):
            return _NEVER
        if _is_apposition(text, end + 1):
            return _CERTAIN
    return _deeds(text, begin, end, before, after)


def _deeds(text, begin, end, before, after):
    """What the verbs and prepositions beside a name say of it."""
    if after == "who" or (after == "," and text.key(end + 1) == "who"):
        return 2
    if after == "," and text.key(end + 1).isdigit() and text.key(end + 2) == ",":
        return 2
    if before in v.PLACE_PREPOSITIONS and before not in ("to", "from"):
        return -1
    if speaks(text, begin, end, text.tokens.count):
        return 2
    if before in OBJECT_VERBS and before not in _NOT_OF_PEOPLE:
        return 1
    if before in _AFTER_MEETING and text.key(begin - 2) in v.MEETING_NOUNS:
        return 1
    return int(verb_follows(text, end, text.tokens.count, plural=False))


def _is_titled(text, begin):
    before = text.key(begin - 1)
    if before == ".":
        before = text.key(begin - 2)
        return before in v.HONORIFICS and text.tokens.is_capital(begin - 2)
    if before in v.HONORIFICS:
        return text.tokens.is_capital(begin - 1)
    return is_head(before) and before not in v.WEAK_HEADS


def _is_place(before):
    return before in v.PLACE_PREPOSITIONS or before in ("", "of", "at") or not before[0].isalnum()


def _is_apposition(text, p):
    """ "…, the foreign minister," or "…, Pakistan's foreign secretary," at token `p`."""
    opening = Opening(text, p, text.tokens.count)
    if not (opening.identifies or opening.determiner) or opening.number or opening.end >= text.tokens.count:
        return False
    title = title_at(text, opening.end, text.tokens.count)
    return title is not None and not title.plural and title.head not in v.WEAK_HEADS


def _built(text, name):
    """How much the parts of a full name look like a person's."""
    tokens, first = text.tokens, name.parts[0]
    key, second = tokens.key[first], name.parts[1]
    if key in GIVEN_NAMES or tokens.key[second] in GIVEN_NAMES:
        return 2
    if any(len(tokens.word[p]) == 1 for p in name.parts[:-1]):
        return 3
    between = [tokens.key[j] for j in range(name.begin, name.end) if tokens.word[j] in PARTICLES]
    if any(key in _ARABIC for key in between):
        return 3
    hyphenated = tokens.word[second + 1] in HYPHENS if second + 1 < name.end else False
    if key in KOREAN_FAMILIES or key in CHINESE_FAMILIES or key in WADE_GILES_FAMILIES:
        korean = key in KOREAN_FAMILIES and len(name.parts) == 3
        return 3 if hyphenated else int(len(name.parts) == 2 or korean)
    return 1 if between else 0


def _accept(text, names):
    """Decides which names are people's, by all places where they and their last words stand."""
    full, alone = defaultdict(list), defaultdict(list)
    for name in names:
        if len(name.parts) > 1:
            full[tuple(text.key(p) for p in name.parts)].append(name)
        else:
            alone[text.key(name.parts[0])].append(name)
    for keys, places in full.items():
        use = [name.use for name in places]
        again = max((name.use for name in alone.get(keys[-1], ())), default=0)
        doubt = places[0].opens and keys[0] not in GIVEN_NAMES and len(places) == 1
        enough = max(use) + _built(text, places[0]) + min(max(again, 0), 2)
        if min(use) > _NEVER and enough >= _ENOUGH + doubt:
            for name in places:
                name.accepted = True
    for key, places in alone.items():
        certain = any(name.use >= _CERTAIN and not name.opens for name in places)
        for name in places if certain else ():
            name.accepted = name.use >= 0 and key not in v.PROPER_NOUNS
    _accept_beside(text, names)


def _accept_beside(text, names):
    """ "Ajit Doval and Naseer Janjua": who stands beside a person under one "and" is one."""
    ends = {label.end: label for label in text.labels.values() if label.kind in ("person", "unknown")}
    ends |= {name.end: name for name in names if name.accepted and len(name.parts) > 1}
    begins = {label.begin for label in ends.values()}
    for name in names:
        if name.accepted or len(name.parts) < 2 or name.use < 0:
            continue
        p = name.begin - 1
        p -= text.key(p) == "and" and text.key(p - 1) == ","
        after_person = text.key(name.begin - 1) == "and" and p in ends
        before_person = text.key(name.end) == "and" and name.end + 1 in begins
        if after_person or before_person:
            name.accepted = True
            ends[name.end] = name


def _put(text, begin, end):
    """Labels tokens `begin` to `end`, in place of any label inside."""
    for j in range(begin, end):
        text.labels.pop(j, None)
    text.labels[begin] = Label("unknown", begin, end)


def _learn(text, name, known):
    """The ways to name a person again: "Sadat" and "el-Sadat", "Lacalle Pou" and "Lacalle"."""
    tokens, parts = text.tokens, name.parts
    for n, part in enumerate(parts):
        if len(parts) > 1 and n == 0:
            continue
        known.add(tokens.key[part : name.end], True)
        small = part
        while small > name.begin and tokens.word[small - 1] in _SMALL:
            small -= 1
        if small < part:
            known.add(tokens.key[small : name.end], True)
    for n, part in enumerate(parts[:-1]):
        key = tokens.key[part]
        if len(key) > 2 and (n > 0 or key not in GIVEN_NAMES):
            until = parts[n + 1]
            while until > part and tokens.word[until - 1] in _SMALL:
                until -= 1
            known.add(tokens.key[part:until], False)


def _name_again(text, known):
    """Labels each further place where an accepted person is named in short."""
    tokens, i = text.tokens, 0
    while i < tokens.count:
        label = text.label(i)
        if label is not None and label.kind != "place":
            i = label.end
            continue
        end = _again_at(text, i, known)
        if end > i and (label is None or _use(text, i, end) >= _ENOUGH):
            _put(text, i, end)
            i = end
        else:
            i = label.end if label is not None else i + 1


def _again_at(text, i, known):
    """Where the short name at token `i` ends, or `i` where there is none."""
    tokens = text.tokens
    forms = known.forms.get(tokens.key[i])
    if forms is None or not (tokens.is_capital(i) or tokens.word[i] in PARTICLES):
        return i
    for keys, surely in sorted(forms, key=lambda form: -len(form[0])):
        end = i + len(keys)
        if tuple(tokens.key[i:end]) != keys or not tokens.is_capital(end - 1):
            continue
        use = _use(text, i, end)
        if use > _NEVER and (use > 0 or (surely and not _in_longer_name(text, i))):
            return end
    return i


def _in_longer_name(text, i):
    """True where another capitalised word of no known kind stands right before."""
    tokens, before = text.tokens, i - 1
    if before < 0 or i in tokens.opening or not tokens.is_capital(before) or tokens.joined(i):
        return False
    key = tokens.key[before]
    known = is_head(key) or key in v.HONORIFICS or key in v.BEFORE_HEAD or key in v.CALENDAR
    return not (known or before in tokens.opening or key in v.NOT_NAMES)
