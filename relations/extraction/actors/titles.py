"""Titles of office: "deputy secretary of state", "minister of trade and industry", "ministry spokesman"."""

from dataclasses import dataclass

from relations.extraction.actors import vocabulary as v

_LOWERS = frozenset(
    ("vice", "deputy", "assistant", "under", "undersecretary", "parliamentary", "honorary", "permanent")
)
_LONGEST = 14
_TAKES_PHRASE = v.HEADS - frozenset(
    ("king", "queen", "emperor", "prince", "princess", "lawmaker", "analyst", "official")
)
_OPENS_TITLE = v.BEFORE_HEAD | v.DEPARTMENTS
_LISTING = frozenset((",", "and", "&"))


@dataclass(frozen=True, slots=True)
class Title:
    """A title at tokens `begin` to `end`; `head` is its noun in the singular.

    `role` is one of KnownTenure's roles, "leader", "minister" for some minister, or "other".
    `country` comes from the title itself: "president of South Korea". `words` are the folded words
    of noun, modifiers and department.
    """

    begin: int
    end: int
    head: str
    role: str
    country: str = ""
    plural: bool = False
    words: tuple[str, ...] = ()


def title_at(text, i, limit):
    """The title that begins at token `i` of a NamedText and ends by token `limit`, or None."""
    tokens = text.tokens
    if i >= limit or not (tokens.key[i] in _OPENS_TITLE or is_head(tokens.key[i])):
        return None
    head_at = _core(tokens, i, limit)
    if head_at is None or (tokens.key[i] == "pm" and tokens.key_at(i - 1).isdigit()):
        return None
    head, plural = singular(tokens.key[head_at])
    core = tuple(key for key in tokens.key[i : head_at + 1] if key.isalpha())
    end, country, department = head_at + 1, "", ()
    if head in _TAKES_PHRASE:
        end, country, department = _post_modifiers(text, end, limit)
    return Title(i, end, head, role_of(core, department), country, plural, core + department)


def _plural(noun):
    return noun[:-2] + "en" if noun.endswith("man") else noun + "s"


# Every form of a title's noun: (the noun in the singular, True for a plural).
HEAD_FORMS = {noun: (noun, False) for noun in v.HEADS} | {_plural(noun): (noun, True) for noun in v.HEADS}


def singular(key):
    """(noun in the singular, True where `key` was a plural), or (key, False) where it is no title noun."""
    return HEAD_FORMS.get(key, (key, False))


def is_head(key):
    return key in HEAD_FORMS


def _core(tokens, i, limit):
    """Index of the last title noun in the run of title words from `i`, or None."""
    head_at, j = None, i
    limit = min(limit, tokens.count, i + _LONGEST)
    while j < limit:
        key = tokens.key[j]
        if is_head(key):
            head_at = j
            if singular(key)[1] and not is_head(tokens.key_at(j + 1)):
                break
        elif not (key in v.BEFORE_HEAD or key in v.DEPARTMENTS or _joins(tokens, i, j, limit)):
            break
        j += 1
    return head_at


def _joins(tokens, i, j, limit):
    """True for the hyphen of "secretary-general" and the comma of "Trade, Industry and Energy Minister"."""
    if not i < j < limit - 1:
        return False
    key = tokens.key[j]
    if key == "-":
        return tokens.joined(j) and tokens.joined(j + 1)
    if key not in _LISTING:
        return False
    following = tokens.key_at(j + 2) if tokens.key_at(j + 1) in _LISTING else tokens.key_at(j + 1)
    return (tokens.key[j - 1] in v.DEPARTMENTS or tokens.key[j - 1] == ",") and following in v.DEPARTMENTS


def _post_modifiers(text, end, limit):
    """(end, country, department words) of "… of state", "… for foreign affairs", "… of South Korea"."""
    country, department = "", ()
    for _ in range(2):
        preposition, k = _preposition(text, end)
        if not preposition or k >= limit:
            break
        whose = text.label(k, "demonym")  # "for the Chinese foreign ministry"
        reached, words, land = _object(text, whose.end if whose else k, preposition, limit)
        if reached is None or (whose is not None and not words):
            break
        end, department = reached, department + words
        if whose is not None and preposition in ("of", "for", "at"):
            country = country or whose.country
        elif preposition == "of":
            country = country or land
    return end, country, department


