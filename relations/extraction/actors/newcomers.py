"""People a text names whom the gazetteer does not know, wherever they stand in it.

A run of capitalised words is a person's name where its parts are built like one (a given name, an
initial, "el-") or its surroundings say so at one place at least: a title, a verb of saying, "who".
Once the full name is known, the family name alone is that person too.
"""

from collections import defaultdict
from dataclasses import dataclass

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.naming import name_end
from relations.extraction.actors.personal_names import (
    CHINESE_FAMILIES,
    GIVEN_NAMES,
    KOREAN_FAMILIES,
    WADE_GILES_FAMILIES,
)
from relations.extraction.actors.short_forms import ShortForms, name_parts
from relations.extraction.actors.spelling import HYPHENS, PARTICLES
from relations.extraction.actors.standing import is_adverb
from relations.extraction.actors.surroundings import CERTAIN, ENOUGH, NEVER, use_of

_ARABIC = frozenset(("al", "el", "bin", "ibn", "bint", "abu", "ben"))


@dataclass(slots=True)
class _Name:
    """One run of words: `parts` are the tokens of its capitalised words, `use` what surrounds it says."""

    begin: int
    end: int
    parts: tuple
    use: int
    opens: bool = False
    accepted: bool = False


def label_strangers(text):
    """Gives every name of a stranger in the NamedText a Label of kind "unknown"."""
    names, forms = list(_runs(text)), ShortForms(text)
    _accept(text, names)
    for label in list(text.labels.values()):
        if label.kind == "unknown":
            forms.learn(label.begin, label.end)
    for name in names:
        if name.accepted:
            forms.full(name.begin, name.end)
    forms.label_again()


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
            parts = name_parts(tokens, begin, end)
            yield _Name(begin, end, parts, use_of(text, begin, end), opens)
        i = max(end, i + 1)


def _is_frame(text, i):
    """True for the first word of a sentence where its capital says nothing: "Earlier Sadat flew"."""
    key = text.key(i)
    return key in v.PREPOSITIONS or key in v.CONNECTIVES or is_adverb(key) or key in v.MODIFIERS


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
        if min(use) > NEVER and enough >= ENOUGH + doubt:
            for name in places:
                name.accepted = True
    for key, places in alone.items():
        certain = any(name.use >= CERTAIN and not name.opens for name in places)
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
