"""Which words of a text are names, and of what: the gazetteer's, and people it does not know."""

from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.lexicon import Label, Word
from relations.extraction.actors.personal_names import GIVEN_NAMES
from relations.extraction.actors.spelling import HYPHENS, PARTICLES, letters
from relations.extraction.actors.titles import is_head
from relations.extraction.actors.verbs import ACTION_VERBS, AUXILIARIES

_LONGEST = 5
_MOST_PARTICLES = 2
# Words in front of a family name inside a name of another thing.
_MOST_CAPITALS = 8
_NO_NAMES = v.FRAME_WORDS | v.COMMON_WORDS
# "North America" is no country.
_CONTINENTS = frozenset(("north", "south", "central", "latin"))
_OPENS_CLAUSE = frozenset(("", ".", ":", ";", '"', "“", "!", "?", "--", "—", ")"))


def labels_of(tokens, lexicon):
    """The names of a text by the token they begin at, the longest ones, none inside another.

    A name that is only part of a longer proper name ("Kim Dae-jung Convention Center", "Tokyo Stock
    Exchange") gets the kind "blocked".
    """
    found, i = {}, 0
    previous, named = None, set()
    while i < tokens.count:
        if tokens.word[i].islower() and tokens.word[i] not in PARTICLES:
            i += 1
            continue
        label = known_at(tokens, i, lexicon, named) or _half(tokens, i, named)
        if label is None:
            i += 1
            continue
        label = _in_its_setting(tokens, label, lexicon, previous)
        if label.kind == "person":
            named.update(letters(person.family_name) for person in label.meanings)
        elif label.kind in ("country", "demonym"):
            named.add(label.country)
        found[label.begin] = previous = label
        i = label.end
    return found


def known_at(tokens, i, lexicon, named=frozenset()):
    """The longest name of the gazetteer that begins at token `i`, or None.

    `named` are the family names of those the text has named in full, and codes of countries.
    """
    first = tokens.word[i][0]
    if not first.isalpha() or (first.islower() and not _particles(tokens, i)):
        return None
    phrase = lexicon.phrase(tokens, i)
    name = lexicon.full_name(tokens, i)
    if name is None and (phrase is None or phrase.kind == "place"):
        name = lexicon.family_name(tokens, i)
        if name is not None and not _may_stand_alone(tokens, name, named):
            name = None
    if name is None or (phrase is not None and phrase.end >= name.end and name.kind == "family"):
        return phrase
    return name if phrase is None or name.end >= phrase.end else phrase


def _half(tokens, i, named):
    """ "the North" and "the South" in a text that has named the Korea meant."""
    country = v.HALVES.get(tokens.word[i])
    if country is None or named.isdisjoint(v.HALVES.values()):
        return None
    if tokens.key_at(i - 1) != "the" or tokens.is_capital(i + 1):
        return None
    return Label("country", i, i + 1, (Word("country", country),))


def _may_stand_alone(tokens, label, named):
    """False for a family name that is here a word of the sentence: "He said", "in May", "Sun and rain"."""
    key, i = tokens.key[label.begin], label.begin
    if label.end - i > 1:
        return True
    before = tokens.key_at(i - 1)
    titled = (
        is_head(before) or before in v.HONORIFICS or (before == "." and tokens.key_at(i - 2) in v.HONORIFICS)
    )
    if titled or key not in _NO_NAMES:
        return True
    after = tokens.key_at(label.end)
    acts = after in ACTION_VERBS or after in AUXILIARIES or after == "'s"
    if key in v.FRAME_WORDS:
        return key in named and key in v.CALENDAR and acts and before not in v.PREPOSITIONS
    if i in tokens.opening or before in _OPENS_CLAUSE or i in tokens.headlines:
        return acts or after in (",", "and", "-", "–")
    return True


def _in_its_setting(tokens, label, lexicon, previous):
    """The label as it is, or blocked, or the unknown person whose name contains it."""
    if label.kind == "country" and tokens.key_at(label.begin - 1) in _CONTINENTS:
        return replace(label, kind="blocked", meanings=())
    if label.kind not in ("person", "family", "country", "capital", "place"):
        return label
    after = label.end
    if (
        tokens.is_capital(after)
        and not tokens.joined(after)
        and after not in tokens.opening
        and after not in tokens.headlines
    ):
        if label.kind != "place" and _names_a_thing(tokens, after, lexicon):
            return Label("blocked", label.begin, end_of_capitals(tokens, after))
        if label.kind == "family" and _after_the(tokens, label.begin):
            return Label("blocked", label.begin, end_of_capitals(tokens, after))
        if label.kind == "family":
            end = name_end(tokens, label.begin, lexicon)
            return Label("unknown", label.begin, end) if end > after else label
        if label.kind in ("country", "capital") and _part_of_more(tokens, after, lexicon):
            return Label("blocked", label.begin, end_of_capitals(tokens, after))
    if label.kind == "family" and label.begin not in tokens.headlines:
        if _particles(tokens, after):  # "Anwar el-Sadat"
            return Label("unknown", label.begin, name_end(tokens, label.begin, lexicon))
        return _with_given_name(tokens, label, lexicon, previous)
    return label


def _names_a_thing(tokens, i, lexicon):
    """True where the capitalised words from `i` end in a noun for a building, a paper, an occasion."""
    for j in range(i, min(i + 6, tokens.count)):
        key = tokens.key[j]
        if _hyphenated(tokens, j):
            continue
        if not tokens.is_capital(j) or j in tokens.opening or is_head(key) or key in v.NOT_NAMES:
            return False
        if lexicon.full_name(tokens, j) is not None:
            return False  # "President of the Republic of Korea Park Geun-hye": no park
        if key in v.PROPER_NOUNS:
            return True
        if key in v.BEFORE_HEAD or known_at(tokens, j, lexicon) is not None:
            return False
    return False