def _preposition(text, end):
    """("of" …, the token after it and its article), or ("", end)."""
    preposition, k = text.key(end), end + 1
    if preposition == "in" and text.key(k) == "charge" and text.key(k + 1) == "of":
        preposition, k = "of", k + 2
    if preposition not in ("of", "for", "to", "at"):
        return "", end
    return preposition, k + 1 if text.key(k) == "the" else k


def _object(text, k, preposition, limit):
    """(end, department words, country) of what follows the preposition; end is None where nothing fits."""
    label = text.label(k)
    reached, words = _departments(text.tokens, k, limit)
    if reached > k and (label is None or label.end <= reached):
        whole = _institution(text, k, limit)
        if whole is not None and whole > reached and text.tokens.is_capital(k):
            return whole, (*words, "institution"), ""
        return reached, words, ""
    if (
        label is not None
        and label.kind in ("country", "capital")
        and label.end <= limit
        and preposition != "at"
    ):
        if label.kind == "capital" and preposition == "of":
            return label.end, ("town",), ""
        inside = label.end + 1 if text.key(label.end) == "'s" else label.end
        names_more = (
            inside > label.end or text.key(inside) in v.INSTITUTIONS or text.key(inside) in v.DEPARTMENTS
        )
        if not names_more and text.key(inside + 1) not in v.INSTITUTIONS:
            return label.end, (), label.country
        reached = _institution(text, inside, limit)
        return reached, ("institution",), label.country
    return _institution(text, k, limit), ("institution",), ""


def _departments(tokens, k, limit):
    """(end, words) of "trade, industry and energy" from token `k`."""
    j, words = k, []
    while j < limit:
        key = tokens.key[j]
        if key in v.DEPARTMENTS or (key in v.BEFORE_HEAD and words and key not in v.HEADS):
            words.append(key)
        elif not (words and _goes_on(tokens, j, limit)):
            break
        j += 1
    while j > k and (tokens.key[j - 1] in _LISTING or tokens.key[j - 1] in ("-", "the")):
        j -= 1
    if words and j < limit and tokens.key[j] in v.INSTITUTIONS:
        j += 1
    return j, tuple(words)


def _goes_on(tokens, j, limit):
    """True where the mark or small word at `j` stands inside a list of departments."""
    if j + 1 >= limit:
        return False
    key, following = tokens.key[j], tokens.key[j + 1]
    if key in _LISTING or key == "-":
        return following in v.DEPARTMENTS or following == "and"
    return key == "the" and following in v.DEPARTMENTS


def _institution(text, k, limit):
    """End of an institution's name from `k`: "Joint Chiefs of Staff", "Asian Affairs Bureau"; or None."""
    j, last = k, None
    while j < min(limit, k + 9):
        key = text.key(j)
        if key in v.INSTITUTIONS:
            last = j + 1
        elif key in ("'s", "of", "and", "the", "for", "'", "-"):
            if last == j and text.key(j + 1) not in v.DEPARTMENTS | v.INSTITUTIONS:
                break
        elif text.label(j, "person", "family") or not _names_institution(text.tokens, j):
            break
        j += 1
    return last


def _names_institution(tokens, j):
    key = tokens.key[j]
    return tokens.is_capital(j) or key in v.DEPARTMENTS or key in v.BEFORE_VOICE or is_head(key)


def role_of(core, department=()):
    """The role of a title by the words before its noun and those of its department."""
    words, head = set(core), singular(core[-1])[0]
    everything = words | set(department)
    if words & _LOWERS or "predecessor" in words or "successor" in words:
        return "other"
    if head in ("premier", "pm", "taoiseach") or (head == "minister" and "prime" in words):
        return "head_of_government"
    if head == "minister" or head == "fm":
        if head == "fm" or everything & {"foreign", "external"}:
            return "foreign_minister"
        return "minister" if len(everything) == 1 else "other"
    if "institution" in everything or "town" in everything:
        return "other"
    if head == "chancellor":
        return "other" if "exchequer" in everything else "head_of_government"
    if head == "head" and department and set(department) <= {"state", "government"}:
        return "leader"
    if head == "president":
        return "other" if department else "head_of_state"
    if head == "secretary" and ("state" in department or "foreign" in everything):
        return "other" if "chief" in words else "foreign_minister"
    if head == "diplomat" and words & {"top", "chief"}:
        return "foreign_minister"
    if head in ("adviser", "advisor", "director") and {"national", "security"} <= everything:
        return "national_security_adviser"
    if head in ("leader", "strongman", "ruler"):
        return "other" if words & {"party", "opposition", "ruling", "faction", "democratic"} else "leader"
    return "other"
