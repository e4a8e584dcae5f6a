"""Which words of a text are names, and of what: the gazetteer's, and people it does not know."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.lexicon import Label, letters
from relations.extraction.actors.titles import is_head, title_at

_PARTICLES = frozenset(("van", "von", "de", "der", "den", "bin", "al", "el", "da", "dos", "del", "la"))
_LONGEST = 5


def labels_of(tokens, lexicon):
    """The names of a text by the token they begin at, longest first and none inside another.

    A name that is only part of a longer proper name ("Kim Dae-jung Convention Center", "Tokyo
    Stock Exchange") gets the kind "blocked".
    """
    found, i = {}, 0
    while i < tokens.count:
        label = _known_at(tokens, i, lexicon)
        if label is None:
            i += 1
            continue
        label = _within_longer_name(tokens, label, lexicon, found)
        found[label.begin] = label
        i = label.end
    return found


def _known_at(tokens, i, lexicon):
    word = tokens.word[i]
    if not word[0].isupper() and not (word[0].isalpha() and word[0].lower() == word[0].upper()):
        return None
    phrase = lexicon.phrase(tokens, i)
    name = lexicon.full_name(tokens, i)
    if name is None and (phrase is None or phrase.kind == "place"):
        name = lexicon.family_name(tokens, i)
    if phrase is None or (name is not None and (name.end > phrase.end)):
        return name
    if name is not None and name.kind == "person" and name.end >= phrase.end:
        return name
    return phrase


def _within_longer_name(tokens, label, lexicon, found):
    """The label as it is, or blocked, or as the unknown person whose name contains it."""
    after = label.end
    if label.kind == "family" and _is_common_word(tokens, label):
        return Label("blocked", label.begin, label.end, ())
    if tokens.is_capital(after) and not tokens.joined(after):
        key = tokens.key[after]
        if key in v.PROPER_NOUNS and not is_head(key):
            return Label("blocked", label.begin, _end_of_capitals(tokens, after), ())
        if label.kind == "family":
            return _longer_person(tokens, label, lexicon)
        if label.kind in ("country", "capital") and not _starts_something(tokens, after, lexicon):
            end = _end_of_capitals(tokens, after)
            if end - after > 1 or key not in v.NOT_NAMES:
                return Label("blocked", label.begin, end, ())
    if label.kind == "family":
        return _given_name_before(tokens, label, lexicon, found)
    return label


def _starts_something(tokens, i, lexicon):
    """True where token `i` opens a title, a name or a word that only its place gave a capital."""
    if tokens.key[i] in v.NOT_NAMES or tokens.key[i] in v.HONORIFICS:
        return True
    if _known_at(tokens, i, lexicon) is not None:
        return True
    return title_at(tokens, i, {}, tokens.count) is not None


def _end_of_capitals(tokens, i):
    while i < tokens.count and (
        tokens.is_capital(i) or (tokens.key[i] in ("of", "and") and tokens.is_capital(i + 1))
    ):
        if i and tokens.key[i] in v.NOT_NAMES and tokens.key[i] not in ("of", "and"):
            break
        i += 1
    return i


def _is_common_word(tokens, label):
    """A family name that is also a word, at the start of a sentence: "May talks …", "Sun and rain …"."""
    if label.end - label.begin > 1 or tokens.key[label.begin] not in v.COMMON_WORDS:
        return False
    before = tokens.key_at(label.begin - 1)
    if before not in ("", ".", "\n", ":", '"', "“", "!", "?", "--", "—"):
        # "in May", "by May": the month.
        return tokens.key[label.begin] in v.CALENDAR and before in v.PREPOSITIONS | {
            "last",
            "this",
            "next",
            "mid",
            "-",
        }
    after = tokens.key_at(label.end)
    return not (after in v.ACTION_VERBS or after in v.AUXILIARIES or after in ("'s", ",", "and", "-"))


def _longer_person(tokens, label, lexicon):
    """ "Lee Dong-kwan", "Abe Nobuo": a family name with a given name the gazetteer does not have."""
    end = name_end(tokens, label.begin, lexicon)
    if end <= label.end:
        return label
    return Label("unknown", label.begin, end, ())


def _given_name_before(tokens, label, lexicon, found):
    """ "Akie Abe": a capitalised word before a family name makes another person of it."""
    i = label.begin - 1
    if i < 0 or not tokens.is_capital(i) or tokens.joined(label.begin):
        return label
    if any(other.begin <= i < other.end for other in (found[b] for b in _near(found, i))):
        return label
    key = tokens.key[i]
    if (
        key in v.NOT_NAMES
        or key in v.HONORIFICS
        or is_head(key)
        or key in v.BEFORE_HEAD
        or key in v.MODIFIERS
    ):
        return label
    if key in v.DEPARTMENTS or key in v.INSTITUTIONS or key in v.PROPER_NOUNS:
        return label
    if tokens.key_at(i - 1) in ("", ".", "\n", ":", '"', "“") and not _looks_given(tokens, i):
        return label
    if letters(tokens.word[i]) in lexicon.family_countries:
        return label
    begin = i
    while begin >= 2 and tokens.word[begin - 1] == "-" and tokens.joined(begin):
        begin -= 2
    return Label("unknown", begin, label.end, ())


def _looks_given(tokens, i):
    return tokens.key[i] in v.FEMININE_NAMES


def _near(found, i):
    return [b for b in range(max(0, i - 6), i + 1) if b in found]


def name_end(tokens, i, lexicon, at_most=_LONGEST):
    """Where a run of words that could be one person's name ends; `i` where there is none."""
    j, parts = i, 0
    while parts < at_most and tokens.is_capital(j) and _may_be_part(tokens, j, j > i, lexicon):
        j += 1
        parts += 1
        while j + 1 < tokens.count and tokens.joined(j) and tokens.joined(j + 1) and tokens.word[j] in "-'’‐":
            if not tokens.word[j + 1].isalpha():
                return j
            j += 2
        if tokens.key_at(j) == "." and len(tokens.word[j - 1]) == 1 and tokens.is_capital(j + 1):
            j += 1
        elif tokens.key_at(j) in _PARTICLES and (
            tokens.is_capital(j + 1) or tokens.key_at(j + 1) in _PARTICLES
        ):
            j += 1
            if tokens.key[j] in _PARTICLES and not tokens.is_capital(j):
                j += 1
    return j


def _may_be_part(tokens, j, continues, lexicon):
    key, word = tokens.key[j], tokens.word[j]
    if not word.isalpha() or key in v.NOT_NAMES or key in v.HONORIFICS:
        return False
    if key in v.INSTITUTIONS or (key in v.PROPER_NOUNS and key not in v.COMMON_WORDS):
        return False
    if is_head(key) or key in v.BEFORE_HEAD or (continues and key in v.MODIFIERS):
        return False
    phrase = lexicon.phrase(tokens, j)
    return phrase is None or (phrase.kind == "place" and continues)