def _hyphenated(tokens, i):
    """True for a hyphen inside a name and for what follows it: "Dae-jung"."""
    return tokens.joined(i) and (tokens.word[i] in HYPHENS or tokens.word[i - 1] in HYPHENS)


def _part_of_more(tokens, i, lexicon):
    """True where the capitalised word at `i` makes a firm or a body of the country before it."""
    key = tokens.key[i]
    if key in v.NOT_NAMES or key in v.HONORIFICS or key in v.INSTITUTIONS or key in v.COUNTRY_GROUPS:
        return False
    if is_head(key) or key in v.BEFORE_HEAD or key in v.DEPARTMENTS or key in v.MODIFIERS:
        return False
    return known_at(tokens, i, lexicon) is None


def end_of_capitals(tokens, i):
    """Where the run of capitalised words from token `i` ends, "of" and "and" between them included."""
    while i < tokens.count and i not in tokens.opening:
        linked = tokens.key[i] in ("of", "and") and tokens.is_capital(i + 1)
        linked = linked or _hyphenated(tokens, i)
        if not (tokens.is_capital(i) or linked) or tokens.key[i] in v.CALENDAR:
            break
        i += 1
    return i


def _after_the(tokens, i):
    """ "the Dow Jones Industrial Average": capitalised words, no title, under one article before `i`."""
    begin, lowest = i, max(0, i - _MOST_CAPITALS)
    while begin > lowest and tokens.is_capital(begin - 1) and begin not in tokens.opening:
        key = tokens.key[begin - 1]
        if is_head(key) or key in v.HONORIFICS or key in v.BEFORE_HEAD or key in v.MODIFIERS:
            return False
        begin -= 1
    return begin < i and tokens.key_at(begin - 1) == "the"


def _with_given_name(tokens, label, lexicon, previous):
    """ "Akie Abe": a capitalised word before a family name makes another person of it."""
    i = label.begin - 1
    if i < 0 or label.begin in tokens.opening or not tokens.is_capital(i) or tokens.joined(label.begin):
        return label
    if (previous is not None and previous.end > i) or not _may_be_given(tokens, i, lexicon):
        return label
    begin = i
    while begin >= 2 and tokens.word[begin - 1] in HYPHENS and tokens.joined(begin):
        begin -= 2
    return replace(label, kind="unknown", begin=begin, meanings=())


def _may_be_given(tokens, i, lexicon):
    key = tokens.key[i]
    for table in (
        v.NOT_NAMES,
        v.HONORIFICS,
        v.BEFORE_HEAD,
        v.MODIFIERS,
        v.DEPARTMENTS,
        v.INSTITUTIONS,
        v.PROPER_NOUNS,
    ):
        if key in table:
            return False
    if is_head(key) or not tokens.word[i].isalpha() or letters(key) in lexicon.family_countries:
        return False
    # The first word of a sentence has its capital from there.
    opens = i in tokens.opening or tokens.key_at(i - 1) in _OPENS_CLAUSE
    return not opens or key in GIVEN_NAMES


def name_end(tokens, i, lexicon, at_most=_LONGEST):
    """Where a run of words that could be one person's name ends; `i` where there is none."""
    j, parts = i + _particles(tokens, i), 0
    while parts < at_most and tokens.is_capital(j) and _may_be_part(tokens, j, j > i, lexicon):
        j, parts = j + 1, parts + 1
        while (
            j + 1 < tokens.count and tokens.word[j] in HYPHENS and tokens.joined(j) and tokens.joined(j + 1)
        ):
            if not tokens.word[j + 1].isalpha():
                return j
            j += 2
        if tokens.key_at(j) == "." and len(tokens.word[j - 1]) == 1 and tokens.is_capital(j + 1):
            j += 1
        else:
            j += _particles(tokens, j)
    return j if parts else i


def _particles(tokens, j):
    """How many tokens of small words stand at `j` inside a name: "von der Leyen", "el-Sadat"."""
    k = j
    while k < min(j + _MOST_PARTICLES, tokens.count) and tokens.word[k] in PARTICLES:
        k += 1
        if tokens.key_at(k) in HYPHENS and tokens.joined(k) and tokens.joined(k + 1):
            k += 1
    return k - j if k > j and tokens.is_capital(k) and k not in tokens.opening else 0


def _opens_chinese_name(tokens, j):
    """ "Sun Weidong": no Sunday, where another capitalised word and no date follows."""
    return tokens.word[j] == "Sun" and tokens.is_capital(j + 1) and tokens.key[j + 1] not in v.NOT_NAMES


def _may_be_part(tokens, j, continues, lexicon):
    key, word = tokens.key[j], tokens.word[j]
    if (
        not word.isalpha()
        or (key in v.NOT_NAMES and not _opens_chinese_name(tokens, j))
        or key in v.HONORIFICS
        or key in v.INSTITUTIONS
    ):
        return False
    if key in v.PROPER_NOUNS and key not in v.COMMON_WORDS:
        return False
    if continues and j not in tokens.opening and _hyphenated(tokens, j + 1):
        return True  # "Yoon Young-chan": no word of the language
    if is_head(key) or key in v.BEFORE_HEAD or (continues and key in v.MODIFIERS):
        return False
    if continues and (j in tokens.opening or (key in ACTION_VERBS and (word.isupper() or key[-1] in "sd"))):
        return False
    phrase = lexicon.phrase(tokens, j)
    return phrase is None or (phrase.kind == "place" and continues)
